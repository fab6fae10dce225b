//! The outcome of the wage calculator with its sums in words, and as a line of the budget.

use super::{Gross, Job};
use crate::Named;
use crate::budget::{CostGroup, IndexClass, Row};
use crate::money::{Cents, Rounding};

/// One outcome with the sum that leads to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What it is.
    pub label: &'static str,
    /// How much.
    pub amount: String,
    /// The sum, for who wants to check it.
    pub words: String,
}

impl Job {
    /// Wage costs of the job a year: fte × the yearly costs of one fte as shown.
    pub fn yearly(&self) -> Cents {
        self.wages.yearly().scaled(&self.fte.ratio(), Rounding::Cent)
    }

    /// Everything that follows, each with its sum.
    pub fn sums(&self) -> Vec<Sum> {
        let wages = &self.wages;
        let (one, productive) = (wages.yearly().in_short(), wages.productive_hours);
        let of_one = Sum {
            label: "Loonkosten van één fte per jaar",
            amount: one.clone(),
            words: format!("{}, plus {} werkgeverslasten, is {one}.", self.pay(), wages.on_costs),
        };
        let of_job = Sum {
            label: "Jaarkosten van deze functie",
            amount: self.yearly().in_short(),
            words: format!("{} fte × {one} is {}.", self.fte, self.yearly().in_short()),
        };
        let hour = wages.productive_hour().map(|hour| Sum {
            label: "Kosten van één productief uur (uurtarief)",
            amount: hour.in_short(),
            words: format!("{one} gedeeld door {productive} productieve uren is {}.", hour.in_short()),
        });
        let unproductive = wages.unproductive_share().map(|share| Sum {
            label: "Niet-productieve uren",
            amount: share.to_string(),
            words: format!(
                "Van de {} betaalde uren gaan er {} naar verlof, ziekte, scholing en overleg. Dat is {share}.",
                wages.paid_hours,
                wages.unproductive()
            ),
        });
        [Some(of_one), Some(of_job), hour, unproductive].into_iter().flatten().collect()
    }

    /// The job as a cost line: it gives the same amount in year 1 as [`Job::yearly`], apart from rounding to euros.
    pub fn row(&self) -> Row {
        let hours = self.wages.productive_hours;
        Row {
            group: CostGroup::Staff.value().to_owned(),
            label: self.role.clone(),
            basis: "fte".to_owned(),
            quantity: self.fte.to_string(),
            price: self.wages.yearly().plain_in_short(),
            index: IndexClass::Wages.value().to_owned(),
            note: format!("{}, plus {} werkgeverslasten; {hours} productieve uren", self.pay(), self.wages.on_costs),
            ..Row::default()
        }
    }

    fn pay(&self) -> String {
        match self.wages.gross {
            Gross::Hourly(pay) => format!("{} per uur × {} betaalde uren", pay.in_short(), self.wages.paid_hours),
            Gross::Monthly(pay) => format!("{} per maand × 12 maanden", pay.in_short()),
        }
    }
}
