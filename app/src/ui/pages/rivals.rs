//! A choice between two texts for one answer, side by side. Nothing disappears until somebody presses a button.

use super::budget::cell_words;
use crate::api::rivals::{RivalBudget, RivalView};
use crate::ui::forms::{Tone, button};
use crate::ui::parts::answer;
use crate::ui::parts::table::{Column, table};
use domain::catalogue::{BUDGET_SECTION, Question};
use domain::proposal::{Field, RowValues};
use leptos::prelude::*;

/// The texts that wait for a choice, below their question.
pub(super) fn rivals(question: &'static Question, rivals: &[RivalView]) -> AnyView {
    rivals.iter().map(|rival| one(question, rival)).collect_view().into_any()
}

fn one(question: &'static Question, rival: &RivalView) -> AnyView {
    let side = |by: &str, value: &str, rows: &[RowValues], action: Option<&str>, label: &'static str| {
        let shown = (rival.id.as_str(), rival.stored_version);
        let press = action.map(|action| press(action, question.id, shown, (label, question.label)));
        (by.to_owned(), answer(question, value, rows), press)
    };
    let stored = side(&rival.stored_by, &rival.stored, &rival.stored_rows, Some("andere-weg"), "Houd deze");
    let other = side(&rival.other_by, &rival.other, &rival.other_rows, Some("andere-neem"), "Neem deze");
    beside(&rival.id, "Er zijn twee versies van dit antwoord", stored, other)
}

/// A button that chooses between exactly the two texts that are shown.
fn press(
    action: &str,
    question: &str,
    (rival, stored_version): (&str, i64),
    (label, name): (&'static str, &'static str),
) -> AnyView {
    let label = view! {
        {label}
        <span class="ul-hidden">{format!(" bij “{name}”")}</span>
    };
    button(Tone::Secondary, Some(format!("{action}:{question}:{rival}:{stored_version}")), label)
}

type Side = (String, AnyView, Option<AnyView>);

fn beside(id: &str, title: &'static str, stored: Side, other: Side) -> AnyView {
    let column = |name: &'static str, (by, text, press): Side| {
        view! {
            <div class="ul-rival__side">
                <h3 class="utrecht-heading-5">{name}</h3>
                <p class="ul-small ul-subtle">{by}</p>
                <div class="ul-rival__text">{text}</div>
                {press}
            </div>
        }
    };
    let heading = format!("versies-{id}");
    view! {
        <section class="ul-rival" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-4" id=heading.clone()>
                {title}
            </h2>
            <p class="ul-small">
                "Twee mensen schreven tegelijk. Beide teksten zijn bewaard. Kies er één; daarna kunt u verder schrijven."
            </p>
            <div class="ul-rival__sides">{column("Nu bewaard", stored)} {column("De andere versie", other)}</div>
        </section>
    }
    .into_any()
}

/// Budgets that wait for a choice: only the cells in which they differ; and what is wrong with the budget as a whole.
pub(super) fn rival_budgets(budgets: &[RivalBudget], wrong: Option<String>) -> AnyView {
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
            {wrong} {budgets.iter().map(rival_budget).collect_view()}
        </div>
    }
    .into_any()
}

fn rival_budget(budget: &RivalBudget) -> AnyView {
    let heading = format!("versies-{}", budget.id);
    let columns = ["Cel", "Nu bewaard", "De andere versie"].map(|name| Column::Words(name.to_owned()));
    let rows = budget.cells.iter().cloned().map(|(cell, stored, other)| {
        view! {
            <tr>
                <th scope="row">{cell_words(&Field::named(cell))}</th>
                <td>{stored}</td>
                <td>{other}</td>
            </tr>
        }
    });
    let shown = (budget.id.as_str(), budget.stored_version);
    let press = |action, label| press(action, BUDGET_SECTION, shown, (label, "Begroting"));
    view! {
        <section class="ul-rival" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-4" id=heading.clone()>
                "Er zijn twee versies van de begroting"
            </h2>
            <p class="ul-small">
                {format!("Nu bewaard: {}. De andere versie: {}.", budget.stored_by, budget.other_by)}
            </p>
            {table("Waarin zij verschillen", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })}
            <div class="ul-actions">
                {press("andere-weg", "Houd wat nu bewaard is")} {press("andere-neem", "Neem de andere versie")}
            </div>
        </section>
    }
    .into_any()
}
