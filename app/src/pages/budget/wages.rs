//! The wage calculator: fill in, see every sum, and take it into the budget.

use crate::forms::{Entry, FieldProps, Returned, action_button, form_head, hidden, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tone, crumbs_of, section_head};
use crate::paths;
use crate::views::budget::wages::{WageAction, WagePage, wage_cells};
use crate::views::fields::version_of;
use domain::budget::wages::{Job, cells, read};
use domain::budget::{CellFinding, Quantity};
use domain::catalogue::BUDGET_SECTION;
use leptos::prelude::*;

const INTRO: &str = "Van het brutoloon naar de kosten van een functie per jaar en per uur. U ziet bij elk bedrag hoe wij \
                     daaraan komen.";
const ON_COSTS: &str = "Wat u boven op het loon betaalt, zoals vakantiegeld, pensioen en premies.";

/// The calculator, with the outcome once all cells can be read.
pub fn wages(page: &WagePage, returned: &Returned) -> Page {
    let job = if returned.posted() { read(&wage_cells(&returned.typed), &page.norms).ok() } else { None };
    let remarks = job.as_ref().map(|job| job.wages.remarks(&page.norms)).unwrap_or_default();
    let budget = paths::budget(&page.head.id);
    let body = view! {
        {crumbs_of(&page.head, [(budget.clone(), "Begroting".to_owned())])}
        {form_head(returned)}
        {section_head("", "Bereken een loon", INTRO)}
        {job.as_ref().map(outcome)}
        <form class="ul-form ul-layout--read" method="post" action=paths::wages(&page.head.id) novalidate>
            {hidden(version_of(BUDGET_SECTION), page.version)}
            {fields(page, returned, &remarks)}
            <div class="ul-actions">
                {action_button(Tone::Primary, &WageAction::Compute, "Reken uit")}
                {action_button(Tone::Secondary, &WageAction::AddLine, "Zet als regel in de begroting")}
            </div>
        </form>
    };
    Page::new("Bereken een loon", body).under(Nav::Proposals).after(returned)
}

fn fields(page: &WagePage, returned: &Returned, remarks: &[CellFinding]) -> AnyView {
    let norms = &page.norms;
    let field = |name: &'static str, label: &'static str, help: String, entry: Entry| {
        let remark = remarks.iter().find(|remark| remark.cell == name).map(|remark| remark.message.clone());
        text_field(&FieldProps { remark, ..FieldProps::new(name, label).help(help).from(returned, "") }, entry)
    };
    let hours = |hours: u32| Quantity::whole(hours.into());
    let (least, most) = (hours(norms.productive_least), hours(norms.productive_most));
    let on_costs = format!("{ON_COSTS} Gebruikelijk is {} tot {}.", norms.on_costs_least, norms.on_costs_most);
    let paid = format!("Laat u dit leeg? Dan rekenen wij met {} uur.", hours(norms.paid_hours));
    let productive = format!("De uren die overblijven voor cliënten. Gebruikelijk is {least} tot {most} uur.");
    view! {
        {field(cells::ROLE, "Functie", "Bijvoorbeeld begeleider dagopvang.".to_owned(), Entry::Line)}
        {field(cells::FTE, "Hoeveel fte?", "Eén fte is een volle werkweek. Bijvoorbeeld 0,67.".to_owned(), Entry::Decimal)}
        {field(cells::HOURLY, "Bruto uurloon", "Vul dit in, of het maandsalaris hieronder.".to_owned(), Entry::Money)}
        {field(cells::MONTHLY, "Of: bruto maandsalaris van één fte", String::new(), Entry::Money)}
        {field(cells::ON_COSTS, "Opslag werkgeverslasten (%)", on_costs, Entry::Decimal)}
        {field(cells::PAID_HOURS, "Betaalde uren per jaar van één fte", paid, Entry::Decimal)}
        {field(cells::PRODUCTIVE_HOURS, "Productieve uren per jaar van één fte", productive, Entry::Decimal)}
    }
    .into_any()
}

/// Every amount with its sum. Announced first, because the page comes back for it.
fn outcome(job: &Job) -> AnyView {
    let sums = job.sums().into_iter().map(|sum| {
        view! {
            <dt>{sum.label}</dt>
            <dd>
                <strong>{sum.amount}</strong>
                <br />
                <span class="ul-small ul-subtle">{sum.words}</span>
            </dd>
        }
    });
    view! {
        <section class="ul-stack ul-layout--read" aria-labelledby="uitkomst">
            <h2 class="utrecht-heading-2" id="uitkomst">
                {format!("Dit kost: {}", job.role)}
            </h2>
            <dl class="ul-answers">{sums.collect_view()}</dl>
            <p class="utrecht-paragraph">
                "Dit zijn de kosten van alle betaalde uren, ook van verlof en ziekte. Reken die uren in de begroting niet \
                 nog eens apart."
            </p>
        </section>
    }
    .into_any()
}
