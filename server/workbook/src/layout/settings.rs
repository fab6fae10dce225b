//! The settings: a row each, with the names that the screen gives them.

use super::FIRST_ROW;
use domain::budget::table::Kind;
use domain::budget::{MAX_YEARS, Setting};

const PER_YEAR: &str = "Verschilt het per jaar? Vul dan ook de kolommen hiernaast in.";

/// The row of a setting, counted from 0.
pub(crate) fn setting_row(setting: Setting) -> u32 {
    (FIRST_ROW..).zip(Setting::ALL).find(|(_, other)| **other == setting).map_or(0, |(row, _)| row)
}

/// The explanation beside a setting: that of the screen, and what only a spreadsheet needs.
pub(crate) fn setting_help(setting: Setting) -> String {
    let own = match setting.kind() {
        Kind::Whole => format!("1 tot en met {MAX_YEARS}. Na het inlezen klopt het aantal kolommen weer."),
        Kind::Choice => "Kies uit de lijst.".to_owned(),
        _ if setting.is_per_year() => PER_YEAR.to_owned(),
        _ => setting.usual().map(|usual| format!("Leeg is {usual}.")).unwrap_or_default(),
    };
    let help = [setting.help(), &own];
    let help: Vec<&str> = help.into_iter().filter(|part| !part.is_empty()).collect();
    if help.is_empty() { setting.group().help().to_owned() } else { help.join(" ") }
}
