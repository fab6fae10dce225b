//! What somebody can do about the term: each its own short form.

use crate::forms::{Entry, FieldProps, Note, Returned, action_button, text_area, text_field};
use crate::parts::{Tone, link};
use crate::paths;
use crate::views::case::term::{TermAction, TermForm, TermPage};
use domain::calendar::DutchDate;
use domain::case::{Action, Side, command_fields};
use leptos::prelude::*;

/// The form that was chosen, or the links to those that are open to who looks.
pub(super) fn actions(page: &TermPage, chosen: Option<TermForm>, returned: &Returned) -> AnyView {
    let open = page.open_forms();
    if let Some(form) = chosen.filter(|form| open.contains(form)) {
        let back = link(paths::term(&page.head.id), "Terug naar de beslistermijn");
        return (form_of(page, form, returned), view! { <p>{back}</p> }).into_any();
    }
    let may = |action| page.head.allowed.contains(&action);
    let answer = page.proposed.as_ref().filter(|_| may(Action::AgreeToSuspension));
    let waiting = page.proposed.as_ref().filter(|_| page.head.side == Side::Municipality);
    view! {
        {answer.map(|(reason, until)| answer_form(reason, until.with_weekday(), returned))}
        {waiting.map(|(_, until)| waiting_for_board(until.long()))} {links(&page.head.id, &open)}
    }
    .into_any()
}

fn form_of(page: &TermPage, form: TermForm, returned: &Returned) -> AnyView {
    match form {
        TermForm::Propose => propose_form(returned),
        TermForm::Postpone => postpone_form(page.postponement.map(|by| by.to_string()), returned),
        TermForm::Resume => resume_form(page.suspended_until.map(DutchDate::long), returned),
        TermForm::DefaultNotice => default_form(returned),
        TermForm::AgreeOnPaper => agree_form(returned),
        TermForm::Receipt => receipt_form(page.clock.received.long(), returned),
    }
}

fn links(case: &str, open: &[TermForm]) -> Option<AnyView> {
    (!open.is_empty()).then(|| {
        let links =
            open.iter().map(|form| view! { <li>{link(paths::term_form(case, form.name()), title(*form))}</li> });
        view! {
            <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="stappen">
                <h2 class="utrecht-heading-3" id="stappen">
                    "Wat kunt u doen?"
                </h2>
                <ul class="ul-approvals">{links.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

const fn title(form: TermForm) -> &'static str {
    match form {
        TermForm::Propose => "Aanhouden met instemming",
        TermForm::Postpone => "Verdagen",
        TermForm::Resume => "Termijn hervatten",
        TermForm::DefaultNotice => "Ingebrekestelling vastleggen",
        TermForm::Receipt => "Ontvangstdatum verbeteren",
        TermForm::AgreeOnPaper => "Instemming per brief vastleggen",
    }
}

fn card(form: TermForm, fields: impl IntoView + 'static) -> AnyView {
    view! {
        <section class="ul-card ul-stack" aria-labelledby="stap">
            <h2 class="utrecht-heading-3" id="stap">
                {title(form)}
            </h2>
            <form class="ul-form" method="post" novalidate>
                {fields.into_view()}
            </form>
        </section>
    }
    .into_any()
}

fn reason(label: &'static str, help: &'static str, returned: &Returned) -> AnyView {
    text_area(&FieldProps::new(command_fields::REASON, label).help(help).from(returned, ""), 3, None)
}

/// The board's answer is what the case waits for, so it stands open.
fn answer_form(purpose: &str, until: String, returned: &Returned) -> AnyView {
    let why = FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(command_fields::REASON, "Waarom niet?") }
        .help("Alleen als u niet instemt.")
        .from(returned, "");
    view! {
        <section class="ul-card ul-card--turn" aria-labelledby="uitstel">
            <h2 class="utrecht-heading-3" id="uitstel">
                "Stemt u in met uitstel?"
            </h2>
            <p class="utrecht-paragraph ul-card__body">
                "De gemeente stelt voor de beslistermijn stil te zetten tot en met " <strong>{until}</strong>
                ". Waarvoor: " {purpose.to_owned()}
            </p>
            <p class="utrecht-paragraph">
                "U hoeft dit niet te doen. Stemt u niet in, dan loopt de termijn gewoon door. Stemt u in, dan staat hij stil vanaf morgen (Awb 4:15 lid 2)."
            </p>
            <form class="ul-form" method="post" novalidate>
                {text_area(&why, 2, None)}
                <div class="ul-actions">
                    {action_button(Tone::Primary, &TermAction::Agree, "Ik stem in namens het bestuur")}
                    {action_button(Tone::Secondary, &TermAction::Decline, "Ik stem niet in")}
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn waiting_for_board(until: String) -> AnyView {
    view! {
        <p class="utrecht-paragraph ul-panel">
            {format!("U stelde uitstel voor tot en met {until}. Het bestuur heeft nog niet geantwoord; de termijn loopt door.")}
        </p>
    }
    .into_any()
}

fn resume_form(until: Option<String>, returned: &Returned) -> AnyView {
    let form = view! {
        <p class="utrecht-paragraph">
            {until.map(|until| format!("De termijn staat met instemming van het bestuur stil tot en met {until}. Daarna loopt hij vanzelf weer."))}
        </p>
        {reason("Waarom loopt hij nu al weer?", "Het bestuur leest dit.", returned)}
        {action_button(Tone::Secondary, &TermAction::Resume, "Laat de termijn weer lopen")}
    };
    card(TermForm::Resume, form)
}

fn propose_form(returned: &Returned) -> AnyView {
    let until = FieldProps::new(command_fields::UNTIL, "Tot en met welke dag?").from(returned, "");
    let form = view! {
        <p class="utrecht-paragraph">
            "Voor overleg of een onderhandeling kan de termijn stilstaan als het bestuur daar schriftelijk mee instemt (Awb 4:15 lid 2 onder a)."
        </p>
        {text_field(&until, Entry::Date)}
        {reason("Waarvoor is de tijd nodig?", "Het bestuur leest dit en stemt in of niet.", returned)}
        {action_button(Tone::Secondary, &TermAction::Propose, "Stel uitstel voor")}
    };
    card(TermForm::Propose, form)
}

fn postpone_form(by: Option<String>, returned: &Returned) -> AnyView {
    let signatory = FieldProps::new(command_fields::SIGNATORY, "Wie ondertekent de brief?")
        .help("Naam, functie en het mandaat.")
        .from(returned, "");
    let form = view! {
        <p class="utrecht-paragraph">{by.map(|by| format!("De verordening geeft eenmaal {by} extra, zolang de termijn nog loopt."))}</p>
        {reason("Waarom is meer tijd nodig?", "Zo staat het in de brief aan het bestuur.", returned)}
        {text_field(&signatory, Entry::Line)}
        <div class="ul-actions">
            {action_button(Tone::Secondary, &TermAction::PreviewPostponement, "Lees eerst de brief (pdf)")}
            {action_button(Tone::Primary, &TermAction::Postpone, "Verdaag en verstuur de brief")}
        </div>
    };
    card(TermForm::Postpone, form)
}

fn default_form(returned: &Returned) -> AnyView {
    let received_on = FieldProps::new(command_fields::RECEIVED_ON, "Op welke dag kwam zij binnen?").from(returned, "");
    let form = view! {
        <p class="utrecht-paragraph">
            "Stelt de coöperatie de gemeente in gebreke omdat het besluit te laat is? Leg dan de dag van ontvangst vast (Awb 4:17)."
        </p>
        {text_field(&received_on, Entry::Date)}
        {action_button(Tone::Secondary, &TermAction::RecordDefaultNotice, "Leg de ingebrekestelling vast")}
    };
    card(TermForm::DefaultNotice, form)
}

fn receipt_form(now: String, returned: &Returned) -> AnyView {
    let received_on = FieldProps::new(command_fields::RECEIVED_ON, "Op welke dag kwam het voorstel binnen?")
        .help("Bijvoorbeeld de dag van het stempel Ingekomen.")
        .from(returned, "");
    let form = view! {
        <p class="utrecht-paragraph">
            {format!("Nu geldt {now} als dag van ontvangst. Klopt dat niet, verbeter de dag dan hier. De beslistermijn telt meteen vanaf de nieuwe dag.")}
        </p>
        {text_field(&received_on, Entry::Date)}
        {reason("Waarom klopt de dag niet?", "Het bestuur krijgt bericht: de oude en de nieuwe dag, deze reden en de nieuwe laatste dag voor het besluit.", returned)}
        {action_button(Tone::Secondary, &TermAction::CorrectReceipt, "Verbeter de ontvangstdatum")}
    };
    card(TermForm::Receipt, form)
}

fn agree_form(returned: &Returned) -> AnyView {
    let received_on =
        FieldProps::new(command_fields::RECEIVED_ON, "Op welke dag kwam de brief binnen?").from(returned, "");
    let form = view! {
        <p class="utrecht-paragraph">
            "Stemt de indiener per brief in met het uitstel? Leg dan de dag van ontvangst vast. De beslistermijn staat stil vanaf de dag daarna (Awb 4:15 lid 2). Bewaar de brief in het archief van de gemeente."
        </p>
        {text_field(&received_on, Entry::Date)}
        {action_button(Tone::Secondary, &TermAction::AgreeOnPaper, "Leg de instemming vast")}
    };
    card(TermForm::AgreeOnPaper, form)
}
