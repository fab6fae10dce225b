//! One simple table of costs, as treasurers make them: recognised by its headings, read row by row.

mod headings;
mod line;
mod sums;

use super::cells::{Grid, Row as Cells};
use super::findings::Errors;
use super::hidden::{Hidden, filled};
use super::{HiddenRows, Imported, Kind, LeftOut, NoLine, Refusal};
use domain::budget::{Part, Row, Sheet, read as read_budget};
use domain::money::Cents;
use headings::{Heading, Headings};
use line::{LabelSays, Line, group_above, label_says, read as read_line};
use std::collections::{BTreeMap, BTreeSet};
use sums::Sums;

/// Reads the only table among the sheets in sight.
pub(super) fn read(sheets: &[Grid], hidden: &Hidden, with_hidden: bool) -> Result<Imported, Refusal> {
    let visible = sheets.iter().filter(|sheet| sheet.visible);
    let mut found = visible.filter_map(|sheet| Headings::find(sheet).map(|headings| (sheet, headings)));
    let (grid, headings) = found.next().ok_or(Refusal::NoTable)?;
    if found.next().is_some() {
        return Err(Refusal::SeveralTables);
    }
    let hidden = filled(grid, hidden, headings.row + 1, with_hidden);
    let mut table = Table::under(headings, &grid.name, hidden.as_ref());
    table.headings.check(&mut table.errors);
    if !table.errors.has_row(table.headings.row) {
        table.read(&grid.rows);
    }
    let Table { sheet, errors, left_out, .. } = table;
    Ok(Imported {
        kind: Kind::SimpleTable,
        sheet,
        errors: errors.sorted(),
        left_out,
        hidden: hidden.into_iter().collect(),
    })
}

/// A table that is being read.
struct Table<'a> {
    headings: Headings,
    hidden: Option<&'a HiddenRows>,
    sheet: Sheet,
    errors: Errors,
    left_out: Vec<LeftOut>,
    /// What was added up of all rows, and of those in sight: a sum may be of either.
    sums: [Sums; 2],
    /// Which row each cost line came from.
    numbers: Vec<u32>,
    /// Stored name of the group that the rows are under; empty if there is none.
    group: &'static str,
}

impl<'a> Table<'a> {
    fn under(headings: Headings, sheet: &str, hidden: Option<&'a HiddenRows>) -> Self {
        // The amount comes after the years.
        let sums = [(); 2].map(|()| Sums::new(headings.years.len() + 1));
        Self {
            headings,
            hidden,
            sheet: Sheet::default(),
            errors: Errors::on(sheet),
            left_out: Vec::new(),
            sums,
            numbers: Vec::new(),
            group: "",
        }
    }

    fn read(&mut self, rows: &BTreeMap<u32, Cells>) {
        let years = self.headings.years.len();
        if years > 0 {
            self.sheet.settings.years = years.to_string();
        }
        let mut lines = Vec::new();
        for (number, cells) in rows.range(self.headings.row + 1..) {
            let mut unread = Errors::on("");
            let errors = if self.is_read(*number) { &mut self.errors } else { &mut unread };
            lines.extend(read_line(*number, cells, &self.headings, errors).map(|line| (*number, line)));
        }
        let above = sums_above(&lines);
        let mut lines = lines.into_iter().peekable();
        let mut last = self.headings.row;
        while let Some((number, line)) = lines.next() {
            if number > last + 1 {
                self.begin_group();
            }
            last = number;
            match line {
                Line::Cost(row, _) if above.contains(&number) => {
                    self.title(number, row.label.clone());
                    self.leave_out(number, row.label, NoLine::Sum);
                }
                Line::Cost(row, amounts) => {
                    let next = lines.peek().map(|(next, line)| (*next, line));
                    let ends = !matches!(next, Some((next, Line::Cost(..))) if next == number + 1);
                    self.cost(number, *row, &amounts, ends);
                }
                _ if !self.is_read(number) => {}
                Line::Total(label, total) => self.total(number, label, &total),
                Line::Title(title) => self.title(number, title),
            }
        }
        self.judge();
    }

    fn is_hidden(&self, row: u32) -> bool {
        self.hidden.is_some_and(|hidden| hidden.rows.contains(&row))
    }

    fn is_read(&self, row: u32) -> bool {
        !self.is_hidden(row) || self.hidden.is_some_and(|hidden| hidden.read)
    }

    fn begin_group(&mut self) {
        self.sums.iter_mut().for_each(Sums::begin);
    }

    fn end_group(&mut self) {
        self.begin_group();
        self.group = "";
    }

    fn add_up(&self, amounts: &[Option<Cents>], at_least: usize) -> bool {
        self.sums.iter().any(|sums| sums.are(amounts, at_least))
    }

    /// A total must be that of lines above it.
    fn total(&mut self, number: u32, label: String, total: &[Option<Cents>]) {
        if self.add_up(total, 0) {
            self.leave_out(number, label, NoLine::Sum);
        } else {
            let message = "Dit totaal klopt niet met de regels erboven. Pas het aan of haal de regel weg.";
            self.errors.add(number, self.headings.above(Heading::Label), message);
        }
        self.end_group();
    }

    /// A text without a number is the name of the group of the rows under it, or says nothing to us.
    fn title(&mut self, number: u32, title: String) {
        self.end_group();
        match group_above(&title) {
            Ok(Some(group)) => self.group = group,
            Ok(None) => {
                self.leave_out(number, title, NoLine::NoNumber);
            }
            Err(message) => self.errors.add(number, self.headings.above(Heading::Label), message),
        }
    }

    /// A row with amounts is a line, unless it adds up what stands above it. Whether its name leaves that open or its
    /// place alone does: at the end of the table or of a group, under two lines or more.
    fn cost(&mut self, number: u32, mut row: Row, amounts: &[Cents], ends: bool) {
        let could_be_sum = row.quantity.is_empty() && amounts.iter().any(|amount| *amount != Cents::ZERO);
        let given: Vec<Option<Cents>> = amounts.iter().copied().map(Some).collect();
        let is_sum = match label_says(&row.label) {
            LabelSays::PerhapsSum => self.add_up(&given, 1),
            LabelSays::Sum | LabelSays::Nothing => ends && self.add_up(&given, 2),
        };
        if could_be_sum && is_sum {
            if self.is_read(number) {
                self.leave_out(number, row.label, NoLine::Sum);
                self.end_group();
            }
            return;
        }
        let is_hidden = self.is_hidden(number);
        let [all, in_sight] = &mut self.sums;
        all.add(amounts);
        if !is_hidden {
            in_sight.add(amounts);
        }
        if !self.is_read(number) {
            return;
        }
        if row.group.is_empty() {
            self.group.clone_into(&mut row.group);
        }
        self.numbers.push(number);
        self.sheet.costs.push(row);
    }

    fn leave_out(&mut self, row: u32, label: String, why: NoLine) {
        self.left_out.push(LeftOut { row, label, why });
    }

    /// Group and index are chosen on screen if the table does not have them; all else must be readable now.
    fn judge(&mut self) {
        let findings = read_budget(&self.sheet).1;
        for finding in findings.iter().filter(|finding| !["group", "index"].contains(&finding.cell)) {
            if let Some((Part::Costs, index)) = finding.row
                && let Some(number) = self.numbers.get(index)
            {
                self.errors.add(*number, self.headings.name(finding.cell), finding.message.clone());
            }
        }
    }
}

/// Rows that name a group and add up two lines or more of those right under them.
fn sums_above(lines: &[(u32, Line)]) -> BTreeSet<u32> {
    let costs = |at: usize| {
        let under = lines.get(at..).unwrap_or_default().iter();
        under.map_while(|(_, line)| if let Line::Cost(_, amounts) = line { Some(amounts) } else { None })
    };
    let adds_up = |at: usize, total: &[Cents]| {
        let mut sum = vec![Cents::ZERO; total.len()];
        let mut sums = costs(at + 1).map(|amounts| {
            sum.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum = *sum + *amount);
            sum == total
        });
        sums.next();
        sums.any(|equal| equal)
    };
    let named = lines.iter().enumerate().filter_map(|(at, (number, line))| match line {
        Line::Cost(row, amounts) if row.quantity.is_empty() && matches!(group_above(&row.label), Ok(Some(_))) => {
            adds_up(at, amounts).then_some(*number)
        }
        _ => None,
    });
    named.collect()
}
