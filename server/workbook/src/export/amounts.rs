//! The amounts of a part as formulas, each stored with the result that the rules gave.

use super::formulas::{LineFormulas, SHARE, UNREAD, running_costs, wages};
use super::outcome::{Line, Outcome};
use super::style::Styles;
use crate::layout::{Columns, TOTAL_ROW};
use crate::number::stored;
use domain::Named;
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
            let steps = [formulas.plain(year), formulas.with_wage_shares(year), formulas.with_cost_shares(year)];
            for (step, formula) in (1..).zip(steps) {
                let result = if known_in(line) > step { SHARE.to_owned() } else { result.clone() };
                put(columns.step(step, year), formula, result, &styles.step)?;
            }
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

/// The step in which a line first has an amount: see [`Columns::step`].
fn known_in(line: &Line) -> usize {
    match line.counted {
        Some((Basis::Share { of: ShareOf::Wages, .. }, ..)) => 2,
        Some((Basis::Share { of: ShareOf::Costs, .. }, ..)) if is_of(line, CostGroup::Reserve) => 4,
        Some((Basis::Share { of: ShareOf::Costs, .. }, ..)) => 3,
        _ => 1,
    }
}

fn is_of(line: &Line, group: CostGroup) -> bool {
    line.row.group.trim() == group.value()
}

/// Whether shares of wages are taken of a line, if it is no share itself.
fn is_wages(line: &Line) -> bool {
    line.row.index.trim() == IndexClass::Wages.value() || is_of(line, CostGroup::Staff)
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
    let is_running = |line: &Line| !is_of(line, CostGroup::Reserve) && !is_of(line, CostGroup::StartUp);
    for year in 0..columns.years {
        let total = |step: usize, counts: &dyn Fn(&Line) -> bool| -> Cents {
            let known = lines.iter().filter(|line| known_in(line) <= step && counts(line));
            known.filter_map(|line| amount(line, year)).sum()
        };
        for (step, formula, total) in [
            (1, wages(columns, year), total(1, &is_wages)),
            (2, running_costs(columns, 2, year), total(2, &is_running)),
            (3, running_costs(columns, 3, year), total(3, &is_running)),
        ] {
            let formula = Formula::new(formula).set_result(stored(total));
            worksheet.write_formula_with_format(TOTAL_ROW, columns.step(step, year), formula, &styles.step)?;
        }
    }
    Ok(())
}
