//! What happened to the term for the decision (beslistermijn), in words.

use domain::calendar::DutchDate;
use domain::case::{TermEvent, TermStep};

/// "1 dag", "9 dagen".
pub fn in_days(days: impl Into<i64>) -> String {
    let days = days.into();
    if days == 1 { "1 dag".to_owned() } else { format!("{days} dagen") }
}

/// What happened, and what it meant for the term. `told` is what the board was told at the end.
pub fn term_step(step: &TermStep, told: &'static str) -> (&'static str, String) {
    let due = step.due.long();
    match step.event {
        TermEvent::Received { term } => {
            ("Verzoek ontvangen", format!("de termijn van {term} begint, tot en met {due}"))
        }
        TermEvent::SupplementRequested { until } => (
            "Aanvulling gevraagd",
            format!("de termijn staat stil vanaf de dag erna, uiterlijk tot en met {}", until.long()),
        ),
        TermEvent::Supplemented { stood_still } => ("Aanvulling ontvangen", stood(stood_still, &due)),
        TermEvent::SupplementLapsed { stood_still } => {
            ("Hersteltermijn voorbij zonder aanvulling", stood(stood_still, &due))
        }
        TermEvent::RequestWithdrawn { stood_still } => ("Aanvulverzoek ingetrokken", stood(stood_still, &due)),
        TermEvent::RevisionRequested => ("Aanpassing gevraagd", format!("de termijn verandert niet; einddatum {due}")),
        TermEvent::Revised { version } => ("Aangepaste versie ontvangen", format!("versie {version}; einddatum {due}")),
        TermEvent::RevisionWithdrawn => ("Verzoek om aanpassing ingetrokken", format!("einddatum {due}")),
        TermEvent::SuspensionAgreed { until } => (
            "Ingestemd met uitstel",
            format!("de termijn staat stil vanaf de dag erna, uiterlijk tot en met {}", until.long()),
        ),
        TermEvent::SuspensionEnded { stood_still } => ("Uitstel voorbij", stood(stood_still, &due)),
        TermEvent::Postponed { by } => ("Besluit verdaagd", format!("{by} langer; nieuwe einddatum {due}")),
        TermEvent::DefaultNotice => ("Ingebrekestelling ontvangen", format!("de termijn eindigde op {due}")),
        TermEvent::Told { late: 0 } => (told, "op tijd".to_owned()),
        TermEvent::Told { late } => (told, format!("{} na het einde van de termijn op {due}", in_days(late))),
    }
}

/// For how long the term stood still, and until when it runs.
fn stood(days: u32, due: &str) -> String {
    match days {
        0 => format!("de termijn stond niet stil; einddatum {due}"),
        days => format!("{} stilgestaan; nieuwe einddatum {due}", in_days(days)),
    }
}

#[cfg(test)]
mod tests {
    use super::term_step;
    use domain::case::{TermEvent, TermStep};
    use jiff::civil::date;

    fn said(event: TermEvent) -> String {
        let step = TermStep { on: date(2026, 10, 2), event, due: date(2026, 12, 10) };
        term_step(&step, "Besluit verstuurd").1
    }

    #[test]
    fn nothing_stands_still_for_less_than_a_day() {
        let still = |stood_still| said(TermEvent::Supplemented { stood_still });
        assert_eq!(still(0), "de termijn stond niet stil; einddatum 10 december 2026");
        assert_eq!(still(1), "1 dag stilgestaan; nieuwe einddatum 10 december 2026");
        assert_eq!(still(9), "9 dagen stilgestaan; nieuwe einddatum 10 december 2026");
    }

    #[test]
    fn in_time_is_said_of_what_was_sent_in_time_alone() {
        assert_eq!(said(TermEvent::Told { late: 0 }), "op tijd");
        assert_eq!(said(TermEvent::Told { late: 82 }), "82 dagen na het einde van de termijn op 10 december 2026");
    }
}
