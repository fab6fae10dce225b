//! The amounts of a part as formulas, each stored with the result that the rules gave.

use super::formulas::{LineFormulas, SHARE, UNREAD, running_costs, wages};
use super::outcome::{Line, Outcome};
use super::style::Styles;
use crate::layout::{Columns, TOTAL_ROW};
use crate::number::stored;
use domain::budget::{Basis, CostGroup, IndexClass, Part, ShareOf};
use domain::money::Cents;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

/// The formulas of a line with the results that the rules gave.
pub(super) fn write(
    worksheet: &mut Worksheet,
    outcome: &Outcome,
    formulas: &LineFormulas,
    line: &Line,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let columns = formulas.columns;
    for year in 0..columns.years {
        let mut put = |column: u16, formula: String, result: String, style| {
            worksheet.write_formula_with_format(
                formulas.row,
                column,
                Formula::new(formula).set_result(result),
                style,
            )?;
            Ok::<(), XlsxError>(())
        };
        let result = amount(line, year).map_or_else(|| without_amount(line), stored);
        put(
            columns.step(0, year),
            formulas.exact(year),
            exact_result(outcome, columns.part, line, year),
            &styles.step,
        )?;
        if columns.part == Part::Costs {
            let [plain, with_wages] = [false, true].map(|wages| step_result(line, wages, &result));
            put(columns.step(1, year), formulas.plain(year), plain, &styles.step)?;
            put(columns.step(2, year), formulas.with_wage_shares(year), with_wages, &styles.step)?;
            put(columns.amount(year), formulas.with_all_shares(year), result, &styles.amount)?;
        } else {
            put(columns.amount(year), formulas.plain(year), result, &styles.amount)?;
        }
    }
    Ok(())
}

/// What a line shows that has no amount.
fn without_amount(line: &Line) -> String {
    if line.row.is_blank() { String::new() } else { UNREAD.to_owned() }
}

fn exact_result(outcome: &Outcome, part: Part, line: &Line, year: usize) -> String {
    match line.counted {
        None => without_amount(line),
        Some((Basis::Share { .. }, ..)) if part == Part::Costs => SHARE.to_owned(),
        Some((basis, index, _)) => outcome.exact(basis, index, year).to_string(),
    }
}

fn step_result(line: &Line, with_wages: bool, result: &str) -> String {
    match line.counted {
        Some((Basis::Share { of: ShareOf::Wages, .. }, ..)) if !with_wages => SHARE.to_owned(),
        Some((Basis::Share { of: ShareOf::Costs, .. }, ..)) => SHARE.to_owned(),
        _ => result.to_owned(),
    }
}

/// The amount of a line in a year, if it counts.
pub(super) fn amount(line: &Line, year: usize) -> Option<Cents> {
    line.counted.and_then(|(_, _, amounts)| amounts.get(year).copied())
}

/// What shares are taken of, above the columns of the steps.
pub(super) fn share_bases(
    worksheet: &mut Worksheet,
    columns: &Columns,
    lines: &[Line],
    styles: &Styles,
) -> Result<(), XlsxError> {
    if columns.part != Part::Costs {
        return Ok(());
    }
    let no_share = |line: &&Line| !matches!(line.counted, Some((Basis::Share { .. }, ..)));
    let no_cost_share = |line: &&Line| !matches!(line.counted, Some((Basis::Share { of: ShareOf::Costs, .. }, ..)));
    for year in 0..columns.years {
        let with_wages =
            lines.iter().filter(no_share).filter(|line| line.row.index.trim() == IndexClass::Wages.value());
        let running = lines.iter().filter(no_cost_share);
        let besides = [CostGroup::Reserve, CostGroup::StartUp].map(CostGroup::value);
        let running = running.filter(|line| !besides.contains(&line.row.group.trim()));
        let wage_total: Cents = with_wages.filter_map(|line| amount(line, year)).sum();
        let running_total: Cents = running.filter_map(|line| amount(line, year)).sum();
        for (step, formula, total) in
            [(1, wages(columns, year), wage_total), (2, running_costs(columns, year), running_total)]
        {
            let formula = Formula::new(formula).set_result(stored(total));
            worksheet.write_formula_with_format(TOTAL_ROW, columns.step(step, year), formula, &styles.step)?;
        }
    }
    Ok(())
}
