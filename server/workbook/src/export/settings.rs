//! The sheet "Instellingen": what holds for the whole budget, the growth that follows, and the lists to choose from.

use super::formulas::{compounded, rise, steps_in_euro};
use super::outcome::{Outcome, headings, percent};
use super::part::text_cell;
use super::style::Styles;
use crate::layout::{
    FIRST_ROW, HEADING_ROW, LISTS_ROW, SETTING_HEADINGS, STEPS_ROW, list_column, list_range, position, setting_help,
};
use crate::number::{Style, to_float};
use domain::budget::table::Kind;
use domain::budget::{IndexClass, List, MAX_YEARS, Setting, Sheet};
use domain::calendar::parse_date;
use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Formula, Worksheet, XlsxError};

const HELP: &str = "Vul in wat voor de hele begroting geldt. Vul daarna de tabbladen Kosten, Inkomsten en Nu in. Lees het \
                    bestand ten slotte weer in bij uw voorstel. Laat de namen van tabbladen en kolommen staan.";

/// Writes the sheet.
pub(super) fn write(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    outcome: &Outcome,
    title: &str,
    styles: &Styles,
) -> Result<(), XlsxError> {
    worksheet.set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.write_string_with_format(0, 0, title, &styles.title)?;
    worksheet.write_string_with_format(1, 0, HELP, &styles.help)?;
    worksheet.set_column_width(0, 40)?.set_column_range_width(1, 6, 24)?.set_column_width(help_column(), 60)?;
    let later = (2..=MAX_YEARS).map(|value| format!("{value}e waarde"));
    let headings = SETTING_HEADINGS.map(str::to_owned).into_iter().chain(later).chain(["Uitleg".to_owned()]);
    for (column, heading) in (0..).zip(headings) {
        worksheet.write_string_with_format(HEADING_ROW, column, heading, &styles.heading)?;
    }
    let unread = outcome.unread_settings();
    for (row, setting) in (FIRST_ROW..).zip(Setting::ALL.iter().copied()) {
        worksheet.write_string_with_format(row, 0, setting.label(), &styles.total_name)?;
        worksheet.write_string_with_format(row, help_column(), setting_help(setting), &styles.help)?;
        let text = sheet.settings.get(setting).trim();
        values(worksheet, row, setting, text, unread.contains(&setting.id()), styles)?;
    }
    steps(worksheet, outcome, styles)?;
    lists(worksheet, styles)?;
    worksheet.set_freeze_panes(FIRST_ROW, 0)?;
    Ok(())
}

fn help_column() -> u16 {
    position(MAX_YEARS + 1)
}

/// The value of a setting, or one a column.
fn values(
    worksheet: &mut Worksheet,
    row: u32,
    setting: Setting,
    text: &str,
    unread: bool,
    styles: &Styles,
) -> Result<(), XlsxError> {
    if let Some(list) = setting.list() {
        let validation = DataValidation::new().allow_list_formula(Formula::new(list_range(list)));
        worksheet.add_data_validation(row, 1, row, 1, &validation)?;
        return text_cell(worksheet, row, 1, list.label(text).unwrap_or(text), styles);
    }
    match setting.kind() {
        Kind::Day => return date(worksheet, row, text, styles),
        Kind::Whole => {
            return whole(worksheet, row, if unread { Err(text) } else { text.parse().or(Err(text)) }, styles);
        }
        _ => {}
    }
    let Some(style) = Style::of(setting.kind()) else { return text_cell(worksheet, row, 1, text, styles) };
    let Some(numbers) = style.numbers(text).filter(|_| !unread) else {
        return text_or_number(worksheet, row, text, styles);
    };
    for (column, number) in (1..).zip(numbers) {
        worksheet.write_number_with_format(row, column, to_float(number), &styles.number)?;
    }
    Ok(())
}

/// An empty cell that is ready for a number, or the text that is no number.
fn text_or_number(worksheet: &mut Worksheet, row: u32, text: &str, styles: &Styles) -> Result<(), XlsxError> {
    if text.is_empty() {
        worksheet.write_blank(row, 1, &styles.number)?;
        return Ok(());
    }
    text_cell(worksheet, row, 1, text, styles)
}

fn date(worksheet: &mut Worksheet, row: u32, text: &str, styles: &Styles) -> Result<(), XlsxError> {
    let day = parse_date(text).ok().and_then(|day| {
        let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
        ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, of_month).ok()
    });
    match day {
        Some(day) => worksheet.write_datetime_with_format(row, 1, &day, &styles.date)?,
        None if text.is_empty() => worksheet.write_blank(row, 1, &styles.date)?,
        None => worksheet.write_string_with_format(row, 1, text, &styles.text)?,
    };
    Ok(())
}

fn whole(worksheet: &mut Worksheet, row: u32, number: Result<u8, &str>, styles: &Styles) -> Result<(), XlsxError> {
    let most = i32::try_from(MAX_YEARS).unwrap_or(i32::MAX);
    let validation = DataValidation::new().allow_whole_number(DataValidationRule::Between(1, most));
    worksheet.add_data_validation(row, 1, row, 1, &validation)?;
    match number {
        Ok(number) => worksheet.write_number_with_format(row, 1, f64::from(number), &styles.whole)?,
        Err("") => worksheet.write_blank(row, 1, &styles.whole)?,
        Err(text) => worksheet.write_string_with_format(row, 1, text, &styles.text)?,
    };
    Ok(())
}

/// The growth up to each year and what amounts are rounded to: what the other sheets compute with.
fn steps(worksheet: &mut Worksheet, outcome: &Outcome, styles: &Styles) -> Result<(), XlsxError> {
    worksheet.write_string_with_format(STEPS_ROW, 0, "Rekenhulp (niet invullen)", &styles.heading)?;
    for (column, heading) in (1..).zip(headings(&outcome.budget)) {
        worksheet.write_string_with_format(STEPS_ROW, column, heading, &styles.heading)?;
    }
    let classes =
        [("lonen", IndexClass::Wages, Setting::WageIndex), ("prijzen", IndexClass::Prices, Setting::PriceIndex)];
    for (row, (name, class, setting)) in (STEPS_ROW + 1..).step_by(2).zip(classes) {
        worksheet.write_string_with_format(row, 0, format!("Stijging van {name} in dit jaar (%)"), &styles.help)?;
        worksheet.write_string_with_format(row + 1, 0, format!("Stijging van {name} tot dit jaar"), &styles.help)?;
        worksheet.write_number_with_format(row, 1, 0, &styles.step)?;
        worksheet.write_number_with_format(row + 1, 1, 1, &styles.step)?;
        for year in 1..outcome.years() {
            let column = position(year + 1);
            let rate = percent(outcome.rate(class, year - 1)).to_string();
            let rise = Formula::new(rise(row, setting, year)).set_result(rate);
            let growth = Formula::new(compounded(row + 1, year)).set_result(outcome.growth(class, year).to_string());
            worksheet.write_formula_with_format(row, column, rise, &styles.step)?;
            worksheet.write_formula_with_format(row + 1, column, growth, &styles.step)?;
        }
    }
    let row = STEPS_ROW + 5;
    worksheet.write_string_with_format(row, 0, "Afronden: delen van een euro", &styles.help)?;
    let parts = Formula::new(steps_in_euro()).set_result(outcome.steps_in_euro().to_string());
    worksheet.write_formula_with_format(row, 1, parts, &styles.step)?;
    Ok(())
}

/// The lists that drop-downs and formulas refer to.
fn lists(worksheet: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
    worksheet.write_string_with_format(LISTS_ROW - 1, 0, "Keuzelijsten (niet wijzigen)", &styles.total_name)?;
    for list in List::ALL {
        worksheet.write_string_with_format(LISTS_ROW, list_column(list), list.heading(), &styles.heading)?;
        for (row, (_, label)) in (LISTS_ROW + 1..).zip(list.entries()) {
            worksheet.write_string_with_format(row, list_column(list), label, &styles.help)?;
        }
    }
    Ok(())
}
