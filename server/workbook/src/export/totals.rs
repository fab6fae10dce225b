//! The sheet "Totalen": costs by group, what is asked of the municipality, and what it would save.

use super::formulas::{baseline, whole_column};
use super::outcome::{Outcome, headings};
use super::style::Styles;
use crate::layout::{Columns, FIRST_ROW, HEADING_ROW, TOTAL_ROW, position, sheet_name};
use crate::number::stored;
use domain::Named;
use domain::budget::{Column, CostGroup, Part, Sum};
use domain::money::Cents;
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

/// Writes the sheet.
pub(super) fn write(
    worksheet: &mut Worksheet,
    outcome: &Outcome,
    [costs, income, now]: &[Columns; 3],
    styles: &Styles,
) -> Result<(), XlsxError> {
    let figures = &outcome.figures;
    worksheet.set_formula_result_default("").set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.write_string_with_format(0, 0, "Totalen", &styles.title)?;
    let help = "Dit tabblad rekent zichzelf uit. U hoeft hier niets in te vullen.";
    worksheet.write_string_with_format(1, 0, help, &styles.help)?;
    head(worksheet, outcome, styles)?;
    let mut table = Table { worksheet, row: FIRST_ROW, years: outcome.years(), styles };
    for group in CostGroup::ALL {
        let amounts = figures.group_total(&outcome.budget, *group);
        table.line(group.label(), &styles.amount, &some(&amounts), |year| of_group(costs, *group, year))?;
    }
    let first_group = FIRST_ROW;
    let last_group = table.row - 1;
    let cost_row = table.line(Sum::Costs.label(), &styles.total, &some(&figures.total_costs), |year| {
        format!("SUM({}:{})", cell(first_group, year), cell(last_group, year))
    })?;
    let income_row = table.line(Sum::Income.label(), &styles.total, &some(&figures.total_income), |year| {
        format!("{}!{}", sheet_name(Part::Income), row_col_to_cell(TOTAL_ROW, income.amount(year)))
    })?;
    let asked_row = table.line(Sum::Requested.label(), &styles.total, &some(&figures.requested), |year| {
        format!("{}-{}", cell(cost_row, year), cell(income_row, year))
    })?;
    let spent = figures.baseline.as_deref().map_or_else(|| vec![None; outcome.years()], some);
    let now_row = table.line(Sum::Baseline.label(), &styles.total, &spent, |year| baseline(now, year))?;
    let saving = figures.sum(Sum::Saving).as_deref().map_or_else(|| vec![None; outcome.years()], some);
    table.line(Sum::Saving.label(), &styles.total, &saving, |year| {
        let (now, asked) = (cell(now_row, year), cell(asked_row, year));
        format!("IF({now}=\"\",\"\",{now}-{asked})")
    })?;
    Ok(())
}

fn head(worksheet: &mut Worksheet, outcome: &Outcome, styles: &Styles) -> Result<(), XlsxError> {
    let names = headings(&outcome.budget).into_iter().chain(["Samen".to_owned()]);
    worksheet.set_column_width(0, 44)?.set_column_range_width(1, position(outcome.years() + 1), 18)?;
    worksheet.write_string_with_format(HEADING_ROW, 0, "Onderdeel", &styles.heading)?;
    for (column, name) in (1..).zip(names) {
        worksheet.write_string_with_format(HEADING_ROW, column, name, &styles.heading)?;
    }
    worksheet.set_freeze_panes(FIRST_ROW, 1)?;
    Ok(())
}

/// The table while it grows.
struct Table<'a> {
    worksheet: &'a mut Worksheet,
    row: u32,
    years: usize,
    styles: &'a Styles,
}

impl Table<'_> {
    /// Adds a row with an amount a year and their sum, and says where it stands.
    fn line(
        &mut self,
        name: &str,
        style: &Format,
        amounts: &[Option<Cents>],
        formula: impl Fn(usize) -> String,
    ) -> Result<u32, XlsxError> {
        let row = self.row;
        self.row += 1;
        self.worksheet.write_string_with_format(row, 0, name, &self.styles.total_name)?;
        for (year, amount) in amounts.iter().enumerate() {
            let result = amount.map(stored).unwrap_or_default();
            let formula = Formula::new(formula(year)).set_result(result);
            self.worksheet.write_formula_with_format(row, position(year + 1), formula, style)?;
        }
        let years = format!("{}:{}", cell(row, 0), cell(row, self.years - 1));
        let together: Option<Cents> = amounts.iter().copied().sum();
        let sum = Formula::new(format!("IF(COUNT({years})=0,\"\",SUM({years}))"));
        let sum = sum.set_result(together.map(stored).unwrap_or_default());
        self.worksheet.write_formula_with_format(row, position(self.years + 1), sum, style)?;
        Ok(row)
    }
}

fn some(amounts: &[Cents]) -> Vec<Option<Cents>> {
    amounts.iter().copied().map(Some).collect()
}

/// The cell of a year in the table.
fn cell(row: u32, year: usize) -> String {
    row_col_to_cell(row, position(year + 1))
}

fn of_group(costs: &Columns, group: CostGroup, year: usize) -> String {
    let sheet = sheet_name(Part::Costs);
    let (amounts, groups) = (whole_column(costs.amount(year)), whole_column(costs.input(Column::Group)));
    format!("SUMIFS({sheet}!{amounts},{sheet}!{groups},\"{}\")", group.label())
}
