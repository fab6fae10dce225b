//! One simple table of costs, as treasurers make them: recognised by its headings, read row by row.

mod headings;
mod line;
mod sums;

use super::cells::Grid;
use super::findings::Errors;
use super::{Imported, Kind, Refusal};
use domain::budget::{Part, Sheet, read as read_budget};
use headings::Headings;
use line::{Line, read as read_line};
use sums::Sums;

/// Reads the only table among the sheets in sight.
pub(super) fn read(sheets: &[Grid]) -> Result<Imported, Refusal> {
    let visible = sheets.iter().filter(|sheet| sheet.visible);
    let mut found = visible.filter_map(|sheet| Headings::find(sheet).map(|headings| (sheet, headings)));
    let (grid, headings) = found.next().ok_or(Refusal::NoTable)?;
    if found.next().is_some() {
        return Err(Refusal::SeveralTables);
    }
    let mut errors = Errors::on(&grid.name);
    let mut sheet = Sheet::default();
    headings.check(&mut errors);
    if !errors.has_row(headings.row) {
        lines(grid, &headings, &mut sheet, &mut errors);
    }
    Ok(Imported { kind: Kind::SimpleTable, sheet, errors: errors.sorted() })
}

fn lines(grid: &Grid, headings: &Headings, sheet: &mut Sheet, errors: &mut Errors) {
    let years = headings.years.len();
    if years > 0 {
        sheet.settings.years = years.to_string();
    }
    let mut sums = Sums::new(years);
    let mut numbers = Vec::new();
    for (number, cells) in grid.rows.range(headings.row + 1..) {
        match read_line(*number, cells, headings, errors) {
            None => {}
            Some(Line::Total(total)) => sums.check(*number, &total, headings, errors),
            Some(Line::Cost(row, amounts)) => {
                sums.add(&amounts);
                numbers.push(*number);
                sheet.costs.push(*row);
            }
        }
    }
    // Group and index are chosen on screen if the table does not have them; all else must be readable now.
    for finding in read_budget(sheet).1.iter().filter(|finding| !["group", "index"].contains(&finding.cell)) {
        if let Some((Part::Costs, index)) = finding.row
            && let Some(number) = numbers.get(index)
        {
            errors.add(*number, headings.name(finding.cell), finding.message.clone());
        }
    }
}
