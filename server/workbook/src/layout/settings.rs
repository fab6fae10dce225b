//! The settings: a row each, with the names that the screen gives them.

use super::List;
use crate::number::Style;
use domain::budget::Settings;

/// What a setting holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A day.
    Date,
    /// A whole number.
    Whole,
    /// One of a list.
    Choice(List),
    /// A number.
    Number(Style),
    /// A name.
    Text,
}

/// One setting.
pub(crate) struct Setting {
    /// Name of the cell in the rules.
    pub(crate) cell: &'static str,
    /// Name on screen.
    pub(crate) label: &'static str,
    /// What it holds.
    pub(crate) kind: Kind,
    /// Explanation beside it.
    pub(crate) help: &'static str,
    /// The cell.
    pub(crate) of: fn(&mut Settings) -> &mut String,
    /// Whether files from before it are read without it.
    pub(crate) is_newer: bool,
}

/// Rise a year, with one value or one a year.
const RISE: &str = "Vanaf jaar 2. Verschilt het per jaar? Vul dan ook de kolommen hiernaast in.";

/// Every setting, in the order of the rows.
pub(crate) const SETTINGS: [Setting; 19] = [
    setting("starts_on", "Eerste dag van jaar 1", Kind::Date, "Bijvoorbeeld 01-04-2027.", |all| &mut all.starts_on),
    setting("years", "Aantal jaren", Kind::Whole, YEARS, |all| &mut all.years),
    setting("rounding", "Afronden op", Kind::Choice(List::Rounding), "Kies uit de lijst.", |all| &mut all.rounding),
    setting("wage_index", "Loonstijging per jaar (%)", PERCENT, RISE, |all| &mut all.wage_index),
    setting("price_index", "Prijsstijging per jaar (%)", PERCENT, RISE, |all| &mut all.price_index),
    setting("volume", "Hoeveel levert u per jaar?", COUNT, "Bijvoorbeeld 3.456 dagdelen.", |all| &mut all.volume),
    setting("unit", "Hoe heet één daarvan?", Kind::Text, "Dagdeel, uur, rit of maaltijd.", |all| &mut all.unit),
    setting("handling", "Uitvoeringskosten van de gemeente (%)", PERCENT, HANDLING, |all| &mut all.handling),
    setting("baseline_index", "Prijsstijging van de kosten nu (%)", PERCENT, "Vanaf jaar 2.", |all| {
        &mut all.baseline_index
    }),
    setting("volunteer_hours", "Uren vrijwilligerswerk per jaar", COUNT, MEMO, |all| &mut all.volunteer_hours),
    setting("volunteer_value", "Waarde van één uur", Kind::Number(Style::Money), MEMO, |all| {
        &mut all.volunteer_value
    }),
    newer("vat_exempt", "Is uw dienst vrijgesteld van btw?", Kind::Choice(List::YesNo), VAT, |all| &mut all.vat_exempt),
    newer("volume_down", "Hoeveel minder gebruik? (%)", PERCENT, WHAT_IF, |all| &mut all.volume_down),
    newer("volume_up", "Hoeveel meer gebruik? (%)", PERCENT, WHAT_IF, |all| &mut all.volume_up),
    newer("wages_up", "Hoeveel stijgen de lonen extra? (%)", PERCENT, WHAT_IF, |all| &mut all.wages_up),
    newer("fewer_volunteers", "Hoeveel vrijwilligers stoppen? (%)", PERCENT, WHAT_IF, |all| &mut all.fewer_volunteers),
    newer("replaced", "Hoeveel van hun uren huurt u in? (%)", PERCENT, WHAT_IF, |all| &mut all.replaced),
    newer("replacement_wage", "Wat kost een ingehuurd uur?", Kind::Number(Style::Money), WHAT_IF, |all| {
        &mut all.replacement_wage
    }),
    newer("lost_funds", "Hoeveel valt weg van onzekere fondsen? (%)", PERCENT, WHAT_IF, |all| &mut all.lost_funds),
];

const PERCENT: Kind = Kind::Number(Style::Percent);
const COUNT: Kind = Kind::Number(Style::Count);
const YEARS: &str = "1 tot en met 6. Na het inlezen klopt het aantal kolommen weer.";
const HANDLING: &str = "Wat de gemeente zelf kwijt is aan inkoop en toezicht, boven op de regels.";
const VAT: &str = "Vul bij de kosten in welke btw erop zit.";
const WHAT_IF: &str = "Wat als het anders loopt? Leeg is wat gebruikelijk is.";
const MEMO: &str = "Dit telt niet mee als geld.";

const fn setting(
    cell: &'static str,
    label: &'static str,
    kind: Kind,
    help: &'static str,
    of: fn(&mut Settings) -> &mut String,
) -> Setting {
    Setting { cell, label, kind, help, of, is_newer: false }
}

/// A setting that files from before it do not have.
const fn newer(
    cell: &'static str,
    label: &'static str,
    kind: Kind,
    help: &'static str,
    of: fn(&mut Settings) -> &mut String,
) -> Setting {
    Setting { is_newer: true, ..setting(cell, label, kind, help, of) }
}

impl Setting {
    /// The row of a setting by the name of its cell, counted from 0.
    pub(crate) fn row(cell: &str) -> u32 {
        (super::FIRST_ROW..).zip(&SETTINGS).find(|(_, setting)| setting.cell == cell).map_or(0, |(row, _)| row)
    }
}
