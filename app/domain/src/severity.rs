//! How serious it is what a check finds.

/// How serious it is what a check finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Something is not filled in yet (nog niet af). Nobody did anything wrong, but it cannot be submitted like this.
    Missing,
    /// What was filled in cannot be right. It must be mended before submitting.
    Wrong,
    /// Worth a second look; it stops nobody.
    Remark,
}

impl Severity {
    /// Whether the proposal cannot be submitted like this.
    pub const fn blocks(self) -> bool {
        !matches!(self, Self::Remark)
    }
}
