//! The decision in preparation (conceptbesluit): the case manager writes, the scores advise, a person decides.

use super::granting::granted;
use super::panel::{advice, reasons, waiting};
use super::refusing::refused;
use crate::forms::{
    Entry, FieldProps, Returned, action_button, enter_saves, form_head, radio_group, saved_line, saves_itself, select,
    text_area, text_field, text_versions,
};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, button_link, link, prose, work_head};
use crate::paths;
use crate::views::FieldError;
use crate::views::case::CaseHead;
use crate::views::case::decision::{DeskAction, DeskPage, authorities, characters, outcomes};
use crate::views::case::working::{Work, WorkingTexts};
use domain::assessment::Tenths;
use domain::case::{Action, decision_fields};
use leptos::prelude::*;

/// The foot of the form, where everything is saved.
pub const EVERYTHING: &str = "bewaard";

/// The form of the decision, with what the panel found beside it, and the letter one press away.
pub fn desk(page: DeskPage, returned: &Returned) -> Page {
    let skips_legal_check = page.skips_legal_check;
    let DeskPage {
        head,
        texts,
        result,
        criteria,
        waiting_for,
        scarce,
        undiscussed,
        released,
        grounds,
        years,
        has_present,
        promises,
        sent_back,
        ..
    } = page;
    let sentence = lead(result.as_ref().map(|(points, _)| *points));
    let named = named(returned, &criteria, &grounds);
    let here = paths::decision(&head.id);
    let form = Form { texts: &texts, returned };
    let body = view! {
        {work_head(&head, Tab::Decision, ("Besluit voorbereiden", sentence), form_head(&named))}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            {sent_back.map(came_back)}
            {advice(result, &criteria)}
            <form class="ul-form ul-decide" method="post" action=here novalidate>
                {enter_saves(&DeskAction::Save)} {saves_itself(Work::Decision.subject(&head.id))}
                {waiting(&waiting_for, (&scarce, &undiscussed), released, &form)} {outcome(&form, &head.id)} {granted(&years, has_present, &promises, &form)}
                {refused(&grounds, &form)} {reasons(&criteria, &form)} {departure(&form)} {signing(&form)}
                {foot(&head, skips_legal_check, returned)}
            </form>
        </div>
    };
    Page::new(format!("Besluit voorbereiden: {}", head.title), body)
        .under(Nav::Cases)
        .wide()
        .after(returned)
        .with_islands()
}

fn lead(points: Option<Tenths>) -> String {
    let given = |points| format!("Het panel geeft {points} van 100 punten. Dat is een advies; de beslisser beslist.");
    points.map_or_else(|| "U leest de scores zodra iedereen heeft ingeleverd.".to_owned(), given)
}

/// The texts of the form, and what came back of it.
pub(super) struct Form<'a> {
    pub(super) texts: &'a WorkingTexts,
    pub(super) returned: &'a Returned,
}

impl Form<'_> {
    /// A field as it stands, with its version and the texts that wait for a choice behind it.
    pub(super) fn field(&self, field: FieldProps) -> (FieldProps, AnyView) {
        let versions = self.versions(&field.name, &field.label);
        let stored = self.texts.value(&field.name).to_owned();
        (field.from(self.returned, &stored), versions)
    }

    /// The version of a field, and the texts that wait for a choice.
    pub(super) fn versions(&self, field: &str, label: &str) -> AnyView {
        text_versions(self.texts, (field, label), DeskAction::Choose)
    }

    /// A text of several lines.
    pub(super) fn area(&self, field: FieldProps, rows: usize) -> AnyView {
        let (field, versions) = self.field(field);
        (text_area(&field, rows, None), versions).into_any()
    }

    /// A text of one line.
    pub(super) fn line(&self, field: FieldProps, entry: Entry<'_>) -> AnyView {
        let (field, versions) = self.field(field);
        (text_field(&field, entry), versions).into_any()
    }

    /// A choice that is all in sight.
    pub(super) fn choice(&self, field: FieldProps, choices: Vec<(String, String)>) -> AnyView {
        let (field, versions) = self.field(field);
        (radio_group(&field, choices), versions).into_any()
    }

    /// The cell of a list of rows.
    fn cell(&self, row: usize, column: &str) -> String {
        let name = format!("{}.{row}.{column}", decision_fields::SIGNATORIES);
        let rows: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(self.texts.value(decision_fields::SIGNATORIES)).unwrap_or_default();
        let stored = rows.get(row).and_then(|row| row.get(column)).and_then(serde_json::Value::as_str);
        self.returned.value(&name, stored.unwrap_or_default())
    }
}

/// The same messages with the name of their criterion or ground, for a summary that stands apart from the fields.
fn named(
    returned: &Returned,
    criteria: &[crate::views::case::decision::CriterionResultView],
    grounds: &[crate::views::case::decision::GroundView],
) -> Returned {
    let name = |field: &str| match field.split_once('.')? {
        (decision_fields::REASON, id) => criteria.iter().find(|one| one.id == id).map(|one| one.label.clone()),
        (decision_fields::GROUND | decision_fields::DESPITE, id) => {
            grounds.iter().find(|one| one.id == id).map(|one| one.source.clone())
        }
        _ => None,
    };
    let errors = returned.errors.iter().map(|error| match name(&error.field) {
        Some(name) => FieldError::new(error.field.clone(), format!("{name}: {}", error.message)),
        None => error.clone(),
    });
    Returned { errors: errors.collect(), ..returned.clone() }
}

fn came_back(why: String) -> AnyView {
    alert(Mood::Warning, "Het besluit kwam terug", prose(&why))
}

fn outcome(form: &Form<'_>, case: &str) -> AnyView {
    let outcome = FieldProps::new(decision_fields::OUTCOME, "Wat is het besluit?");
    let summary = FieldProps::new(decision_fields::SUMMARY, "Het besluit in het kort")
        .help("Een paar gewone zinnen. Zij staan bovenaan de brief en in de mail.");
    let character = FieldProps::new(decision_fields::CHARACTER, "Wat is dit besluit juridisch?").help(
        "Dit bepaalt de titel van de brief, de vorm en wat de indiener ertegen kan doen. De jurist stelt het vast.",
    );
    let (character, versions) = form.field(character);
    let letter = link(paths::draft_letter(case), "Bekijk de brief zoals die nu is bewaard (pdf)");
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="uitkomst">
            <h2 class="utrecht-heading-2" id="uitkomst">
                "Het besluit"
            </h2>
            {form.choice(outcome, outcomes())} {form.area(summary, 4)} {select(&character, characters())} {versions}
            <p class="utrecht-paragraph">{letter}</p>
        </section>
    }
    .into_any()
}

fn departure(form: &Form<'_>) -> AnyView {
    let departure = FieldProps::new(decision_fields::DEPARTURE, "Waarom wijkt het besluit af van het advies?")
        .help("Alleen als de uitkomst een andere is dan het advies van de scores (Awb 3:46).");
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="afwijking">
            <h2 class="utrecht-heading-2" id="afwijking">
                "Advies en besluit"
            </h2>
            {form.area(departure, 3)}
        </section>
    }
    .into_any()
}

/// How many people can sign: mayor, secretary, and one more.
const SIGNATORIES: usize = 3;

fn signing(form: &Form<'_>) -> AnyView {
    let authority = FieldProps::new(decision_fields::AUTHORITY, "Wie beslist?")
        .help("De beslisser bevestigt dit, en vult het nummer en de dag van het besluit in.");
    let mandate = FieldProps::new(decision_fields::MANDATE, "Welke regel geeft het mandaat?")
        .help("Bij een mandaat, bijvoorbeeld: Mandaatbesluit Lindewaard 2026, artikel 3.");
    let (all, versions) = form.field(
        FieldProps::new(decision_fields::SIGNATORIES, "Wie ondertekent?")
            .help("Een brief van het college zelf heeft er twee: de burgemeester en de secretaris (Gemeentewet 59a)."),
    );
    let rows = (0..SIGNATORIES).map(|row| {
        let cell = |column: &str, label: &str| {
            let name = format!("{}.{row}.{column}", decision_fields::SIGNATORIES);
            let label = format!("{label} {}", row + 1);
            text_field(&FieldProps { value: form.cell(row, column), ..FieldProps::new(name, label) }, Entry::Line)
        };
        view! {
            <div class="ul-layout--split">
                <div>{cell(decision_fields::SIGNATORY_NAME, "Naam")}</div>
                <div>{cell(decision_fields::SIGNATORY_OFFICE, "Functie")}</div>
            </div>
        }
    });
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="ondertekening">
            <h2 class="utrecht-heading-2" id="ondertekening">
                "Bevoegdheid en ondertekening"
            </h2>
            {form.choice(authority, authorities())} {form.line(mandate, Entry::Line)}
            {all
                .group(
                    Some(decision_fields::SIGNATORIES.to_owned()),
                    view! { <div class="ul-stack">{rows.collect_view()}</div> },
                )} {versions}
        </section>
    }
    .into_any()
}

/// What can be done with what was written: not yet to put it before anybody while another version was asked for.
fn foot(head: &CaseHead, skips_legal_check: bool, returned: &Returned) -> AnyView {
    let (reader, propose) = if skips_legal_check {
        ("De beslisser leest het als u het voorlegt.", "Leg voor aan de beslisser")
    } else {
        ("De jurist leest het als u het voorlegt, en daarna de beslisser.", "Leg voor aan de jurist")
    };
    let may = head.allowed.contains(&Action::ProposeDecision);
    let waits = (!may).then(|| {
        let text = view! {
            "Voorleggen kan pas als duidelijk is welke criteria opnieuw beoordeeld worden, of als u niet meer wacht: zie "
            {link(paths::revision(&head.id), "Aanpassing")}
            "."
        };
        alert(Mood::Info, "U vroeg het bestuur om een aangepaste versie", text)
    });
    let kept = returned.tells(EVERYTHING).then(|| view! { <p class="ul-note" role="status">"Alles is bewaard"</p> });
    view! {
        <div class="ul-foot" id=EVERYTHING tabindex="-1">
            {waits} {kept} {saved_line()}
            <p class="ul-small ul-subtle">
                "De indiener en de beoordelaars zien hier niets van. " {reader}
            </p>
            <div class="ul-actions">
                {button_link(Tone::Tool, paths::draft_letter(&head.id), "Bekijk de brief")}
                {action_button(Tone::Secondary, &DeskAction::Save, "Bewaren")}
                {may.then(|| action_button(Tone::Primary, &DeskAction::Propose, propose))}
            </div>
        </div>
    }
    .into_any()
}
