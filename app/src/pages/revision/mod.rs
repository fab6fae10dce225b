//! Asking the board to change the proposal before the decision (aanpassing), and what the new version means for the
//! scores.

use crate::forms::{
    Entry, FieldProps, Note, Returned, action_button, checkbox_group, form_head, text_area, text_field,
};
use crate::page::{Nav, Page};
use crate::parts::{Marks, Mood, Tab, Tone, alert, comparison, link, place_change, points, prose, work_head};
use crate::paths;
use crate::views::case::CaseHead;
use crate::views::case::comparison::{Comparison, PlaceChange};
use crate::views::case::decision::revision::{
    Reopening, RevisionAction, RevisionPage, RevisionRight, TouchedCriterion,
};
use domain::calendar::DutchDate;
use domain::case::{Action, RevisionEnd, RevisionRequest, command_fields, revision_fields as fields};
use jiff::civil::Date;
use leptos::prelude::*;

/// What to do before asking.
const AGREE: &str = "Spreek met het bestuur af wat er anders moet. Daarna dient het een aangepaste versie in.";

/// The form that fits, and what was asked before.
pub fn revision(page: RevisionPage, returned: &Returned) -> Page {
    let RevisionPage { head, requests, may } = page;
    let (sentence, work) = match may {
        RevisionRight::Request { sections, until, due } => (AGREE, request(&sections, (until, due), &head, returned)),
        RevisionRight::NoTime => (AGREE, no_time(&head.id)),
        RevisionRight::Withdraw => (
            "Het bestuur is aan zet. Een besluit kunt u pas voorleggen als de aangepaste versie er is, of als u niet meer wacht.",
            withdraw(returned),
        ),
        RevisionRight::Reopen(reopening) => (
            "Lees wat er veranderde, en kies welke criteria opnieuw beoordeeld worden.",
            reopen(&reopening, &head.id, returned),
        ),
    };
    let asked = requests.iter().enumerate().map(|(place, one)| asked(place, one)).collect_view();
    let earlier = (!requests.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby="gevraagd">
                <h2 class="utrecht-heading-2" id="gevraagd">
                    "Wat u vroeg"
                </h2>
                {asked}
            </section>
        }
    });
    let body = view! {
        {work_head(&head, Tab::Revision, ("Aanpassing van het voorstel", sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">{work} {earlier}</div>
    };
    Page::new(format!("Aanpassing: {}", head.title), body).under(Nav::Cases).after(returned)
}

fn asked(place: usize, request: &RevisionRequest) -> AnyView {
    let end = match request.end {
        None => format!("Het bestuur heeft tot en met {}.", request.until.with_weekday()),
        Some(RevisionEnd::Submitted(on)) => format!("De aangepaste versie kwam op {}.", on.with_weekday()),
        Some(RevisionEnd::Withdrawn(on)) => format!("Ingetrokken op {}.", on.with_weekday()),
    };
    let heading = format!("verzoek-{place}");
    let note = (!request.note.is_empty()).then(|| prose(&request.note));
    view! {
        <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby=heading.clone()>
            <h3 class="utrecht-heading-3" id=heading.clone()>
                {format!("Gevraagd op {}", request.requested_on.with_weekday())}
            </h3>
            <p>{end}</p>
            {points(&request.points)}
            {note}
        </section>
    }
    .into_any()
}

fn request(
    sections: &[(&'static str, &'static str)],
    (until, due): (Date, Option<Date>),
    head: &CaseHead,
    returned: &Returned,
) -> AnyView {
    let texts = sections.iter().map(|(id, title)| section(id, title, returned)).collect_view();
    let texts = FieldProps::new(fields::POINTS, "Wat moet er anders?")
        .help("Open alleen de onderdelen die anders moeten. De rest van het voorstel blijft dicht.")
        .from(returned, "")
        .group(Some(fields::POINTS.to_owned()), view! { <div>{texts}</div> });
    let note =
        FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::NOTE, "Wilt u er iets bij schrijven?") }
            .help("Bijvoorbeeld wat u samen besprak. Schrijf niet wat het besluit wordt: dat staat nog niet vast.")
            .from(returned, "");
    let day = FieldProps::new(command_fields::UNTIL, "Tot en met welke dag kan het bestuur aanpassen?")
        .help(runs_on(due))
        .from(returned, &until.numeric());
    let more_time = head.allowed.contains(&Action::ProposeSuspension).then(|| {
        view! {
            <p class="utrecht-paragraph">
                "Is er meer tijd nodig? " {link(paths::term(&head.id), "Spreek eerst uitstel af")}
                ". Daarmee moet het bestuur instemmen (Awb 4:15)."
            </p>
        }
    });
    view! {
        <form class="ul-form" method="post" novalidate aria-labelledby="vragen">
            <h2 class="utrecht-heading-2" id="vragen">
                "Vraag om een aangepaste versie"
            </h2>
            {texts} {text_area(&note, 3, None)} {text_field(&day, Entry::Date)} {more_time}
            <div class="ul-actions">{action_button(Tone::Primary, &RevisionAction::Request, "Vraag om de aanpassing")}</div>
        </form>
    }
    .into_any()
}

fn no_time(case: &str) -> AnyView {
    let text = view! { {link(paths::term(case), "Spreek eerst uitstel af")} " met het bestuur (Awb 4:15)." };
    alert(Mood::Warning, "Vandaag is de laatste dag om te beslissen", text)
}

/// A section, folded away while nothing is asked of it.
fn section(id: &str, title: &'static str, returned: &Returned) -> AnyView {
    let label = format!("Wat moet er anders bij “{title}”?");
    let field = FieldProps::new(fields::of_section(id), label).from(returned, "");
    let open = !field.value.is_empty() || field.error.is_some();
    view! {
        <details class="ul-evidence" open=open>
            <summary>{title}</summary>
            {text_area(&field, 3, None)}
        </details>
    }
    .into_any()
}

fn runs_on(due: Option<Date>) -> String {
    let day =
        due.map(|due| format!(" De laatste dag om te beslissen blijft {}.", due.with_weekday())).unwrap_or_default();
    format!("Dit verandert niets aan de beslistermijn.{day}")
}

fn withdraw(returned: &Returned) -> AnyView {
    let reason = FieldProps::new(command_fields::REASON, "Waarom wacht u niet meer op een aangepaste versie?")
        .help("Het bestuur leest dit.")
        .from(returned, "");
    view! {
        <form class="ul-form" method="post" novalidate aria-labelledby="intrekken">
            <h2 class="utrecht-heading-2" id="intrekken">
                "Verder zonder aangepaste versie"
            </h2>
            {text_area(&reason, 3, None)}
            <div class="ul-actions">{action_button(Tone::Secondary, &RevisionAction::Withdraw, "Trek het verzoek in")}</div>
        </form>
    }
    .into_any()
}

fn reopen(reopening: &Reopening, case: &str, returned: &Returned) -> AnyView {
    let Reopening { version, comparison: changed, criteria } = reopening;
    let proposed: Vec<&str> = criteria.iter().filter(|one| one.touched).map(|one| one.id.as_str()).collect();
    let choices = criteria.iter().map(|one| (one.id.clone(), label(one)));
    let field = FieldProps::new(fields::CRITERIA, "Welke criteria worden opnieuw beoordeeld?")
        .help("Aangevinkt staan de criteria waarvan een onderdeel veranderde. Haal een vinkje weg als de verandering er niet toe doet.")
        .from(returned, &proposed.join("\n"));
    let reason = FieldProps::new(command_fields::REASON, "Wilt u er iets bij schrijven?")
        .help("De beoordelaars lezen dit. Kiest u geen criterium, schrijf dan waarom dat niet hoeft.")
        .from(returned, "");
    let read = link(paths::submitted(case), format!("Lees versie {version} van het voorstel"));
    let consequence = "Wie een gekozen criterium scoorde, krijgt een mail en geeft het opnieuw een score. De score voor de \
                       vorige versie blijft bewaard. Andere scores blijven staan.";
    view! {
        {changed.as_ref().map(changes)}
        <form class="ul-form" method="post" novalidate aria-labelledby="heropenen">
            <h2 class="utrecht-heading-2" id="heropenen">
                "Kies de criteria"
            </h2>
            <p class="utrecht-paragraph">{read}</p>
            {checkbox_group(&field, choices)} {text_area(&reason, 3, None)}
            {alert(Mood::Info, "Dit gebeurt er", consequence)}
            <div class="ul-actions">{action_button(Tone::Primary, &RevisionAction::Reopen, "Leg de keuze vast")}</div>
        </form>
    }
    .into_any()
}

fn label(one: &TouchedCriterion) -> String {
    match one.scores {
        0 => format!("{} (nog geen scores)", one.label),
        1 => format!("{} (1 score)", one.label),
        count => format!("{} ({count} scores)", one.label),
    }
}

/// The summary of what changed, and each change.
fn changes(changed: &Comparison) -> AnyView {
    let places = changed.places.iter().filter(|place| place.is_changed()).map(|place: &PlaceChange| {
        view! {
            <h4 class="utrecht-heading-4">{place.label.clone()}</h4>
            {place_change(Some(Marks::Led(changed)), &place.id)}
        }
    });
    view! {
        {comparison(changed)}
        <section class="ul-stack" aria-labelledby="veranderingen">
            <h3 class="utrecht-heading-3" id="veranderingen">
                "Alle veranderingen"
            </h3>
            {places.collect_view()}
        </section>
    }
    .into_any()
}
