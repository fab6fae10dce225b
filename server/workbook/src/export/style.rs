//! How the cells of the template look.

use rust_xlsxwriter::{Color, Format, FormatAlign};

/// Formats of cells.
pub(super) struct Styles {
    /// Name of the budget.
    pub(super) title: Format,
    /// Explanation.
    pub(super) help: Format,
    /// Headings, which stay in view.
    pub(super) heading: Format,
    /// Text to fill in.
    pub(super) text: Format,
    /// A number to fill in, with two decimals.
    pub(super) number: Format,
    /// A whole number to fill in.
    pub(super) whole: Format,
    /// A day to fill in.
    pub(super) date: Format,
    /// A computed amount.
    pub(super) amount: Format,
    /// A computed total.
    pub(super) total: Format,
    /// The name of a total.
    pub(super) total_name: Format,
    /// A step of the computation.
    pub(super) step: Format,
}

impl Styles {
    /// All formats.
    pub(super) fn new() -> Self {
        let euros = Format::new().set_num_format("€ #,##0.00");
        let grey = Color::RGB(0x59_59_59);
        let shade = Color::RGB(0xE6_EC_F0);
        Self {
            title: Format::new().set_bold().set_font_size(14.0),
            help: Format::new().set_font_color(grey),
            heading: Format::new().set_bold().set_background_color(shade).set_text_wrap().set_align(FormatAlign::Top),
            text: Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top),
            number: Format::new().set_num_format("#,##0.00").set_align(FormatAlign::Top),
            whole: Format::new().set_num_format("0").set_align(FormatAlign::Left),
            date: Format::new().set_num_format("dd-mm-yyyy").set_align(FormatAlign::Left),
            amount: euros.clone().set_align(FormatAlign::Top),
            total: euros.set_bold(),
            total_name: Format::new().set_bold(),
            step: Format::new().set_num_format("#,##0.00##########").set_font_color(grey),
        }
    }
}
