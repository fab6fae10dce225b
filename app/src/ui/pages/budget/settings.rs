//! What holds for the whole budget: years, indexation, volume, what comes on top of the baseline, and the memo.

use super::grid::{Grid, setting_name};
use crate::ui::forms::{Entry, FieldProps, select, text_field};
use domain::budget::MAX_YEARS;
use domain::budget::scenarios::Assumptions;
use domain::proposal::Field;
use leptos::prelude::*;

const DATE: &str = "Schrijf de datum zo: 01-04-2027.";
const RISE: &str = "Vanaf jaar 2. Verschilt het per jaar? Schrijf dan 4,0 / 3,5.";
const VOLUME: &str = "Bijvoorbeeld 3.456 dagdelen. Reken ook de kosten nu met dit aantal.";
const VAT: &str = "Dan krijgt u de btw op uw kosten niet terug en hoort die in de bedragen. Vul bij een regel in welke btw \
                   erop zit.";
const HANDLING: &str = "Wat de gemeente zelf kwijt is aan inkoop en toezicht, boven op de regels.";

/// Where the budget starts from. A new budget has three years in whole euros.
pub(super) fn start(grid: &Grid) -> AnyView {
    let settings = grid.settings();
    let or_usual = |value: &str, usual: &str| if grid.is_new { usual.to_owned() } else { value.to_owned() };
    let years = (1..=MAX_YEARS).map(|years| (years.to_string(), years.to_string()));
    let rounding = [("euro", "Hele euro’s"), ("cent", "Euro’s en centen")];
    let rounding = rounding.map(|(value, label)| (value.to_owned(), label.to_owned()));
    let yes_no = [("ja", "Ja"), ("nee", "Nee")].map(|(value, label)| (value.to_owned(), label.to_owned()));
    view! {
        <fieldset class="ul-fieldset">
            <legend class="ul-fieldset__legend ul-fieldset__legend--big">"Uitgangspunten"</legend>
            <div class="ul-settings">
                {entry(grid, "starts_on", &settings.starts_on, DATE, Entry::Date)}
                {select(&field(grid, "years", &or_usual(&settings.years, "3"), ""), years)}
                {select(&field(grid, "rounding", &or_usual(&settings.rounding, "euro"), ""), rounding)}
                {entry(grid, "wage_index", &settings.wage_index, RISE, Entry::Line)}
                {entry(grid, "price_index", &settings.price_index, RISE, Entry::Line)}
                {entry(grid, "volume", &settings.volume, VOLUME, Entry::Line)}
                {entry(grid, "unit", &settings.unit, "Dagdeel, uur, rit of maaltijd.", Entry::Line)}
                {select(&field(grid, "vat_exempt", &settings.vat_exempt, VAT), yes_no)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// What comes on top of the rows of the baseline.
pub(super) fn baseline(grid: &Grid) -> AnyView {
    let settings = grid.settings();
    view! {
        <div class="ul-settings">
            {entry(grid, "handling", &settings.handling, HANDLING, Entry::Line)}
            {entry(grid, "baseline_index", &settings.baseline_index, "Vanaf jaar 2.", Entry::Line)}
        </div>
    }
    .into_any()
}

/// Volunteer work: a memo beside the budget, never money in it.
pub(super) fn volunteers(grid: &Grid) -> AnyView {
    let settings = grid.settings();
    view! {
        <fieldset class="ul-fieldset">
            <legend class="ul-fieldset__legend ul-fieldset__legend--big">"Vrijwilligerswerk"</legend>
            <p class="utrecht-form-field-description">
                "Dit laat zien wat vrijwilligers bijdragen. Het telt niet mee als geld."
            </p>
            <div class="ul-settings">
                {entry(grid, "volunteer_hours", &settings.volunteer_hours, "", Entry::Line)}
                {entry(grid, "volunteer_value", &settings.volunteer_value, "", Entry::Money)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// By how much things go otherwise in the scenarios.
pub(super) fn scenarios(grid: &Grid) -> AnyView {
    let (typed, usual) = (grid.settings(), Assumptions::default());
    let share = |cell: &str, value: &str, usual: domain::money::BasisPoints| {
        entry(grid, cell, value, format!("Leeg is {usual}."), Entry::Decimal)
    };
    let wage = format!("Leeg is {}.", usual.replacement_wage.in_short());
    view! {
        <fieldset class="ul-fieldset">
            <legend class="ul-fieldset__legend ul-fieldset__legend--big">"Wat als het anders loopt?"</legend>
            <p class="utrecht-form-field-description">
                "Hiermee rekenen wij uit of u een tegenvaller kunt dragen. Past u niets aan, dan nemen wij wat gebruikelijk is."
            </p>
            <div class="ul-settings">
                {share("volume_down", &typed.volume_down, usual.volume_down)}
                {share("volume_up", &typed.volume_up, usual.volume_up)}
                {share("wages_up", &typed.wages_up, usual.wages_up)}
                {share("fewer_volunteers", &typed.fewer_volunteers, usual.fewer_volunteers)}
                {share("replaced", &typed.replaced, usual.replaced)}
                {entry(grid, "replacement_wage", &typed.replacement_wage, wage, Entry::Money)}
                {share("lost_funds", &typed.lost_funds, usual.lost_funds)}
            </div>
        </fieldset>
    }
    .into_any()
}

fn entry(grid: &Grid, cell: &str, value: &str, help: impl Into<String>, entry: Entry) -> AnyView {
    text_field(&field(grid, cell, value, help), entry)
}

fn field(grid: &Grid, cell: &str, value: &str, help: impl Into<String>) -> FieldProps {
    let name = Field::setting(cell).to_string();
    let (error, remark) = (grid.error(&name), grid.remark(&name));
    FieldProps { value: value.to_owned(), error, remark, ..FieldProps::new(name, setting_name(cell)).help(help) }
}
