//! What is open beside the main line of a case, for who looks.

use crate::case::Case;
use app::views::case::OpenView;
use domain::case::{CaseRecord, OpenMatter, Side};
use jiff::civil::Date;

/// What waits for the side of this person. At the municipality that is for who works at the desk.
pub(super) fn open(case: &Case, today: Date) -> Vec<OpenView> {
    if case.side() == Side::Municipality && !case.roles.iter().any(|role| role.party().is_at_desk()) {
        return Vec::new();
    }
    let own = case.record.open_matters(today).into_iter().filter(|(matter, _)| matter.side() == case.side());
    let view = own.map(|(matter, until)| OpenView {
        matter,
        until,
        late: until.is_some_and(|day| day < today),
        about: about(&case.record, matter),
    });
    view.collect()
}

fn about(record: &CaseRecord, matter: OpenMatter) -> String {
    let found = match matter {
        OpenMatter::View(number) | OpenMatter::Unweighed(number) => {
            record.consultation(number).map(|state| state.asked.name.clone())
        }
        OpenMatter::Flag(number) => record.flag(number).map(|state| state.raised.name.clone()),
        OpenMatter::Commitment(number) | OpenMatter::Settlement(number) => {
            record.commitment(number).map(|state| state.agreed.text.clone())
        }
        OpenMatter::Message(_)
        | OpenMatter::Draft(_)
        | OpenMatter::Revised
        | OpenMatter::Unrevised
        | OpenMatter::Objection(_) => None,
    };
    found.unwrap_or_default()
}
