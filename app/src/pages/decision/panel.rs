//! What the panel found: its advice, who is missing, and the finding on each criterion beside the reviewers' reasons.

use super::desk::Form;
use crate::forms::{FieldProps, action_button, text_area};
use crate::parts::table::{Column, number_row, table};
use crate::parts::{Mood, Tone, alert};
use crate::views::case::decision::{CriterionResultView, DeskAction};
use crate::words;
use domain::assessment::{Advice, Criterion, Tenths};
use domain::case::{Role, command_fields, decision_fields};
use domain::text::enumeration;
use leptos::prelude::*;

/// What the scores add up to.
pub(super) fn advice(result: Option<(Tenths, Advice)>, criteria: &[CriterionResultView]) -> Option<AnyView> {
    let (_, advice) = result?;
    let averages = criteria.iter().map(|criterion| {
        let remarks =
            remarks(criterion).into_iter().map(|remark| view! { <span class="ul-queue__sub">{remark}</span> });
        let mean = criterion.average.map(|mean| mean.to_string()).unwrap_or_default();
        let spread = words::spread(criterion).unwrap_or_default();
        number_row((criterion.label.clone(), remarks.collect_view()), [mean, spread], false)
    });
    let columns = [
        Column::Words("Criterium".to_owned()),
        Column::Numbers("Gemiddeld".to_owned()),
        Column::Numbers("Laagste en hoogste".to_owned()),
    ];
    Some(
        view! {
            <section class="ul-stack" aria-labelledby="advies">
                <h2 class="utrecht-heading-2" id="advies">
                    {format!("Advies van het panel: {}", advice.label().to_lowercase())}
                </h2>
                {table("Gemiddelde per criterium", "", columns, view! { <tbody>{averages.collect_view()}</tbody> })}
            </section>
        }
        .into_any(),
    )
}

/// What to know before deciding on a criterion.
fn remarks(criterion: &CriterionResultView) -> Vec<&'static str> {
    let disputed = criterion.disputed.then_some("De scores liggen twee of meer uit elkaar. Bespreek dit.");
    let knocked_out =
        criterion.knocked_out.then_some("Het gemiddelde is lager dan 3. Zonder voorwaarden inwilligen kan niet.");
    disputed.into_iter().chain(knocked_out).collect()
}

/// Who is still scoring, and which criteria have too few scores or scores that nobody talked about; and how to go on
/// without. It is where a message about the scores as a whole leads.
pub(super) fn waiting(
    reviewers: &[(String, Role)],
    (scarce, undiscussed): (&[String], &[String]),
    released: bool,
    form: &Form<'_>,
) -> Option<AnyView> {
    if reviewers.is_empty() && scarce.is_empty() && undiscussed.is_empty() {
        return None;
    }
    let names: Vec<String> = reviewers.iter().map(|(name, role)| words::reviewer(name, *role)).collect();
    let waiting = (!names.is_empty()).then(|| format!("Nog bezig: {}.", names.join("; ")));
    let few = (!scarce.is_empty())
        .then(|| format!("Minder dan {} scores: {}.", Criterion::FEWEST_SCORES, enumeration(scarce)));
    let silent = (!undiscussed.is_empty())
        .then(|| format!("Ver uit elkaar en nog niet besproken: {}.", enumeration(undiscussed)));
    let text = waiting.into_iter().chain(few).chain(silent).collect::<Vec<_>>().join(" ");
    if released {
        let text = format!("{text} U gaf de beoordelingen vrij. Wie nog inlevert, telt mee tot u het voorlegt.");
        return Some(alert(Mood::Info, "Niet alle scores zijn er", text));
    }
    let heading = if names.is_empty() { "Het advies is nog niet rond" } else { "Nog niet iedereen heeft ingeleverd" };
    let all = FieldProps::new(decision_fields::SCORES, "Niet op meer scores wachten?").from(form.returned, "");
    let reason = FieldProps::new(command_fields::RELEASE, "Waarom wacht u niet?")
        .help("Uw reden komt in het dossier. Daarna leest u de scores die er zijn.")
        .from(form.returned, "");
    let release = view! {
        {text_area(&reason, 2, None)}
        <div class="ul-actions">
            {action_button(Tone::Secondary, &DeskAction::Release, "Geef de beoordelingen vrij")}
        </div>
    };
    let view = view! {
        {alert(Mood::Warning, heading, text)}
        <div class="ul-layout--read">{all.group(Some(decision_fields::SCORES.to_owned()), release)}</div>
    };
    Some(view.into_any())
}

/// The finding on each criterion, beside what the reviewers wrote.
pub(super) fn reasons(criteria: &[CriterionResultView], form: &Form<'_>) -> AnyView {
    let findings = criteria.iter().map(|criterion| {
        let (field, versions) = form.field(
            FieldProps::new(decision_fields::reason_of(&criterion.id), criterion.label.clone())
                .help("De bevinding en de reden, zoals zij in de brief komen."),
        );
        let remarks = remarks(criterion);
        let field = FieldProps { remark: (!remarks.is_empty()).then(|| remarks.join(" ")), ..field };
        view! {
            <div class="ul-layout--split">
                <div>{text_area(&field, 8, None)} {versions}</div> {opinions(criterion)}
            </div>
        }
    });
    view! {
        <section class="ul-form" aria-labelledby="bevindingen">
            <h2 class="utrecht-heading-2" id="bevindingen">
                "Bevinding per criterium"
            </h2>
            <p class="utrecht-paragraph">
                "De redenen van de beoordelaars staan er al. Maak er per criterium één bevinding van."
            </p>
            {findings.collect_view()}
        </section>
    }
    .into_any()
}

fn opinions(criterion: &CriterionResultView) -> AnyView {
    let given = criterion.reasons.iter().map(|given| {
        view! {
            <dt>{format!("{}: {}", given.role.label(), words::score(given.score))}</dt>
            <dd>{given.reason.clone()}</dd>
        }
    });
    let title = match (criterion.average, words::spread(criterion)) {
        (Some(mean), Some(spread)) => format!("Gemiddeld {mean}; scores {spread}"),
        _ => "Nog geen scores".to_owned(),
    };
    view! {
        <div class="ul-panel ul-stack ul-stack--tight">
            <h3 class="utrecht-heading-4">{title}</h3>
            <dl class="ul-answers ul-small">{given.collect_view()}</dl>
        </div>
    }
    .into_any()
}
