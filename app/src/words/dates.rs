//! Dates with their time, in words.

use crate::views::Author;
use domain::calendar::DutchDate;
use domain::case::{DeadlineKind, Milestone};
use jiff::civil::DateTime;

/// "dinsdag 8 september 2026 om 14.05 uur".
pub fn date_and_time(at: DateTime) -> String {
    format!("{} om {}.{:02} uur", at.date().with_weekday(), at.hour(), at.minute())
}

/// "Tarik Amrani, dinsdag 8 september 2026 om 14.05 uur".
pub fn by(author: &Author) -> String {
    format!("{}, {}", author.name, date_and_time(author.at))
}

/// "Laatste dag om aan te vullen: Dagopvang in eigen hand".
pub fn deadline(kind: DeadlineKind, title: &str) -> String {
    let what = match kind {
        DeadlineKind::Decision => "Laatste dag voor het besluit".to_owned(),
        DeadlineKind::Supplement(_) => "Laatste dag om aan te vullen".to_owned(),
        DeadlineKind::Revision(_) => "Laatste dag voor de aangepaste versie".to_owned(),
        DeadlineKind::Suspension(_) => "Laatste dag van het uitstel".to_owned(),
        DeadlineKind::View(_) => "Laatste dag voor een zienswijze of advies".to_owned(),
        DeadlineKind::Response(_) => "Laatste dag om te reageren op de conceptbeoordeling".to_owned(),
        DeadlineKind::Milestone(step) => format!("Planning: {}", milestone(step).to_lowercase()),
        DeadlineKind::Objection => "Laatste dag voor bezwaar".to_owned(),
        DeadlineKind::ObjectionDecision(number) => format!("Laatste dag voor de beslissing op bezwaar {number}"),
        DeadlineKind::Commitment(number) => format!("Laatste dag voor afspraak {number}"),
    };
    format!("{what}: {title}")
}

/// What is done when a part of the work on a decision is.
pub const fn milestone(step: Milestone) -> &'static str {
    match step {
        Milestone::Panel => "Alle beoordelingen zijn binnen",
        Milestone::Draft => "Het besluit ligt bij de jurist",
        Milestone::Agenda => "Het besluit staat op de agenda",
        Milestone::Meeting => "Het besluit is genomen",
        Milestone::Sending => "Het besluit is verstuurd",
    }
}

#[cfg(test)]
mod tests {
    use super::{Author, by};
    use jiff::civil::date;

    #[test]
    fn a_moment_has_its_weekday_and_two_digits_of_minutes() {
        let author = Author { name: "Tarik Amrani".into(), at: date(2026, 9, 8).at(14, 5, 0, 0) };
        assert_eq!(by(&author), "Tarik Amrani, dinsdag 8 september 2026 om 14.05 uur");
    }
}
