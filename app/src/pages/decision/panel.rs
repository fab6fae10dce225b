//! The parts of the decision form: the advice of the panel, the findings, and what an outcome needs.

use crate::forms::{Entry, FieldProps, Returned, text_area, text_field};
use crate::parts::table::{Column, number_row, table};
use crate::views::case::decision::CriterionResultView;
use domain::assessment::{Advice, Tenths};
use domain::case::Role;
use domain::case::decision_fields;
use leptos::prelude::*;

/// What the scores add up to.
pub(super) fn advice(
    result: Option<(Tenths, Advice)>,
    reviewers: Vec<(Role, Tenths)>,
    criteria: &[CriterionResultView],
) -> Option<AnyView> {
    let (points, advice) = result?;
    let reviewers = reviewers.into_iter().map(|(role, points)| number_row(role.label(), [points.to_string()], false));
    let total = number_row("Samen", [points.to_string()], true);
    let averages = criteria.iter().map(|criterion| {
        let remarks =
            remarks(criterion).into_iter().map(|remark| view! { <span class="ul-queue__sub">{remark}</span> });
        number_row((criterion.label.clone(), remarks.collect_view()), [average(criterion)], false)
    });
    let columns = |first: &str, second: &str| [Column::Words(first.to_owned()), Column::Numbers(second.to_owned())];
    let per_reviewer = view! {
        <tbody>{reviewers.collect_view()}</tbody>
        <tfoot>{total}</tfoot>
    };
    let per_criterion = view! { <tbody>{averages.collect_view()}</tbody> };
    Some(
        view! {
            <section class="ul-stack" aria-labelledby="advies">
                <h2 class="utrecht-heading-2" id="advies">
                    {format!("Advies van het panel: {}", advice.label().to_lowercase())}
                </h2>
                <div class="ul-layout--split">
                    <div>{table("Gemiddelde per criterium", "", columns("Criterium", "Van 5"), per_criterion)}</div>
                    <div>{table("Punten per beoordelaar", "", columns("Beoordelaar", "Van 100"), per_reviewer)}</div>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn average(criterion: &CriterionResultView) -> String {
    criterion.average.map(|mean| mean.to_string()).unwrap_or_default()
}

/// What to know before deciding on a criterion.
fn remarks(criterion: &CriterionResultView) -> Vec<&'static str> {
    let disputed = criterion.disputed.then_some("De scores liggen twee of meer uit elkaar. Bespreek dit.");
    let knocked_out =
        criterion.knocked_out.then_some("Het gemiddelde is lager dan 3. Zonder voorwaarden inwilligen kan niet.");
    disputed.into_iter().chain(knocked_out).collect()
}

/// The finding on each criterion, beside what the reviewers wrote.
pub(super) fn reasons(criteria: &[CriterionResultView], returned: &Returned) -> AnyView {
    let findings = criteria.iter().map(|criterion| {
        let field = FieldProps::new(decision_fields::reason_of(&criterion.id), criterion.label.clone())
            .help("Uw bevinding en de reden, zoals zij in de brief komen.")
            .from(returned, "");
        let remarks = remarks(criterion);
        let field = FieldProps { remark: (!remarks.is_empty()).then(|| remarks.join(" ")), ..field };
        view! { <div class="ul-layout--split">{text_area(&field, 6, None)} {opinions(criterion)}</div> }
    });
    view! {
        <section class="ul-form" aria-labelledby="bevindingen">
            <h2 class="utrecht-heading-2" id="bevindingen">
                "Bevinding per criterium"
            </h2>
            {findings.collect_view()}
        </section>
    }
    .into_any()
}

fn opinions(criterion: &CriterionResultView) -> AnyView {
    let given = criterion.reasons.iter().cloned().map(|given| {
        view! {
            <dt>{format!("{}: {} ({})", given.role.label(), given.score.get(), given.score.anchor())}</dt>
            <dd>{given.reason}</dd>
        }
    });
    let title = criterion.average.map_or_else(|| "Nog geen scores".to_owned(), |mean| format!("Gemiddeld {mean}"));
    view! {
        <div class="ul-panel ul-stack ul-stack--tight">
            <h3 class="utrecht-heading-4">{title}</h3>
            <dl class="ul-answers ul-small">{given.collect_view()}</dl>
        </div>
    }
    .into_any()
}

/// What a yes needs; folds away while the outcome is no.
pub(super) fn granted(returned: &Returned) -> AnyView {
    let months = FieldProps::new(decision_fields::MONTHS, "Voor hoeveel maanden geldt het?").from(returned, "");
    let conditions = FieldProps::new(decision_fields::CONDITIONS, "Voorwaarden")
        .help("Zet elke voorwaarde op een eigen regel. Zo komen zij genummerd in de brief.")
        .from(returned, "");
    view! {
        <section class="ul-form ul-layout--read ul-decide__granted" aria-labelledby="inwilligen">
            <h2 class="utrecht-heading-2" id="inwilligen">
                "Als u inwilligt"
            </h2>
            {text_field(&months, Entry::Number("maanden"))}
            <div class="ul-decide__conditions">{text_area(&conditions, 5, None)}</div>
        </section>
    }
    .into_any()
}

/// What a no needs: grounds with their facts, and a way forward; folds away while the outcome is yes.
pub(super) fn refused(grounds: &[(String, String, String)], returned: &Returned) -> AnyView {
    let ticked = returned.ticked(decision_fields::GROUND, "");
    let items = grounds.iter().map(|(id, article, text)| {
        let field = FieldProps::new(decision_fields::facts_of(id), format!("Op welke feiten rust dit? ({article})"))
            .from(returned, "");
        ground((id, article, text), ticked.lines().any(|one| one == id), &field)
    });
    let all = FieldProps::new(decision_fields::GROUNDS, "Weigeringsgronden uit de verordening").from(returned, "");
    let way_forward =
        FieldProps::new(decision_fields::WAY_FORWARD, "Wat geeft een nieuw voorstel wel kans?").from(returned, "");
    view! {
        <section class="ul-form ul-layout--read ul-decide__refused" aria-labelledby="afwijzen">
            <h2 class="utrecht-heading-2" id="afwijzen">
                "Als u afwijst"
            </h2>
            {all.group(Some(decision_fields::GROUNDS.to_owned()), items.collect_view())} {text_area(&way_forward, 4, None)}
        </section>
    }
    .into_any()
}

/// The facts fold away while the ground is not ticked.
fn ground((id, article, text): (&str, &str, &str), ticked: bool, facts: &FieldProps) -> AnyView {
    let box_id = format!("ground-{id}");
    view! {
        <div class="ul-check-item">
            <div class="ul-choice">
                <input
                    class="utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input"
                    type="checkbox"
                    id=box_id.clone()
                    name=decision_fields::GROUND
                    value=id.to_owned()
                    checked=ticked
                />
                <label class="utrecht-form-label utrecht-form-label--checkbox" for=box_id>
                    {text.to_owned()}
                    <span class="ul-choice__hint">{article.to_owned()}</span>
                </label>
            </div>
            <div class="ul-check-item__reason">{text_area(facts, 3, None)}</div>
        </div>
    }
    .into_any()
}
