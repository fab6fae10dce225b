//! The builder: one section of a proposal a page (onderdeel).

use super::aside::aside;
use super::benefits::ready_to_take;
use super::question::{COST_LINES, question_field};
use super::voluntary::folded;
use crate::forms::{Returned, action_button, enter_saves, error_summary, form_head, suggestions};
use crate::islands::Autosave;
use crate::page::{Nav, Page};
use crate::parts::{
    Tone, answers, asked, at_work, button_link, crumbs_of, kept_offer, link, meters, pending_version, risk_matrix,
    section_head, section_menu,
};
use crate::paths;
use crate::views::proposal::action::DraftingAction;
use crate::views::proposal::drafting::{PlanFacts, QuestionView, SectionPage};
use crate::views::proposal::head::{ProposalHead, SectionLink};
use crate::words;
use domain::catalogue::{Kind, Section};
use domain::guide::self_check::Score;
use domain::proposal::{SectionState, risks};
use leptos::prelude::*;

/// The last section, in which the board signs.
const DECLARATIONS: &str = "verklaringen";

pub use super::errors::{is_touched, section_errors};

/// One section to fill in, or to read for who may not write.
pub fn section(page: SectionPage, returned: &Returned) -> Page {
    let SectionPage { head, section, points, questions, grounds, plan, self_check } = page;
    let touched = is_touched(&questions) || returned.posted();
    let errors = section_errors(&questions, returned);
    let alert = !errors.is_empty();
    let middle = if head.can_edit {
        // Its own address, without the place on the page to which a button of a row led before.
        let here = paths::section(&head.id, section.id);
        let field = |view: &QuestionView| {
            let field = question_field(view, returned, touched);
            (came_up(view, returned), field, ready_to_take(view), picture(view, &plan)).into_any()
        };
        let fields = folded(&questions, returned, field);
        view! {
            {summary(returned, errors)}
            {title(&head, section)}
            {pending_version(&head)}
            {at_work(&head.activity.at_work, Some(section))}
            {partly_open(&questions)} {asked(&points)}
            <form class="ul-form" method="post" action=here novalidate>
                {enter_saves(&DraftingAction::Save)}
                {kept_offer()}
                {view! { <Autosave case=head.id.clone() /> }.into_any()}
                {marks(&questions)}
                {fields}
                {lines(&plan)}
                {meters(&plan.meters)}
                {all_attachments(&head, section)}
                {alert.then(still_wrong)}
                {can_save(&questions).then(|| section_foot(&head, section))}
            </form>
        }
        .into_any()
    } else {
        reading(&head, section, &questions, &plan)
    };
    let page = Page::new(section.title, builder(&head, section, (grounds, self_check), alert, middle));
    let page = page.under(Nav::Proposals).wide().failed(returned.failed() || alert);
    if head.can_edit { page.with_islands() } else { page }
}

/// The section for who may not write.
fn reading(head: &ProposalHead, section: &'static Section, questions: &[QuestionView], plan: &PlanFacts) -> AnyView {
    let pictures = questions.iter().map(|view| picture(view, plan)).collect_view();
    let answers = answers(questions, head.activity.may_comment);
    (title(head, section), answers, pictures, meters(&plan.meters), all_attachments(head, section)).into_any()
}

/// Whether there is anything to type or to choose on the page.
fn can_save(questions: &[QuestionView]) -> bool {
    questions.iter().any(|view| view.is_open || !view.conflicts.is_empty())
}

/// On a section of which a request to supplement opened a part, or nothing.
fn partly_open(questions: &[QuestionView]) -> Option<AnyView> {
    if questions.iter().all(|view| view.is_open) {
        return None;
    }
    let text = if questions.iter().any(|view| view.is_open) {
        "De gemeente vroeg om een nieuwe versie. U kunt alleen veranderen waar zij om vroeg. De rest ziet u, maar staat vast."
    } else if questions.iter().any(|view| view.takes_files) {
        "De gemeente vroeg om een nieuwe versie. In dit onderdeel gaat dat alleen over bijlagen. De antwoorden staan vast."
    } else {
        "De gemeente vroeg in dit onderdeel niets. U kunt het lezen, maar nu niet veranderen."
    };
    Some(view! { <p class="ul-note">{text}</p> }.into_any())
}

/// Beside a question that the last save brought up.
fn came_up(view: &QuestionView, returned: &Returned) -> Option<AnyView> {
    returned
        .tells(view.question.id())
        .then(|| view! { <p class="ul-note">"Door uw antwoord is er een vraag bij gekomen."</p> }.into_any())
}

/// How lists and bold words are written, where long texts are asked.
fn marks(questions: &[QuestionView]) -> Option<AnyView> {
    questions.iter().any(|view| matches!(view.question.kind(), Kind::Prose { .. })).then(|| {
        view! {
            <p class="ul-small ul-subtle">
                "Opsomming? Begin elke regel met een streepje. Vet? Zet er twee sterretjes omheen: **zo**."
            </p>
        }
        .into_any()
    })
}

/// Who saves stays at the foot of the page; what is wrong stands at its head.
fn still_wrong() -> AnyView {
    view! {
        <p class="ul-note">
            <strong>"Let op: "</strong>
            "er klopt nog iets niet. "
            {link("#fouten-kop", "Bekijk wat")}
            "."
        </p>
    }
    .into_any()
}

/// The picture that belongs to a question, as its answer was saved.
fn picture(view: &QuestionView, plan: &PlanFacts) -> Option<AnyView> {
    let risks = plan.risks.as_ref().filter(|_| view.question.id() == risks::QUESTION)?;
    risk_matrix(risks)
}

/// The cost lines that a cell may name, where one does. Without scripts it is a line of text like any other.
fn lines(plan: &PlanFacts) -> Option<AnyView> {
    plan.cost_lines.clone().map(|names| suggestions(COST_LINES, names))
}

/// The three columns around a section: all sections, the section itself, and why it is asked.
fn builder(
    head: &ProposalHead,
    section: &'static Section,
    beside: (Vec<String>, Vec<Score>),
    alert: bool,
    middle: AnyView,
) -> AnyView {
    view! {
        {crumbs_of(head, [])}
        <div class="ul-layout--builder">
            {section_menu(head, section, alert)} <div>{middle}</div> {aside(head, section, beside)}
        </div>
    }
    .into_any()
}

/// What came of a form that was posted, and what is wrong on the page.
pub fn summary(returned: &Returned, errors: Vec<(String, String)>) -> AnyView {
    let message = Returned { errors: Vec::new(), ..returned.clone() };
    let intro = if returned.failed() {
        "Dit is nog niet bewaard. Kijk eerst naar:"
    } else {
        "Wij hebben alles bewaard zoals u het hebt getypt. Kijk nog naar:"
    };
    (form_head(&message), error_summary(intro, errors)).into_any()
}

fn title(head: &ProposalHead, section: &Section) -> AnyView {
    let place = format!("Onderdeel {} van {}", section.number, head.sections.len());
    let link = head.sections.iter().find(|link| link.section.id == section.id);
    (section_head(place, section.title, section.intro), link.and_then(effort)).into_any()
}

/// How much is to be done here, for who wonders whether to begin.
fn effort(link: &SectionLink) -> Option<AnyView> {
    let needed = match link.needed {
        0 => "In dit onderdeel is niets verplicht.".to_owned(),
        1 => "In dit onderdeel is 1 antwoord verplicht.".to_owned(),
        count => format!("In dit onderdeel zijn {count} antwoorden verplicht."),
    };
    let left = (link.minutes > 0).then(|| format!(" U bent nog ongeveer {} bezig.", words::duration(link.minutes)));
    (link.state != SectionState::Complete)
        .then(|| view! { <p class="ul-small ul-subtle">{needed} {left}</p> }.into_any())
}

/// The end of a section's form: back, what was saved, and the two ways to save.
pub fn section_foot(head: &ProposalHead, section: &Section) -> AnyView {
    let previous = head.sections.iter().rev().find(|link| link.section.number < section.number);
    let is_last = head.sections.iter().all(|link| link.section.number <= section.number);
    let onward = if is_last { "Opslaan en nakijken" } else { "Opslaan en verder" };
    let previous = previous.map(|link| {
        let href = paths::section(&head.id, link.section.id);
        let label = view! {
            <span>
                "Vorige: " {link.section.title}
            </span>
        };
        button_link(Tone::Tool, href, label)
    });
    view! {
        <div class="ul-foot">
            {previous} <p class="ul-saved" id="opgeslagen" role="status" tabindex="-1">
                {format!("Opgeslagen {}", words::date_and_time(head.saved))}
            </p>
            <div class="ul-actions">
                {action_button(Tone::Secondary, &DraftingAction::Save, "Opslaan")}
                {action_button(Tone::Primary, &DraftingAction::Next, onward)}
            </div>
        </div>
    }
    .into_any()
}

/// Who declares that the proposal is true looks through the attachments too.
fn all_attachments(head: &ProposalHead, section: &Section) -> Option<AnyView> {
    (section.id == DECLARATIONS).then(|| {
        let all = link(paths::attachments(&head.id), "Bekijk alle bijlagen");
        view! { <p class="utrecht-paragraph">"Horen er stukken bij uw verklaringen? " {all} "."</p> }.into_any()
    })
}
