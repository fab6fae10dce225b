//! What a spreadsheet holds beside the lines that were read from it.

/// Name of the field that asks to read hidden rows (verborgen rijen) too.
pub const HIDDEN_ROWS: &str = "verborgen";

/// What to tell of a spreadsheet that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadIn {
    /// Rows that add up others: their number, as a spreadsheet counts, and what stands in them.
    pub sums: Vec<(u32, String)>,
    /// Rows without a number, in the same way.
    pub without_number: Vec<(u32, String)>,
    /// Rows that are hidden.
    pub hidden: Vec<HiddenRows>,
}

/// Hidden rows of one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenRows {
    /// Name of the sheet (tabblad).
    pub sheet: String,
    /// Their numbers, as a spreadsheet counts.
    pub rows: Vec<u32>,
    /// Whether they were read.
    pub read: bool,
}
