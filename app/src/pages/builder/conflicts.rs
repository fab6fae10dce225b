//! A choice between two texts for one answer, side by side. Nothing disappears until somebody presses a button.

use crate::forms::action_button;
use crate::parts::table::{Column, table};
use crate::parts::{Tone, answer, two_texts};
use crate::views::Author;
use crate::views::proposal::action::{DraftingAction, TextChoice, TextSide};
use crate::views::proposal::conflicts::{ConflictView, ConflictingBudget};
use crate::words;
use domain::catalogue::{BUDGET_SECTION, Question};
use domain::proposal::{Field, RowValues};
use leptos::prelude::*;

/// The texts that wait for a choice, below their question.
pub(in crate::pages) fn conflicts(question: &Question, conflicts: &[ConflictView]) -> AnyView {
    conflicts.iter().map(|conflict| one(question, conflict)).collect_view().into_any()
}

fn one(question: &Question, conflict: &ConflictView) -> AnyView {
    let side = |by: Option<&Author>, value: &str, rows: &[RowValues], stays: TextSide, label: &'static str| {
        let shown = (conflict.id.as_str(), conflict.stored_version);
        let press = press(stays, question.id(), shown, (label, question.label()));
        (by.map(words::by).unwrap_or_default(), answer(question, value, rows), press)
    };
    let stored =
        side(conflict.stored_by.as_ref(), &conflict.stored, &conflict.stored_rows, TextSide::Stored, "Houd deze");
    let other = side(Some(&conflict.other_by), &conflict.other, &conflict.other_rows, TextSide::Other, "Neem deze");
    let why = "Twee mensen schreven tegelijk. Beide teksten zijn bewaard. Kies er één; daarna kunt u verder schrijven.";
    two_texts(&conflict.id, ("Er zijn twee versies van dit antwoord", why), stored, other)
}

/// A button that chooses between exactly the two texts that are shown.
fn press(
    side: TextSide,
    question: &str,
    (conflict, seen): (&str, i64),
    (label, name): (&'static str, &str),
) -> AnyView {
    let label = view! {
        {label}
        <span class="ul-hidden">{format!(" bij “{name}”")}</span>
    };
    let choice = TextChoice { side, question: question.to_owned(), conflict: conflict.to_owned(), seen };
    action_button(Tone::Secondary, &DraftingAction::Choose(choice), label)
}

/// Budgets that wait for a choice: only the cells in which they differ; and what is wrong with the budget as a whole.
pub(in crate::pages) fn conflicting_budgets(budgets: &[ConflictingBudget], wrong: Option<String>) -> AnyView {
    let described_by = wrong.is_some().then(|| format!("{BUDGET_SECTION}-fout"));
    let wrong = wrong.map(|text| {
        view! {
            <div
                class="utrecht-form-field__error-message utrecht-form-field-error-message"
                id=format!("{BUDGET_SECTION}-fout")
            >
                {text}
            </div>
        }
    });
    view! {
        <div id=BUDGET_SECTION role="group" aria-label="Begroting" aria-describedby=described_by tabindex="-1">
            {wrong} {budgets.iter().map(conflicting_budget).collect_view()}
        </div>
    }
    .into_any()
}

fn conflicting_budget(budget: &ConflictingBudget) -> AnyView {
    let heading = format!("versies-{}", budget.id);
    let columns = ["Cel", "Nu bewaard", "De andere versie"].map(|name| Column::Words(name.to_owned()));
    let rows = budget.cells.iter().cloned().map(|(cell, stored, other)| {
        view! {
            <tr>
                <th scope="row">{Field::named(cell).budget_label()}</th>
                <td>{stored}</td>
                <td>{other}</td>
            </tr>
        }
    });
    let shown = (budget.id.as_str(), budget.stored_version);
    let press = |side, label| press(side, BUDGET_SECTION, shown, (label, "Begroting"));
    view! {
        <section class="ul-conflict" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-4" id=heading.clone()>
                "Er zijn twee versies van de begroting"
            </h2>
            <p class="ul-small">
                {format!(
                    "Nu bewaard: {}. De andere versie: {}.",
                    budget.stored_by.as_ref().map(words::by).unwrap_or_default(),
                    words::by(&budget.other_by)
                )}
            </p>
            {table("Waarin zij verschillen", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })}
            <div class="ul-actions">
                {press(TextSide::Stored, "Houd wat nu bewaard is")} {press(TextSide::Other, "Neem de andere versie")}
            </div>
        </section>
    }
    .into_any()
}
