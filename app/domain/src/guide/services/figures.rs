//! Amounts that guidance may name: each with the year for which it holds and where it comes from.

/// An amount with its year and source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub about: &'static str,
    /// The amount, in words.
    pub amount: &'static str,
    /// The year for which it holds.
    pub year: u16,
    /// Where it comes from.
    pub source: &'static str,
}

/// What volunteers may get untaxed.
pub(super) static VOLUNTEERS: Figure = Figure {
    about: "Hoogste onbelaste vergoeding voor een vrijwilliger",
    amount: "€ 210 per maand, en € 2.100 per jaar",
    year: 2025,
    source: "vrijwilligersdossier.nl en Salarisvanmorgen",
};

/// What volunteers may get untaxed for an hour.
pub(super) static VOLUNTEER_HOUR: Figure = Figure {
    about: "Hoogste onbelaste vergoeding per uur",
    amount: "€ 5,60, en € 3,30 voor wie jonger is dan 21 jaar",
    year: 2025,
    source: "vrijwilligersdossier.nl en Salarisvanmorgen",
};

/// By how much wages and prices rise.
pub(super) static INDEX: Figure = Figure {
    about: "Advies voor de stijging van lonen en prijzen in een jaar",
    amount: "3,94% (voorlopig)",
    year: 2025,
    source: "VNG",
};
