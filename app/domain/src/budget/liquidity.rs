//! Money in the bank at the end of each quarter (liquiditeit per kwartaal).
//!
//! All costs go out evenly over the quarters of their year, except start-up costs: those go out in the first. The
//! reserve goes out too: it is set aside and pays no bills. Depreciation (afschrijving) does not: no money leaves the
//! bank, so it stays there until something is replaced. Income comes in evenly, except the money of funds that is not
//! yet granted: that comes in the last quarter of its year.

use super::{Budget, CostGroup, Figures};
use crate::money::{Cents, Rounding};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Quarters in a year.
const QUARTERS: u8 = 4;

/// When the municipality pays (answer to "begroting.betaling").
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Payment {
    /// A month at a time, in advance. At the end of a quarter that is the same as a quarter in advance.
    #[strum(serialize = "maand", message = "Elke maand vooraf")]
    Monthly,
    /// A quarter at a time, at its start.
    #[strum(serialize = "kwartaal", message = "Elk kwartaal vooraf")]
    Quarterly,
    /// All at the start of the year.
    #[strum(serialize = "jaar", message = "Eén keer per jaar vooraf")]
    Yearly,
    /// On invoice: a quarter's money comes in the next quarter.
    #[strum(serialize = "achteraf", message = "Achteraf, op rekening")]
    Afterwards,
}

/// What comes in and goes out in one quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    /// Year of the budget, counted from 0.
    pub year: usize,
    /// Quarter within that year, counted from 0; not the calendar's, as the year may begin in any month.
    pub quarter: u8,
    /// What comes in.
    pub incoming: Cents,
    /// What goes out.
    pub outgoing: Cents,
    /// What is in the bank at its end; below zero when there is a shortage.
    pub balance: Cents,
}

/// All quarters of a budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Liquidity {
    /// Quarter by quarter, four for each year.
    pub quarters: Vec<Quarter>,
    /// What the municipality still has to pay after the last quarter; zero unless it pays afterwards.
    pub outstanding: Cents,
}

impl Default for Payment {
    /// A quarter in advance, as municipalities usually pay.
    fn default() -> Self {
        Self::Quarterly
    }
}

impl Liquidity {
    /// Follows the money through all quarters, from an empty bank account.
    pub fn of(budget: &Budget, figures: &Figures, payment: Payment) -> Self {
        let (mut balance, mut outstanding) = (Cents::ZERO, Cents::ZERO);
        let mut quarters = Vec::new();
        for (year, requested) in figures.requested.iter().enumerate() {
            let (flow, instalments) = (Flow::of(budget, figures, year), payment.instalments(*requested));
            for quarter in 0..QUARTERS {
                let first = if quarter == 0 { (instalments.at_start, flow.start_up) } else { Default::default() };
                let last = if quarter + 1 == QUARTERS { flow.late } else { Cents::ZERO };
                let incoming = part(flow.even + instalments.even, quarter) + first.0 + last + outstanding;
                let outgoing = part(flow.costs, quarter) + first.1;
                balance = balance + incoming - outgoing;
                outstanding = part(instalments.invoiced, quarter);
                quarters.push(Quarter { year, quarter, incoming, outgoing, balance });
            }
        }
        Self { quarters, outstanding }
    }

    /// The quarter that ends with the least money, the first of them if there are more.
    pub fn lowest(&self) -> Option<&Quarter> {
        self.quarters.iter().min_by_key(|quarter| quarter.balance)
    }

    /// The lowest point in plain Dutch, if it is below zero.
    pub fn shortage(&self) -> Option<String> {
        self.lowest().filter(|quarter| quarter.balance < Cents::ZERO).map(Quarter::told)
    }

    /// The lowest point in plain Dutch, if it is below zero and stays so even when each fund that is not granted yet
    /// pays at the start of its year. That the money of funds comes late is a remark of its own.
    pub fn shortage_beyond_funds(&self, budget: &Budget, figures: &Figures) -> Option<String> {
        let awaited = |year| Flow::of(budget, figures, year).late;
        let bridged = |quarter: &&Quarter| {
            let still_to_come = if quarter.quarter + 1 == QUARTERS { Cents::ZERO } else { awaited(quarter.year) };
            quarter.balance + still_to_come < Cents::ZERO
        };
        self.quarters.iter().filter(bridged).min_by_key(|quarter| quarter.balance).map(Quarter::told)
    }
}

impl Quarter {
    /// The shortage at its end, in plain Dutch.
    fn told(&self) -> String {
        format!(
            "Aan het eind van kwartaal {} van jaar {} komt u {} tekort. Spreek van tevoren af wie dat geld voorschiet.",
            self.quarter + 1,
            self.year + 1,
            (-self.balance).in_short()
        )
    }
}

/// What moves in one year, apart from the municipality's money.
struct Flow {
    even: Cents,
    late: Cents,
    costs: Cents,
    start_up: Cents,
}

impl Flow {
    fn of(budget: &Budget, figures: &Figures, year: usize) -> Self {
        let of = |amounts: &[Cents]| amounts.get(year).copied().unwrap_or_default();
        let lines = budget.income.iter().zip(&figures.income);
        let late = lines.filter(|(line, _)| line.is_awaited()).map(|(_, amounts)| of(amounts)).sum();
        let start_up = of(&figures.start_up);
        let stays = start_up + of(&figures.group_total(budget, CostGroup::Depreciation));
        Self { even: of(&figures.total_income) - late, late, costs: of(&figures.total_costs) - stays, start_up }
    }
}

/// What the municipality pays for one year: evenly over the quarters, at the start, or a quarter later.
#[derive(Default)]
struct Instalments {
    even: Cents,
    at_start: Cents,
    invoiced: Cents,
}

impl Payment {
    fn instalments(self, requested: Cents) -> Instalments {
        match self {
            Self::Monthly | Self::Quarterly => Instalments { even: requested, ..Default::default() },
            Self::Yearly => Instalments { at_start: requested, ..Default::default() },
            Self::Afterwards => Instalments { invoiced: requested, ..Default::default() },
        }
    }
}

/// A quarter's part of a yearly amount. Together the four parts are exactly that amount.
fn part(yearly: Cents, quarter: u8) -> Cents {
    let until = |quarters: u8| yearly.times(quarters.into(), QUARTERS.into(), Rounding::Cent);
    until(quarter + 1) - until(quarter)
}
