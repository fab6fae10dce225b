//! Checks of one answer against its question. They never stop a draft from being saved.

use super::answers::read_rows;
use super::{Days, Field, RowValues, risks};
use crate::calendar::parse_date;
use crate::catalogue::{Check, Choices, Columns, Kind, Question};
use crate::identifiers::{EmailAddress, Iban, Kvk, Postcode, Rsin, contains_citizen_number};
use crate::money::{Cents, hundredths};
use crate::severity::Severity;
use crate::typed;
use jiff::ToSpan;

/// Longest name of a cost line, in characters.
const LONGEST_LINE_NAME: usize = 200;

/// Something that is wrong, missing or worth a second look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where to mend it.
    pub field: Field,
    /// How serious it is.
    pub severity: Severity,
    /// What to do, in plain Dutch.
    pub message: String,
}

impl Finding {
    /// Something that is not filled in yet.
    pub fn missing(field: Field, message: impl Into<String>) -> Self {
        Self { field, severity: Severity::Missing, message: message.into() }
    }

    /// Something that must be mended first.
    pub fn wrong(field: Field, message: impl Into<String>) -> Self {
        Self { field, severity: Severity::Wrong, message: message.into() }
    }

    /// Something worth a second look.
    pub fn remark(field: Field, message: impl Into<String>) -> Self {
        Self { field, severity: Severity::Remark, message: message.into() }
    }

    /// Characters that the document cannot show, if there are any.
    pub fn unprintable(field: Field, characters: &[char]) -> Option<Self> {
        let named: Vec<String> = characters.iter().map(char::to_string).collect();
        let message = format!("Het document (pdf) kan dit niet laten zien: {}. Schrijf het anders.", named.join(" "));
        (!characters.is_empty()).then(|| Self::remark(field, message))
    }

    /// Whether the proposal cannot be submitted like this.
    pub fn blocks(&self) -> bool {
        self.severity.blocks()
    }
}

/// Checks an answer as typed, on the days of its proposal.
pub fn check_answer(question: &Question, answer: &str, days: impl Into<Days>) -> Vec<Finding> {
    let days = days.into();
    let field = Field::question(question.id());
    if typed::is_blank(answer) {
        let missing = || Finding::missing(field, missing_message(&question.kind()));
        return question.is_required().then(missing).into_iter().collect();
    }
    let mut findings = if let Kind::Rows { min, max, columns, .. } = question.kind() {
        let rows = read_rows(answer);
        let mut findings = check_cells(question, &rows, columns, days);
        findings.extend(check_row_count(question, rows.len(), (min, max)));
        findings
    } else {
        let wrong = check_value(&question.kind(), answer).err();
        wrong.map(|message| Finding::wrong(field.clone(), message)).into_iter().collect()
    };
    findings.extend(question.checks().iter().filter_map(|check| run(*check, question, answer, days)));
    findings.extend(question.exclusions(answer).map(|remark| Finding::remark(field.clone(), remark)));
    findings
}

fn missing_message(kind: &Kind) -> &'static str {
    match kind {
        Kind::OneOf(_) | Kind::AnyOf(_) | Kind::YesNo => "Maak hier een keuze.",
        Kind::Declaration => "Zet hier een vinkje als dit klopt.",
        Kind::Rows { .. } => "Vul deze lijst in.",
        _ => "Vul dit antwoord in.",
    }
}

fn check_row_count(question: &Question, rows: usize, (min, max): (usize, usize)) -> Option<Finding> {
    let field = Field::question(question.id());
    if rows < min && question.is_required() {
        Some(Finding::missing(field, format!("Noem er minstens {min}. U hebt er nu {rows}.")))
    } else if rows > max {
        Some(Finding::wrong(field, format!("Noem er hoogstens {max}. U hebt er nu {rows}.")))
    } else {
        None
    }
}

fn check_cells(question: &Question, rows: &[RowValues], columns: Columns<'_>, days: Days) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        for column in columns.iter() {
            let cell = row.get(column.id).map_or("", String::as_str);
            let field = || Field::cell(question.id(), index, column.id);
            if typed::is_blank(cell) {
                let message = || format!("{}: vul dit in.", column.label);
                findings.extend(column.required.then(|| Finding::missing(field(), message())));
            } else if let Err(message) = check_value(&column.kind, cell) {
                findings.push(Finding::wrong(field(), message));
            } else if let (Kind::Date, Some(message)) = (column.kind, wrong_day(question.checks(), cell, days)) {
                findings.push(Finding::wrong(field(), message));
            }
        }
        if question.checks().contains(&Check::HighRiskNeedsMeasure) {
            findings.extend(unmeasured_risk(question, index, row));
        }
    }
    findings
}

fn unmeasured_risk(question: &Question, index: usize, row: &RowValues) -> Option<Finding> {
    let measure = row.get("maatregel").map_or("", |cell| cell.trim());
    let score = risks::score(row)?;
    (score >= risks::HIGH && measure.is_empty()).then(|| {
        let field = Field::cell(question.id(), index, "maatregel");
        Finding::missing(field, format!("Dit risico scoort {score}. Schrijf wat u eraan doet."))
    })
}

fn run(check: Check, question: &Question, answer: &str, days: Days) -> Option<Finding> {
    let field = || Field::question(question.id());
    let wrong = |message: String| Some(Finding::wrong(field(), message));
    let remark = |message: &str| Some(Finding::remark(field(), message));
    let holds = |value: &str| answer.lines().any(|line| line == value);
    match check {
        Check::MustBe(value, message) if answer != value => wrong(message.to_owned()),
        Check::MayNotBe(value, message) if holds(value) => wrong(message.to_owned()),
        Check::WarnIf(value, message) if holds(value) => remark(message),
        Check::WarnUnless(value, message) if !holds(value) => remark(message),
        Check::WarnBelow(least, message) if whole_number(answer).is_some_and(|number| number < least) => {
            remark(message)
        }
        Check::AtMostMonthsOld(_) | Check::NotAfterToday | Check::AfterReceipt
            if matches!(question.kind(), Kind::Date) =>
        {
            wrong_day(&[check], answer, days).and_then(wrong)
        }
        Check::NoCitizenNumber if contains_citizen_number(answer) => {
            remark("Hier staat een getal dat op een burgerservicenummer lijkt. Haal persoonsgegevens van cliënten weg.")
        }
        _ => None,
    }
}

/// What is wrong with a day by these checks: too long ago on the day of receipt, or still to come.
fn wrong_day(checks: &[Check], date: &str, days: Days) -> Option<String> {
    let date = parse_date(date).ok()?;
    checks.iter().find_map(|check| match check {
        Check::AtMostMonthsOld(months) if date < days.received_on.saturating_sub(i32::from(*months).months()) => {
            Some(format!("Deze datum is langer dan {months} maanden geleden."))
        }
        Check::NotAfterToday if date > days.today => {
            Some("Deze dag is nog niet geweest. Controleer de datum.".to_owned())
        }
        Check::AfterReceipt if date <= days.received_on => {
            Some("Kies een dag die nog komt. Is het al geregeld? Maak dit veld dan leeg.".to_owned())
        }
        _ => None,
    })
}

/// Checks one value that was typed; the error is the message to show.
fn check_value(kind: &Kind, answer: &str) -> Result<(), String> {
    let text = answer.trim();
    match kind {
        Kind::Line { max } => at_most(text.chars().count(), *max, "tekens"),
        Kind::Prose { max_words } => at_most(text.split_whitespace().count(), *max_words, "woorden"),
        Kind::OneOf(choices) => known(*choices, text),
        Kind::AnyOf(choices) => text.lines().try_for_each(|line| known(*choices, line)),
        Kind::YesNo => is_one_of(text, &["ja", "nee"]),
        Kind::Declaration => is_one_of(text, &["ja"]),
        Kind::Number { min, max, .. } => number(text, *min, *max),
        Kind::Money => money(text),
        Kind::Date => parse_date(text).map(drop).map_err(|error| error.to_string()),
        Kind::Kvk => parses::<Kvk>(text),
        Kind::Rsin => parses::<Rsin>(text),
        Kind::Iban => parses::<Iban>(text),
        Kind::Postcode => parses::<Postcode>(text),
        Kind::Email => parses::<EmailAddress>(text),
        Kind::BudgetLine => at_most(text.chars().count(), LONGEST_LINE_NAME, "tekens"),
        Kind::Rows { .. } => Ok(()),
    }
}

fn parses<T: std::str::FromStr<Err: ToString>>(text: &str) -> Result<(), String> {
    text.parse::<T>().map(drop).map_err(|error| error.to_string())
}

fn at_most(count: usize, max: usize, unit: &str) -> Result<(), String> {
    if count <= max {
        return Ok(());
    }
    Err(format!("Uw antwoord is te lang: {count} {unit}. Er passen er hoogstens {max}."))
}

fn known(choices: Choices<'_>, value: &str) -> Result<(), String> {
    let found = choices.iter().any(|choice| choice.value == value);
    found.then_some(()).ok_or_else(|| "Maak een keuze uit de lijst.".to_owned())
}

fn is_one_of(value: &str, values: &[&str]) -> Result<(), String> {
    values.contains(&value).then_some(()).ok_or_else(|| "Maak een keuze uit de lijst.".to_owned())
}

fn number(text: &str, min: i64, max: i64) -> Result<(), String> {
    match whole_number(text) {
        Some(number) if (min..=max).contains(&number) => Ok(()),
        _ => Err(format!("Vul een heel getal in van {min} tot en met {max}.")),
    }
}

fn money(text: &str) -> Result<(), String> {
    match Cents::parse(text) {
        Ok(amount) if amount < Cents::ZERO => Err("Vul een bedrag van € 0 of meer in.".to_owned()),
        Ok(_) => Ok(()),
        Err(error) => Err(error.to_string()),
    }
}

/// A whole number as typed, read like every other number: points or spaces part thousands, and "1,5" or "1.5" is none.
pub fn whole_number(text: &str) -> Option<i64> {
    let hundredths = hundredths(text, &[]).ok()?;
    if hundredths % 100 == 0 { i64::try_from(hundredths / 100).ok() } else { None }
}
