//! Amounts that the law sets, each with the day from which it holds. A new amount is a new line; old ones stay.

use crate::money::Cents;
use jiff::civil::{Date, date};

/// A threshold in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// Gewone de-minimissteun: aid to one undertaking over three years.
    DeMinimis,
    /// DAEB-de-minimissteun: the same for services of general economic interest.
    ServiceDeMinimis,
    /// Social and other specific services (sociale en andere specifieke diensten) over the whole term. Its amount comes
    /// with the municipality's profile.
    Procurement,
    /// Usual cover of a liability insurance (AVB) for one event: a custom, no law.
    LiabilityCover,
}

impl Threshold {
    /// How the list of aid stores this kind, if it is aid.
    pub(super) const fn kind_of_aid(self) -> Option<&'static str> {
        match self {
            Self::DeMinimis => Some("de-minimis"),
            Self::ServiceDeMinimis => Some("daeb"),
            Self::Procurement | Self::LiabilityCover => None,
        }
    }
}

/// Which amount holds from which day, in order of time.
const AMOUNTS: [(Threshold, Date, Cents); 5] = [
    // Verordening (EU) nr. 1407/2013, then Verordening (EU) 2023/2831.
    (Threshold::DeMinimis, date(2014, 1, 1), Cents::from_euros(200_000)),
    (Threshold::DeMinimis, date(2024, 1, 1), Cents::from_euros(300_000)),
    // Verordening (EU) nr. 360/2012, then Verordening (EU) 2023/2832.
    (Threshold::ServiceDeMinimis, date(2012, 4, 29), Cents::from_euros(500_000)),
    (Threshold::ServiceDeMinimis, date(2024, 1, 1), Cents::from_euros(750_000)),
    (Threshold::LiabilityCover, date(2015, 1, 1), Cents::from_euros(2_500_000)),
];

/// The amount that holds on a day, if there is one.
pub fn limit_on(threshold: Threshold, day: Date) -> Option<Cents> {
    let holds = |(known, from, _): &&(Threshold, Date, Cents)| *known == threshold && *from <= day;
    AMOUNTS.iter().rev().find(holds).map(|(_, _, amount)| *amount)
}
