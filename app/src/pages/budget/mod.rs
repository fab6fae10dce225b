//! The budget editor (begroting): a grid that is a plain form, the questions around it, and its figures in pictures.

mod blank;
mod cell;
mod findings;
mod grid;
mod more;
mod read_in;
mod row;
mod settings;
mod strip;
mod table;
pub mod wages;

pub use read_in::read_from_file;

use super::builder::conflicts::conflicting_budgets;
use super::builder::question::{question_field, version};
use super::builder::section::{is_touched, section_errors, section_foot, summary};
use crate::forms::{Returned, enter_saves, file_form};
use crate::islands::{Autosave, LiveTotals};
use crate::page::{Nav, Page};
use crate::parts::{
    answers, asked, at_work, budget_charts, budget_facts, budget_table, budget_units, budget_what_if, comments_link,
    crumbs_of, kept_offer, lead, link, not_asked, pending_version,
};
use crate::paths;
use crate::views::budget::BudgetPage;
use crate::views::proposal::action::DraftingAction;
use crate::views::proposal::head::ProposalHead;
use domain::budget::{Part, SettingGroup};
use domain::catalogue::{BUDGET_SECTION, Section};
use grid::Grid;
use leptos::prelude::*;

/// The budget to fill in, or to read for who may not write.
pub fn budget(page: BudgetPage, returned: &Returned) -> Page {
    let section = page.section;
    // A grid that came back is shown as it was typed, also when nobody asked about it.
    let can_edit = page.head.can_edit && (page.is_open || returned.posted());
    let middle = if can_edit { editor(&page, section, returned) } else { reading(&page) };
    let body = view! {
        {title(&page.head, section)}
        {pending_version(&page.head)}
        {at_work(&page.head.activity.at_work, Some(section))}
        {middle}
        <section class="ul-tab-body ul-stack ul-stack--loose" aria-labelledby="beelden">
            <h2 class="utrecht-heading-2" id="beelden">
                "In beeld"
            </h2>
            {budget_facts(&page.view)}
            {budget_units(&page.view)}
            {budget_charts(&page.view)}
            {budget_what_if(&page.view)}
        </section>
        {workbook(&page.head, can_edit)}
    };
    let shown = Page::new(section.title, body).under(Nav::Proposals).wide().after(returned);
    if can_edit { shown.with_islands() } else { shown }
}

fn title(head: &ProposalHead, section: &Section) -> AnyView {
    let overview = format!("{}#onderdelen", paths::readiness(&head.id));
    let place = format!("Onderdeel {} van {}", section.number, head.sections.len());
    view! {
        {crumbs_of(head, [])}
        <div class="ul-page-head">
            <div class="ul-stack ul-stack--tight">
                <p class="ul-eyebrow">{place}</p>
                <h1 class="utrecht-heading-1" id="kop" tabindex="-1">{section.title}</h1>
                {lead(section.intro)}
            </div>
            {link(overview, "Terug naar de onderdelen")}
        </div>
    }
    .into_any()
}

fn editor(page: &BudgetPage, section: &'static Section, returned: &Returned) -> AnyView {
    let grid = Grid::new(page, returned);
    let touched = is_touched(&page.questions) || returned.posted();
    let questions = page.questions.iter().map(|view| question_field(view, returned, touched)).collect_view();
    let errors = posted_errors(page, returned);
    view! {
        {summary(returned, errors)}
        {findings::list(&grid, section_errors(&page.questions, &Returned::default()), &page.view.remarks)}
        <form class="ul-budget" method="post" action=paths::budget(&page.head.id) novalidate>
            {enter_saves(&DraftingAction::Save)}
            {conflicting_budgets(&page.conflicts, returned.error(BUDGET_SECTION))}
            {asked(&page.points)}
            {version(BUDGET_SECTION, page.version, returned)}
            {kept_offer()}
            {(!returned.by_program).then(|| view! { <Autosave case=page.head.id.clone() /> }.into_any())}
            {view! { <LiveTotals /> }.into_any()}
            {settings::group(&grid, SettingGroup::Start)}
            {table::table(&grid, Part::Costs)}
            {table::table(&grid, Part::Income)}
            {table::table(&grid, Part::Baseline)}
            {strip::strip(&grid)}
            <p>
                {link(paths::attachments_of(&page.head.id, BUDGET_SECTION), "Bijlagen bij de begroting")}
            </p>
            {(page.version > 1).then(|| link(paths::versions(&page.head.id, BUDGET_SECTION), "Eerdere versies van de begroting"))}
            {talk_of_all(&page.head)}
            {settings::group(&grid, SettingGroup::Volunteers)}
            {settings::group(&grid, SettingGroup::Scenarios)}
            <div class="ul-form ul-layout--read">{questions}</div>
            {section_foot(&page.head, section)}
        </form>
    }
    .into_any()
}

/// What is wrong with what was posted: with the answers around the grid, and with the budget or a file as a whole.
fn posted_errors(page: &BudgetPage, returned: &Returned) -> Vec<(String, String)> {
    if !returned.failed() {
        return Vec::new();
    }
    let around = section_errors(&page.questions, returned);
    let others = returned.errors.iter().map(|error| (error.field.clone(), error.message.clone()));
    let others: Vec<_> = others.filter(|(field, _)| around.iter().all(|(known, _)| known != field)).collect();
    others.into_iter().chain(around).collect()
}

/// Taking the budget along as a spreadsheet, and reading one in. A form of its own, because a form does not stand in
/// another.
fn workbook(head: &ProposalHead, can_edit: bool) -> AnyView {
    let help = "Een .xlsx-bestand van hoogstens 10 MB: ons eigen rekenblad, of een eenvoudige tabel met uw kosten. U ziet \
                eerst wat wij lazen. Er verandert niets totdat u op Opslaan drukt.";
    let read_in = can_edit.then(|| {
        let place = (paths::import_workbook(&head.id), ".xlsx");
        file_form(place, ("Rekenblad inlezen", help), read_in::hidden_rows(), "Lees het bestand in")
    });
    view! {
        <section class="ul-tab-body ul-stack ul-layout--read" aria-labelledby="rekenblad">
            <h2 class="utrecht-heading-2" id="rekenblad">
                "Liever in een rekenblad?"
            </h2>
            <p>{link(paths::workbook(&head.id), "Download de begroting als rekenblad (xlsx)")}</p>
            {read_in}
        </section>
    }
    .into_any()
}

/// The way to the comments on the budget as a whole.
fn talk_of_all(head: &ProposalHead) -> Option<AnyView> {
    let href = paths::comments(&head.id, BUDGET_SECTION);
    let talk = comments_link(href, "de begroting", head.activity.budget_comments, head.activity.may_comment)?;
    Some(view! { <p class="ul-beside">{talk}</p> }.into_any())
}

fn reading(page: &BudgetPage) -> AnyView {
    let stays = (page.head.can_edit && !page.is_open).then(not_asked);
    let files = stays.is_some().then(|| {
        let href = paths::attachments_of(&page.head.id, BUDGET_SECTION);
        view! { <p>{link(href, "Bijlagen bij de begroting")}</p> }
    });
    view! {
        {asked(&page.points)}
        {stays}
        {budget_table(&page.view)}
        {files}
        {talk_of_all(&page.head)}
        <div class="ul-tab-body">{answers(&page.questions, page.head.activity.may_comment)}</div>
    }
    .into_any()
}
