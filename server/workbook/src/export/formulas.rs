//! The formulas of the template. They take the same steps as the rules and round as they do: once per line and year,
//! a half to the even neighbour.

use crate::layout::{
    Columns, FIRST_ROW, LAST_ROW, SETTINGS_SHEET, STEPS_ROW, TOTAL_ROW, list_range, position, setting_row,
};
use domain::Named;
use domain::budget::{BasisKind, Column, CostGroup, IndexClass, List, Part, Setting};
use domain::money::Rounding;
use rust_xlsxwriter::utility::{column_number_to_name, row_col_to_cell, row_col_to_cell_absolute};

/// What an amount shows while its line cannot be read. Sums pass over it, as the rules pass over the line.
pub(super) const UNREAD: &str = "?";
/// What a step before the amount holds for a share, which is computed in a later step.
pub(super) const SHARE: &str = "%";

/// `steps` rounded to a whole number, a half to the even neighbour, and as euros again. `raised` holds the number plus
/// a half: its whole part is the number with halves up, which is one too many where it is odd and nothing is left over.
fn half_to_even(raised: &str) -> String {
    format!("(INT({raised})-(MOD({raised},2)=1))/{}", step())
}

/// The number plus a half, without the dust of floating point behind the seventh decimal.
fn raised(amount: &str) -> String {
    format!("ROUND({amount}*{}+0.5,7)", step())
}

/// In how many equal steps a euro is divided before rounding: 1 or 100.
fn step() -> String {
    step_of(4, 0)
}

/// The growth of a class up to a year.
pub(super) fn growth(class: IndexClass, year: usize) -> String {
    match class {
        IndexClass::Wages => step_of(1, year),
        IndexClass::Prices => step_of(3, year),
        IndexClass::Fixed => "1".to_owned(),
    }
}

/// A cell in the steps below the settings, counted from 0.
fn step_of(row: u32, year: usize) -> String {
    let cell = row_col_to_cell_absolute(STEPS_ROW + 1 + row, position(year + 1));
    format!("{SETTINGS_SHEET}!{cell}")
}

/// The first value of a setting.
fn cell_of(setting: Setting) -> String {
    format!("{SETTINGS_SHEET}!{}", row_col_to_cell_absolute(setting_row(setting), 1))
}

/// In how many steps a euro is divided, from the setting.
pub(super) fn steps_in_euro() -> String {
    let whole = Rounding::WholeEuro.label();
    format!("IF({}=\"{whole}\",1,100)", cell_of(Setting::Rounding))
}

/// The rise before a year from 1 on: its own, or else that of the year before.
pub(super) fn rise(row: u32, setting: Setting, year: usize) -> String {
    let own = row_col_to_cell(setting_row(setting), position(year));
    if year <= 1 {
        return format!("N({own})");
    }
    format!("IF(ISNUMBER({own}),{own},{})", row_col_to_cell(row, position(year)))
}

/// The growth up to a year from 1 on, from that of the year before and the rise in the row above.
pub(super) fn compounded(row: u32, year: usize) -> String {
    let (before, rise) = (row_col_to_cell(row, position(year)), row_col_to_cell(row - 1, position(year + 1)));
    format!("{before}*(1+{rise}/100)")
}

/// The present costs with the handling costs of the municipality and their growth. Prices that were given per year
/// already contain their growth, so their lines are rounded apart from the others.
pub(super) fn baseline(columns: &Columns, year: usize) -> String {
    let sheet = crate::layout::sheet_name(Part::Baseline);
    let amounts = format!("{sheet}!{}", whole_column(columns.amount(year)));
    let total = format!("{sheet}!{}", row_col_to_cell(TOTAL_ROW, columns.amount(year)));
    let handling = format!("(1+N({})/100)", cell_of(Setting::Handling));
    let index = format!("(1+N({})/100)^{year}", cell_of(Setting::BaselineIndex));
    let spent = match per_year(columns) {
        None => half_to_even(&raised(&format!("{total}*{handling}*{index}"))),
        Some(per_year) => {
            let fixed = format!("SUMPRODUCT({per_year},{amounts})");
            let grown = half_to_even(&raised(&format!("({total}-{fixed})*{handling}*{index}")));
            format!("{grown}+{}", half_to_even(&raised(&format!("{fixed}*{handling}"))))
        }
    };
    format!("IF(COUNT({amounts})=0,\"\",{spent})")
}

/// One for each line of the present costs whose price was given per year, and zero for the others; nothing when there
/// is no room for such prices.
fn per_year(columns: &Columns) -> Option<String> {
    let sheet = crate::layout::sheet_name(Part::Baseline);
    let later = (1..columns.values).map(|year| {
        let prices = whole_column(columns.input_of(Column::Price, year));
        format!("ISNUMBER({sheet}!{prices})")
    });
    let later: Vec<String> = later.collect();
    (!later.is_empty()).then(|| format!("--(({})>0)", later.join("+")))
}

/// All cells of a column that may hold lines.
pub(super) fn whole_column(column: u16) -> String {
    format!("{}:{}", row_col_to_cell_absolute(FIRST_ROW, column), row_col_to_cell_absolute(LAST_ROW, column))
}

/// The formulas of one line.
pub(super) struct LineFormulas<'a> {
    /// Where the columns stand.
    pub(super) columns: &'a Columns,
    /// The row, counted from 0.
    pub(super) row: u32,
}

impl LineFormulas<'_> {
    /// What is to be rounded, plus a half; empty for a blank row, a sign for a line that is a share or cannot be read.
    pub(super) fn exact(&self, year: usize) -> String {
        let cell = |column| self.cell(self.columns.input(column));
        let typed = Column::of(self.columns.part).filter(|column| column.kind().is_typed());
        let filled = typed.map(cell).collect::<Vec<_>>().join(",");
        let shares = [BasisKind::ShareOfWages, BasisKind::ShareOfCosts].map(|basis| self.has_basis(basis));
        let is_share = format!("OR({})", shares.join(","));
        let (before, amount) = match self.columns.part {
            Part::Costs => {
                let rate = self.cell(self.columns.input(Column::Quantity));
                let share = format!("IF(ISNUMBER({rate}),\"{SHARE}\",\"{UNREAD}\")");
                (format!("IF({is_share},{share},"), self.amount(year))
            }
            _ => (String::new(), format!("IF({is_share},0*{},{})", self.quantity(year), self.amount(year))),
        };
        let amount = format!("{before}IFERROR({},\"{UNREAD}\")", raised(&amount));
        let amount = if before.is_empty() { amount } else { amount + ")" };
        let amount = match self.unchosen() {
            Some(unchosen) => format!("IF({unchosen},\"{UNREAD}\",{amount})"),
            None => amount,
        };
        format!("IF(COUNTA({filled})=0,\"\",{amount})")
    }

    /// The rounded amount of a line that is no share.
    pub(super) fn plain(&self, year: usize) -> String {
        let exact = self.cell(self.columns.step(0, year));
        format!("IF(ISNUMBER({exact}),{},{exact})", half_to_even(&exact))
    }

    /// The amount, or that of a share of wages.
    pub(super) fn with_wage_shares(&self, year: usize) -> String {
        self.share(self.columns.step(1, year), self.has_basis(BasisKind::ShareOfWages))
    }

    /// The amount, or that of a share of costs that is no reserve.
    pub(super) fn with_cost_shares(&self, year: usize) -> String {
        let group = self.cell(self.columns.input(Column::Group));
        let no_reserve = format!("{group}<>\"{}\"", CostGroup::Reserve.label());
        self.share(self.columns.step(2, year), format!("{},{no_reserve}", self.has_basis(BasisKind::ShareOfCosts)))
    }

    /// The amount, or that of the reserve as a share of all running costs.
    pub(super) fn with_all_shares(&self, year: usize) -> String {
        self.share(self.columns.step(3, year), self.has_basis(BasisKind::ShareOfCosts))
    }

    /// A share of what stands above the column of the step before.
    fn share(&self, before: u16, is_share: String) -> String {
        let whole = format!("{}${}", column_number_to_name(before), TOTAL_ROW + 1);
        let share = half_to_even(&raised(&format!("{whole}*{}/100", self.quantity(0))));
        let cell = self.cell(before);
        format!("IF(AND({cell}=\"{SHARE}\",{is_share}),IFERROR({share},\"{UNREAD}\"),{cell})")
    }

    fn amount(&self, year: usize) -> String {
        let count = format!(
            "IF({},1,IF(OR({},{}),{},NA()))",
            self.has_basis(BasisKind::Amount),
            self.has_basis(BasisKind::Count),
            self.has_basis(BasisKind::Fte),
            self.quantity(year)
        );
        format!("{count}*{}{}", self.value(Column::Price, year), self.growth(year))
    }

    /// A price that was given per year already contains its growth.
    fn growth(&self, year: usize) -> String {
        if self.columns.part == Part::Baseline {
            return String::new();
        }
        let index = self.cell(self.columns.input(Column::Index));
        let classes = IndexClass::ALL.iter().map(|class| growth(*class, year)).collect::<Vec<_>>().join(",");
        let growth = format!("CHOOSE(MATCH({index},{},0),{classes})", list_range(List::Index));
        if self.columns.values < 2 {
            return format!("*{growth}");
        }
        let last = self.columns.values - 1;
        let [from, to] = [1, last].map(|year| self.cell(self.columns.input_of(Column::Price, year)));
        let later = format!("{from}:{to}");
        format!("*IF(COUNT({later})>0,1,{growth})")
    }

    /// Whether something must still be chosen from a list.
    fn unchosen(&self) -> Option<String> {
        let needed = Column::of(self.columns.part).filter(|column| !column.is_optional() && *column != Column::Basis);
        let missing = needed.filter_map(|column| {
            let list = list_range(column.list(self.columns.part)?);
            Some(format!("ISNA(MATCH({},{list},0))", self.cell(self.columns.input(column))))
        });
        let missing: Vec<String> = missing.collect();
        (!missing.is_empty()).then(|| format!("OR({})", missing.join(",")))
    }

    fn quantity(&self, year: usize) -> String {
        self.value(Column::Quantity, year)
    }

    /// The value of a year: its own or else that of the year before. Programs differ in how they look up the last
    /// number of a row, so each year is asked by itself.
    fn value(&self, column: Column, year: usize) -> String {
        let years = 0..=year.min(self.columns.values - 1);
        years.fold("NA()".to_owned(), |before, year| {
            let own = self.cell(self.columns.input_of(column, year));
            format!("IF(ISNUMBER({own}),{own},{before})")
        })
    }

    fn has_basis(&self, basis: BasisKind) -> String {
        format!("{}=\"{}\"", self.cell(self.columns.input(Column::Basis)), basis.label())
    }

    fn cell(&self, column: u16) -> String {
        format!("${}{}", column_number_to_name(column), self.row + 1)
    }
}

/// What shares of wages are taken of: staff, and the other lines that grow with wages.
pub(super) fn wages(columns: &Columns, year: usize) -> String {
    let label = IndexClass::Wages.label();
    let index = whole_column(columns.input(Column::Index));
    let (amounts, group) = (whole_column(columns.step(1, year)), whole_column(columns.input(Column::Group)));
    let staff = CostGroup::Staff.label();
    format!("SUMIFS({amounts},{index},\"{label}\")+SUMIFS({amounts},{group},\"{staff}\",{index},\"<>{label}\")")
}

/// What shares of costs are taken of: all lines but reserve and start-up costs, as far as they are known in a step.
pub(super) fn running_costs(columns: &Columns, step: usize, year: usize) -> String {
    let group = whole_column(columns.input(Column::Group));
    let besides = [CostGroup::Reserve, CostGroup::StartUp].map(|besides| format!(",{group},\"<>{}\"", besides.label()));
    format!("SUMIFS({}{})", whole_column(columns.step(step, year)), besides.concat())
}
