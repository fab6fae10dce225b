//! Lists inside a question, wherever they are kept.

use super::kind::{Choice, Column};
use super::own::{AddedChoice, AddedColumn};

/// Choices or columns: plain data of the program, or a municipality's own as its profile stores them. Both are read the
/// same way, so that nothing needs to be copied to be asked.
#[derive(Debug, PartialEq, Eq)]
pub enum List<'a, T, Own> {
    /// The catalogue's.
    Catalogue(&'a [T]),
    /// A municipality's own.
    Own(&'a [Own]),
}

/// What can be chosen.
pub type Choices<'a> = List<'a, Choice<'a>, AddedChoice>;

/// The columns of repeating rows.
pub type Columns<'a> = List<'a, Column<'a>, AddedColumn>;

// Derived, they would ask the same of what is listed.
impl<T, Own> Clone for List<'_, T, Own> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, Own> Copy for List<'_, T, Own> {}

impl<'a, T, Own> List<'a, T, Own> {
    /// A list of the catalogue.
    pub const fn of(items: &'a [T]) -> Self {
        Self::Catalogue(items)
    }
}

impl<'a, T: Copy + From<&'a Own>, Own> List<'a, T, Own> {
    /// All of them in order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        let (catalogue, own): (&[T], &[Own]) = match self {
            Self::Catalogue(items) => (items, &[]),
            Self::Own(items) => (&[], items),
        };
        catalogue.iter().copied().chain(own.iter().map(T::from))
    }
}
