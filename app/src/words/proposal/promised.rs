//! What is not there yet and will be.

use domain::calendar::DutchDate;
use domain::proposal::Promised;
use jiff::civil::Date;

/// A promise as a condition of a decision, in one line; without its day once that passed. Whoever decides sets another.
pub fn promised(Promised { condition, until, .. }: Promised, today: Date) -> String {
    if until <= today {
        return condition.to_owned();
    }
    format!("{} Uiterlijk {}.", condition, until.long())
}

#[cfg(test)]
mod tests {
    use super::promised;
    use domain::proposal::Promised;
    use jiff::civil::date;

    #[test]
    fn a_day_that_passed_is_no_part_of_a_condition() {
        let promise = Promised { question: "q", condition: "De leden stemden in.", until: date(2026, 11, 1) };
        assert_eq!(promised(promise, date(2026, 10, 31)), "De leden stemden in. Uiterlijk 1 november 2026.");
        assert_eq!(promised(promise, date(2026, 11, 1)), "De leden stemden in.");
    }
}
