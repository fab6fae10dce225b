//! The form in which an officer gives a day to what the decision asks for.

use crate::forms::{Entry, FieldProps, Returned, action_button, select, text_area, text_field};
use crate::parts::Tone;
use crate::views::case::decision::carrying_out::{CarryingOutAction, CommitmentView, owner_value, owners};
use crate::views::case::decision::choices;
use domain::Named;
use domain::case::{CommitmentKind, Side, commitment_fields as fields};
use leptos::prelude::*;

const ACCOUNT: &str = "Het bestuur legt verantwoording af over het afgelopen jaar: wat is er gedaan, voor wie, en voor welk \
                       bedrag.";
const GO_NO_GO: &str = "Bestuur en gemeente besluiten of zij doorgaan (go of no-go).";

/// What a row begins with.
struct Row {
    kind: Option<CommitmentKind>,
    text: String,
    owner: Option<Side>,
}

/// A row for everything that the decision asks for and that has no day yet, for what belongs to every such decision,
/// and a blank one.
pub(super) fn agree(
    agreed: &[CommitmentView],
    proposed: Vec<(CommitmentKind, String)>,
    returned: &Returned,
) -> AnyView {
    let mut rows: Vec<Row> = proposed
        .into_iter()
        .map(|(kind, text)| Row {
            kind: Some(kind),
            text,
            owner: (kind != CommitmentKind::Evaluation).then_some(Side::Board),
        })
        .collect();
    let usual = [(CommitmentKind::GoNoGo, GO_NO_GO, None), (CommitmentKind::YearlyAccount, ACCOUNT, Some(Side::Board))];
    for (kind, text, owner) in usual {
        if agreed.iter().all(|one| one.state.agreed.kind != kind) {
            rows.push(Row { kind: Some(kind), text: text.to_owned(), owner });
        }
    }
    rows.push(Row { kind: None, text: String::new(), owner: None });
    let rows = rows.iter().enumerate().map(|(number, row)| fieldset(number, row, returned)).collect_view();
    view! {
        <form class="ul-form" method="post" novalidate aria-labelledby="afspreken">
            <h2 class="utrecht-heading-2" id="afspreken">
                "Leg afspraken vast"
            </h2>
            <p class="utrecht-paragraph">
                "Geef een dag aan wat u nu afspreekt. Wat geen dag heeft, wordt nog niet vastgelegd. Het bestuur krijgt één mail met alles."
            </p>
            <div class="ul-rows">{rows}</div>
            <div class="ul-actions">
                {action_button(Tone::Primary, &CarryingOutAction::Agree, "Leg deze afspraken vast")}
            </div>
        </form>
    }
    .into_any()
}

fn fieldset(number: usize, row: &Row, returned: &Returned) -> AnyView {
    let name = |column: &str| format!("{}.{number}.{column}", fields::ROWS);
    let text = FieldProps { full: true, ..FieldProps::new(name(fields::TEXT), "Wat moet er gebeuren?") };
    let text = text.from(returned, &row.text);
    let kind = row.kind.map(Named::value).unwrap_or_default();
    let kind = FieldProps::new(name(fields::KIND), "Wat is het?").from(returned, kind);
    let owner = row.owner.map(owner_value).unwrap_or_default();
    let owner = FieldProps::new(name(fields::OWNER), "Wie zorgt ervoor?").from(returned, owner);
    let due = FieldProps::new(name(fields::DUE), "Uiterlijk op welke dag?").from(returned, "");
    let label = format!("Nieuwe afspraak {}", number + 1);
    view! {
        <fieldset class="ul-rowset">
            <legend class="ul-rowset__number">{label}</legend>
            <div class="ul-row-fields">
                {text_area(&text, 2, None)} {select(&kind, choices::<CommitmentKind>())} {select(&owner, owners())}
                {text_field(&due, Entry::Date)}
            </div>
        </fieldset>
    }
    .into_any()
}
