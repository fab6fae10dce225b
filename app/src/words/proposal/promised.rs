//! What is not there yet and will be.

use domain::calendar::DutchDate;
use domain::proposal::Promised;
use jiff::civil::Date;

/// A promise as a condition of a decision, in one line. Where its day passed meanwhile, whoever decides sets another.
pub fn promised(Promised { condition, until, .. }: Promised, today: Date) -> String {
    if until <= today {
        return format!("{} (toegezegd voor {}: controleer dit, of stel een nieuwe dag)", condition, until.long());
    }
    format!("{} Uiterlijk {}.", condition, until.long())
}
