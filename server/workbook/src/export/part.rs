//! The sheet of one part: its lines with their amounts a year, the sum above them, and blank lines to go on.

use super::amounts::{self, amount};
use super::formulas::{LineFormulas, whole_column};
use super::outcome::{Line, Outcome, headings};
use super::style::Styles;
use crate::layout::{Columns, FIRST_ROW, HEADING_ROW, Input, LAST_ROW, TOTAL_ROW, list_range_of, position, sheet_name};
use crate::number::{Style, stored, to_float};
use domain::Named;
use domain::budget::table::Kind;
use domain::budget::{BasisKind, Column, Part, Row, Sheet};
use domain::money::Cents;
use rust_xlsxwriter::{DataValidation, Formula, Worksheet, XlsxError};

/// Blank lines after the filled ones, with their formulas.
const BLANK_LINES: usize = 12;

/// Writes the sheet of a part.
pub(super) fn write(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    outcome: &Outcome,
    part: Part,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let columns = outcome.columns(sheet, part);
    worksheet.set_formula_result_default("").set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.write_string_with_format(0, 0, sheet_name(part), &styles.title)?;
    worksheet.write_string_with_format(1, 0, help(part), &styles.help)?;
    let lines = outcome.lines(sheet, part);
    head(worksheet, &columns, outcome, &lines, styles)?;
    let blank = Row::default();
    let more = (0..BLANK_LINES).map(|_| Line { row: &blank, unread: Vec::new(), counted: None });
    for (row, line) in (FIRST_ROW..).zip(lines.into_iter().chain(more)) {
        cells(worksheet, &columns, row, &line, styles)?;
        amounts::write(worksheet, outcome, &LineFormulas { columns: &columns, row }, &line, styles)?;
    }
    lists(worksheet, &columns)?;
    Ok(())
}

const fn help(part: Part) -> &'static str {
    match part {
        Part::Costs => {
            "Vul per regel de kolommen tot en met ‘Bron of toelichting’ in. De bedragen per jaar rekent dit blad zelf uit. \
             Meer regels nodig? Kopieer een lege regel."
        }
        Part::Income => "Alles wat de gemeente niet betaalt. De bedragen per jaar rekent dit blad zelf uit.",
        Part::Baseline => {
            "Wat geeft de gemeente nu uit aan hetzelfde werk? Uitvoeringskosten en prijsstijging staan op ‘Totalen’."
        }
    }
}

/// Headings, widths and sums. What stands above the first line stays in view.
fn head(
    worksheet: &mut Worksheet,
    columns: &Columns,
    outcome: &Outcome,
    lines: &[Line],
    styles: &Styles,
) -> Result<(), XlsxError> {
    for (index, column) in (0..).zip(&columns.inputs) {
        worksheet.set_column_width(index, column.width())?;
        worksheet.write_string_with_format(HEADING_ROW, index, column.heading(), &styles.heading)?;
    }
    let sum_name = position(columns.inputs.len() - 1);
    worksheet.write_string_with_format(TOTAL_ROW, sum_name, "Totaal", &styles.total_name)?;
    let steps = ["vóór afronden (+ ½)", "zonder percentages", "met % van de loonkosten", "zonder % voor de reserve"];
    for (year, heading) in headings(&outcome.budget).iter().enumerate() {
        let column = columns.amount(year);
        worksheet.set_column_width(column, 16)?;
        worksheet.write_string_with_format(HEADING_ROW, column, heading, &styles.heading)?;
        let total: Cents = lines.iter().filter_map(|line| amount(line, year)).sum();
        let sum = Formula::new(format!("SUM({})", whole_column(column))).set_result(stored(total));
        worksheet.write_formula_with_format(TOTAL_ROW, column, sum, &styles.total)?;
        for (step, name) in steps.iter().enumerate().take(columns.steps()) {
            let name = format!("{heading} {name}");
            worksheet.write_string_with_format(HEADING_ROW, columns.step(step, year), name, &styles.heading)?;
        }
    }
    amounts::share_bases(worksheet, columns, lines, styles)?;
    worksheet.set_freeze_panes(FIRST_ROW, 0)?;
    worksheet.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    fold(worksheet, columns)
}

/// Folds away the steps of the computation, and makes the values of later years easy to fold away.
fn fold(worksheet: &mut Worksheet, columns: &Columns) -> Result<(), XlsxError> {
    worksheet.group_columns_collapsed(columns.step(0, 0), columns.step(columns.steps() - 1, columns.years - 1))?;
    if columns.values > 1 {
        for column in Column::of(columns.part).filter(|column| column.is_per_year()) {
            worksheet.group_columns(columns.input_of(column, 1), columns.input_of(column, columns.values - 1))?;
        }
    }
    Ok(())
}

/// The cells that somebody fills in.
fn cells(
    worksheet: &mut Worksheet,
    columns: &Columns,
    row: u32,
    line: &Line,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let is_share = BasisKind::from_value(&line.row.basis).is_some_and(BasisKind::is_share);
    for (index, Input { column, year }) in (0..).zip(columns.inputs.iter().copied()) {
        let text = line.row.get(column).trim();
        let style = match Style::of(column.kind()) {
            Some(_) if column.kind() == Kind::QuantityOrPercentage && is_share => Style::Percent,
            Some(style) => style,
            None => {
                let text = column.list(columns.part).and_then(|list| list.label(text)).unwrap_or(text);
                text_cell(worksheet, row, index, text, styles)?;
                continue;
            }
        };
        let numbers = style.numbers(text).filter(|_| !line.unread.contains(&column.id()));
        match (numbers.as_ref().map(|numbers| numbers.get(year)), year) {
            (Some(Some(number)), _) => {
                worksheet.write_number_with_format(row, index, to_float(*number), &styles.number)?;
            }
            (None, 0) if !text.is_empty() => text_cell(worksheet, row, index, text, styles)?,
            _ => {
                worksheet.write_blank(row, index, &styles.number)?;
            }
        }
    }
    Ok(())
}

/// A text, or an empty cell that is ready for one.
pub(super) fn text_cell(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    styles: &Styles,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        worksheet.write_blank(row, column, &styles.text)?;
    } else {
        worksheet.write_string_with_format(row, column, text, &styles.text)?;
    }
    Ok(())
}

/// Drop-downs for the cells that come from a list.
fn lists(worksheet: &mut Worksheet, columns: &Columns) -> Result<(), XlsxError> {
    for (index, input) in (0..).zip(&columns.inputs) {
        let Some(list) = input.column.list(columns.part) else { continue };
        let validation = DataValidation::new()
            .allow_list_formula(Formula::new(list_range_of(list, columns.part)))
            .set_error_title(input.heading())?
            .set_error_message("Maak een keuze uit de lijst.")?;
        worksheet.add_data_validation(FIRST_ROW, index, LAST_ROW, index, &validation)?;
    }
    Ok(())
}
