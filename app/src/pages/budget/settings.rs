//! What holds for the whole budget: years, indexation, volume, what comes on top of the baseline, and the memo.

use super::grid::Grid;
use crate::forms::{Entry, FieldProps, select, text_field};
use domain::budget::table::Kind;
use domain::budget::{List, MAX_YEARS, Part, Setting, SettingGroup};
use domain::proposal::Field;
use leptos::prelude::*;

const PER_YEAR: &str = "Verschilt het per jaar? Zet dan een streep tussen de jaren, zoals 4,0 / 3,5.";

/// The settings of a group under their heading.
pub(super) fn group(grid: &Grid, group: SettingGroup) -> AnyView {
    let help = Some(group.help()).filter(|help| !help.is_empty());
    view! {
        <fieldset class="ul-fieldset">
            <legend class="ul-fieldset__legend ul-fieldset__legend--big">{group.label()}</legend>
            {help.map(|help| view! { <p class="utrecht-form-field-description">{help}</p> })}
            {fields(grid, group)}
        </fieldset>
    }
    .into_any()
}

/// The settings of a group.
pub(super) fn fields(grid: &Grid, group: SettingGroup) -> AnyView {
    let fields = group.settings().map(|setting| field(grid, setting)).collect_view();
    view! { <div class="ul-settings">{fields}</div> }.into_any()
}

fn field(grid: &Grid, setting: Setting) -> AnyView {
    let props = props(grid, setting);
    let entry = match (setting.kind(), setting.list()) {
        (_, Some(list)) => return select(&props, choices(list)),
        (Kind::Whole, None) => {
            return select(&props, (1..=MAX_YEARS).map(|years| (years.to_string(), years.to_string())));
        }
        (Kind::Day, None) => Entry::Date,
        (Kind::Amount, None) => Entry::Money,
        (Kind::Quantity | Kind::Percentage, None) if !setting.is_per_year() => Entry::Decimal,
        _ => Entry::Line,
    };
    text_field(&props, entry)
}

fn choices(list: List) -> impl Iterator<Item = (String, String)> {
    list.entries_of(Part::Costs).into_iter().map(|(value, label)| (value.to_owned(), label.to_owned()))
}

fn props(grid: &Grid, setting: Setting) -> FieldProps {
    let name = Field::setting(setting.id()).to_string();
    let (error, remark) = (grid.error(&name), grid.remark(&name));
    let value = match setting {
        // A new budget has three years in whole euros.
        Setting::Years if grid.is_new => "3".to_owned(),
        Setting::Rounding if grid.is_new => "euro".to_owned(),
        _ => grid.settings().get(setting).clone(),
    };
    let rates = setting.is_per_year() && setting.kind() == Kind::Percentage;
    let usual = setting.usual().map(|usual| format!("Leeg is {usual}."));
    let help = [Some(setting.help().to_owned()), rates.then(|| PER_YEAR.to_owned()), usual];
    let help = help.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    FieldProps { value, error, remark, ..FieldProps::new(name, setting.label()).help(help) }
}
