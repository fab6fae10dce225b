//! Attachments of a proposal (bijlagen): all of them, or those of one question, with a form to add some.

use super::board::Confirmation;
use crate::forms::{
    Entry, FieldProps, Note, Returned, accept, button, checkbox_group, files_field, form_head, hidden, select,
    text_field,
};
use crate::islands::UploadProgress;
use crate::page::{Nav, Page};
use crate::parts::{
    Tone, asked, attachment_line, bullets, button_link, crumbs_of, empty, link, not_asked, page_head, place_of,
    upload_bar,
};
use crate::paths;
use crate::views::Author;
use crate::views::fields::FILE;
use crate::views::proposal::attachments::{ALL, AttachmentGroup, AttachmentsPage, YES, fields};
use crate::views::proposal::head::ProposalHead;
use crate::words;
use domain::attachment::{
    Attachment, FILES_PER_PROPOSAL, FILES_PER_QUESTION, LARGEST_FILE, LARGEST_PROPOSAL, size_in_words,
};
use domain::catalogue::Section;
use leptos::prelude::*;

/// The attachments, and the form to add some for who may write.
pub fn attachments(page: AttachmentsPage, returned: &Returned) -> Page {
    let title = match (&page.only, page.groups.first()) {
        (Some(_), Some(group)) => format!("Bijlagen bij “{}”", group.label),
        _ => "Bijlagen".to_owned(),
    };
    let all = page.only.as_ref().map(|_| all_of(&page.head));
    let body = view! {
        {crumbs_of(&page.head, all)}
        {form_head(returned)}
        {page_head(title.clone(), lead(&page), back(&page))}
        <div class="ul-stack ul-stack--loose">
            {nothing_asked(&page)} {list(&page)} {can_add(&page, returned).then(|| add(&page, returned))}
        </div>
    };
    let can_edit = page.head.can_edit;
    let page = Page::new(title, body).under(Nav::Proposals).after(returned);
    if can_edit { page.with_islands() } else { page }
}

/// The attachment with this id, if the person who looks can remove it.
pub fn removable<'a>(page: &'a AttachmentsPage, attachment: &str) -> Option<&'a Attachment> {
    let files = page.groups.iter().filter(|group| page.head.can_edit && group.is_open).flat_map(|group| &group.files);
    files.map(|(file, _)| file).find(|file| file.id == attachment)
}

/// Asks whether this attachment is really to be removed.
pub fn removal(head: &ProposalHead, file: &Attachment, back: String) -> Page {
    let one = paths::attachments_of(&head.id, &file.question);
    let from = if back == one { "" } else { ALL };
    let asked = Confirmation {
        title: "Bijlage verwijderen",
        text: format!(
            "U verwijdert “{}”. Wilt u de bijlage later weer, dan voegt u het bestand opnieuw toe.",
            file.name
        ),
        action: paths::removal(&head.id, &file.question),
        fields: vec![(fields::ATTACHMENT, file.id.clone()), (fields::FROM, from.to_owned())],
        yes: format!("Verwijder {}", file.name),
        back: back.clone(),
    };
    asked.page(head, (back, "Bijlagen".to_owned()))
}

/// Whether files may be added here now. A form that came back is shown as it was filled in.
fn can_add(page: &AttachmentsPage, returned: &Returned) -> bool {
    let is_open = match &page.only {
        Some(_) => page.groups.iter().any(|group| group.is_open),
        None => !page.choices.is_empty(),
    };
    page.head.can_edit && (is_open || returned.posted())
}

/// While the board supplements, in place of what cannot be changed.
fn nothing_asked(page: &AttachmentsPage) -> Option<AnyView> {
    let only = page.groups.first().filter(|_| page.only.is_some());
    let closed = only.is_some_and(|group| page.head.can_edit && !group.is_open).then(not_asked);
    closed.or_else(|| only.and_then(|group| asked(&group.points)))
}

fn all_of(head: &ProposalHead) -> (String, String) {
    (paths::attachments(&head.id), "Bijlagen".to_owned())
}

fn lead(page: &AttachmentsPage) -> String {
    let (count, size) = page.whole;
    let size = size_in_words(size);
    let there_are = match count {
        0 => "Er zijn nog geen bijlagen bij dit voorstel.".to_owned(),
        1 => format!("Er is 1 bijlage bij dit voorstel ({size})."),
        count => format!("Er zijn {count} bijlagen bij dit voorstel (samen {size})."),
    };
    format!("{there_are} De gemeente ziet ze pas na het indienen.")
}

fn back(page: &AttachmentsPage) -> Option<AnyView> {
    let group = page.groups.first().filter(|_| page.only.is_some())?;
    Some(link(place_of(&page.head, group.section, &group.question), "Terug naar het antwoord"))
}

fn list(page: &AttachmentsPage) -> AnyView {
    if page.groups.iter().all(|group| group.files.is_empty()) {
        return empty("Nog geen bijlagen", "Een polis, een huurcontract of een brief hoort hier.", ());
    }
    let groups = page.groups.iter().map(|group| self::group(page, group)).collect_view();
    view! { <div class="ul-stack ul-stack--loose">{groups}</div> }.into_any()
}

fn group(page: &AttachmentsPage, group: &AttachmentGroup) -> AnyView {
    let items = group.files.iter().map(|file| one(page, group.is_open, file)).collect_view();
    let list = view! { <ul class="ul-members">{items}</ul> };
    if page.only.is_some() {
        return list.into_any();
    }
    let id = format!("bij-{}", group.question);
    let named_by = id.clone();
    view! {
        <section class="ul-stack" aria-labelledby=named_by>
            <h2 class="utrecht-heading-3" id=id>
                <span class="ul-eyebrow">{group.section.title}</span>
                <br />
                {group.label.clone()}
            </h2>
            {asked(&group.points)}
            {(page.head.can_edit && !group.is_open).then(not_asked)}
            {list}
        </section>
    }
    .into_any()
}

fn one(page: &AttachmentsPage, is_open: bool, (file, added): &(Attachment, Author)) -> AnyView {
    let remove = (page.head.can_edit && is_open).then(|| {
        let label = view! {
            "Verwijder"
            <span class="ul-hidden">{format!(" {}", file.name)}</span>
        };
        let from = if page.only.is_some() { "" } else { ALL };
        let asked = format!("{}={}&{}={from}", fields::ATTACHMENT, file.id, fields::FROM);
        button_link(Tone::Remove, format!("{}?{asked}", paths::removal(&page.head.id, &file.question)), label)
    });
    view! { <li><div>{attachment_line(file, Some(&words::by(added)))}</div> {remove}</li> }.into_any()
}

fn add(page: &AttachmentsPage, returned: &Returned) -> AnyView {
    let files = FieldProps { error: returned.all_errors(FILE), ..FieldProps::new(FILE, "Welke bestanden?") };
    let files = files.help("U kunt er meer dan één tegelijk kiezen. Elk hoogstens 10 MB, samen hoogstens 50 MB.");
    let question = FieldProps::new(fields::QUESTION, "Bij welke vraag horen ze?").from(returned, "");
    let about = FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::DESCRIPTION, "Wat is het?") };
    let about = about.help("Bijvoorbeeld: polis van de verzekering, geldig tot 2028.").from(returned, "");
    let (place, action) = match &page.only {
        Some(only) => (hidden(fields::QUESTION, only.clone()), paths::attachments_of(&page.head.id, only)),
        None => (select(&question, choices(page)), paths::attachments(&page.head.id)),
    };
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="toevoegen">
            <h2 class="utrecht-heading-2" id="toevoegen">
                "Voeg bijlagen toe"
            </h2>
            {bullets(rules(page.scanned))}
            <form class="ul-form" method="post" action=action enctype="multipart/form-data" novalidate>
                {place} {files_field(&files, accept())} {text_field(&about, Entry::Line)} {confidential(returned)}
                <div class="ul-actions">{button(Tone::Primary, "Voeg de bestanden toe")}</div>
                {upload_bar()} {view! { <UploadProgress /> }.into_any()}
                <p class="ul-small">
                    "Versturen duurt soms een paar minuten, als uw internet langzaam is. Druk één keer op de knop en laat \
                     deze pagina open. U ziet vanzelf wanneer het klaar is."
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn rules(scanned: bool) -> Vec<String> {
    let kinds = "PDF, foto's (JPG of PNG), en bestanden van Word, Excel, PowerPoint of LibreOffice zonder macro's.";
    let sizes = format!(
        "Een bestand mag {} zijn. Bij één vraag passen {FILES_PER_QUESTION} bijlagen, bij het hele voorstel \
         {FILES_PER_PROPOSAL} ({}).",
        size_in_words(LARGEST_FILE),
        size_in_words(LARGEST_PROPOSAL)
    );
    let scan =
        if scanned { "Wij kijken elk bestand na op virussen." } else { "Wij scannen bestanden niet op virussen." };
    let people = "Zet er geen namen of gegevens van cliënten in.";
    [kinds.to_owned(), sizes, scan.to_owned(), people.to_owned()].into()
}

fn confidential(returned: &Returned) -> AnyView {
    let field = FieldProps::new(fields::CONFIDENTIAL, "Zijn deze bestanden vertrouwelijk?");
    let help = "De gemeente moet soms stukken openbaar maken als iemand daarom vraagt (Wet open overheid). Zo weet zij \
                dat u dat bij deze bestanden niet wilt. Zij beslist daar zelf over.";
    let value = returned.ticked(fields::CONFIDENTIAL, "");
    let field = FieldProps { note: Some(Note::Voluntary), value, ..field.help(help) };
    checkbox_group(&field, [(YES.to_owned(), "Ja, maak deze bestanden niet openbaar".to_owned())])
}

/// A fresh form after files were sent that stand there already. Sending the same twice, as a double click does, is no
/// mistake of anybody.
pub fn known_already(names: &[String]) -> Returned {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    let (stands, them) = if names.len() == 1 { ("staat", "het") } else { ("staan", "ze") };
    let quoted = quoted.join(", ");
    let text = format!("Uw bestanden zijn bewaard. {quoted} {stands} al bij deze vraag; wij bewaren {them} één keer.");
    Returned::done("Dit bestand hadden wij al", text)
}

/// The questions to choose from, each with its section.
fn choices(page: &AttachmentsPage) -> Vec<(String, String)> {
    let choice = |(section, question): &(&'static Section, Option<(String, String)>)| {
        let place = format!("{}. {}", section.number, section.title);
        match question {
            Some((id, label)) => (id.clone(), format!("{place}: {label}")),
            None => (section.id.to_owned(), format!("{place}: de cijfers")),
        }
    };
    page.choices.iter().map(choice).collect()
}
