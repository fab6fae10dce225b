//! What there is to say of what moved or stopped the term.

use domain::calendar::DutchDate;
use domain::case::Event;

/// What there is to say of a step that moved or stopped the term.
pub(super) fn term_details(event: &Event) -> Vec<String> {
    match event {
        Event::SupplementTermChanged { until, reason, .. } => {
            vec![format!("Aanvullen kan tot en met {}.", until.with_weekday()), reason.clone()]
        }
        Event::SupplementRequestWithdrawn { reason, .. }
        | Event::RevisionRequestWithdrawn { reason, .. }
        | Event::TermResumed { reason, .. } => vec![reason.clone()],
        Event::SupplementReminded { until, .. } => vec![format!("Aanvullen kan tot en met {}.", until.with_weekday())],
        Event::SupplementTermLapsed { until, not_handled_until } => vec![
            format!("Aanvullen kon tot en met {}. De beslistermijn loopt weer.", until.with_weekday()),
            format!("Buiten behandeling stellen kan tot en met {}.", not_handled_until.with_weekday()),
        ],
        Event::ReceiptCorrected { from, to, reason, rules, .. } => {
            let days = format!("Van {} naar {}. De beslistermijn telt vanaf die dag.", from.long(), to.long());
            let rules = rules.as_ref().map(|rules| format!("Van die dag zijn ook de regels: {}.", rules.ordinance));
            [days].into_iter().chain(rules).chain([reason.clone()]).collect()
        }
        Event::Postponed { by, due, reason, .. } => {
            vec![format!("{by} langer: beslissen kan tot en met {}.", due.with_weekday()), reason.clone()]
        }
        Event::SuspensionProposed { until, reason, .. } => {
            vec![format!("Tot en met {}.", until.with_weekday()), reason.clone()]
        }
        Event::SuspensionAgreed { until, .. } => {
            vec![format!("De beslistermijn staat stil tot en met {}.", until.with_weekday())]
        }
        Event::RulesAdopted { ordinance, .. } | Event::RulesReplaced { ordinance, .. } => vec![format!("{ordinance}.")],
        Event::SuspensionDeclined { reason, .. } if !reason.is_empty() => vec![reason.clone()],
        Event::DefaultNoticeReceived { received_on } => vec![format!("Op {}.", received_on.with_weekday())],
        _ => vec![],
    }
}
