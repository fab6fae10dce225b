//! Records of cells that are kept as typed, with an enum that addresses each cell.

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// One of a [`super::List`].
    Choice,
    /// A day.
    Day,
    /// A whole number.
    Whole,
    /// An amount in euros.
    Amount,
    /// A number with at most two decimals.
    Quantity,
    /// A percentage, without its sign.
    Percentage,
    /// A percentage if the amount of the line is a share, and otherwise a quantity.
    QuantityOrPercentage,
}

impl Kind {
    /// Whether somebody types in it, instead of choosing from a list.
    pub const fn is_typed(self) -> bool {
        !matches!(self, Self::Choice)
    }

    /// Whether it holds a number.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Whole | Self::Amount | Self::Quantity | Self::Percentage | Self::QuantityOrPercentage)
    }
}

/// Defines a record of texts and the enum of its cells. The name of a field is the stored name of its cell, and its
/// place is the stored order. Cells that were `added` later are left out while they are empty, so that older records
/// stay as they were stored.
macro_rules! cells {
    (
        $(#[$record_doc:meta])* $record:ident,
        $(#[$cell_doc:meta])* $cell:ident {
            $($(#[doc = $doc:literal])+ $field:ident => $variant:ident, $label:literal, $kind:ident;)+
        }
        added {
            $($(#[doc = $new_doc:literal])+ $new_field:ident => $new:ident, $new_label:literal, $new_kind:ident;)+
        }
    ) => {
        $(#[$record_doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $record {
            $($(#[doc = $doc])+ pub $field: String,)+
            $($(#[doc = $new_doc])+ #[serde(skip_serializing_if = "String::is_empty")] pub $new_field: String,)+
        }

        $(#[$cell_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $cell {
            $($(#[doc = $doc])+ $variant,)+
            $($(#[doc = $new_doc])+ $new,)+
        }

        impl $cell {
            /// Every cell, in the stored order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+ $(Self::$new,)+];

            /// Stored name.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($field),)+
                    $(Self::$new => stringify!($new_field),)+
                }
            }

            /// The cell with this stored name.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|cell| cell.id() == id)
            }

            /// Dutch name on screen and in the spreadsheet.
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)+
                    $(Self::$new => $new_label,)+
                }
            }

            /// What it holds.
            pub const fn kind(self) -> $crate::budget::table::Kind {
                match self {
                    $(Self::$variant => $crate::budget::table::Kind::$kind,)+
                    $(Self::$new => $crate::budget::table::Kind::$new_kind,)+
                }
            }

            /// Whether it came later: records and files from before it are read without it.
            pub const fn is_added(self) -> bool {
                matches!(self, $(Self::$new)|+)
            }
        }

        impl $record {
            /// The text of a cell.
            pub const fn get(&self, cell: $cell) -> &String {
                match cell {
                    $($cell::$variant => &self.$field,)+
                    $($cell::$new => &self.$new_field,)+
                }
            }

            /// Puts a text into a cell.
            pub fn set(&mut self, cell: $cell, text: impl Into<String>) {
                *match cell {
                    $($cell::$variant => &mut self.$field,)+
                    $($cell::$new => &mut self.$new_field,)+
                } = text.into();
            }

            /// A record whose cells hold what this gives.
            pub fn of(mut text: impl FnMut($cell) -> String) -> Self {
                Self {
                    $($field: text($cell::$variant),)+
                    $($new_field: text($cell::$new),)+
                }
            }

            /// Every cell with its text, in the stored order.
            pub fn cells(&self) -> impl Iterator<Item = ($cell, &str)> {
                $cell::ALL.iter().map(|cell| (*cell, self.get(*cell).as_str()))
            }
        }
    };
}
pub(super) use cells;
