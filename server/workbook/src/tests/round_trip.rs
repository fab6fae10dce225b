use super::{exported, imported};
use crate::number::Style;
use domain::budget::table::Kind;
use domain::budget::{Column, Figures, List, Part, Row, Setting, Settings, Sheet, read};
use domain::calendar::parse_date;
use proptest::prelude::*;
use proptest::sample::select;

/// Texts as people type them, with what a file format could stumble over.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z'éë€&<>\"=_ 0-9/%.,-]{0,24}",
        1 => any::<String>().prop_map(|text| text.chars().take(40).collect()),
        1 => select(vec!["=1+1", "_x0041_", "a\r\nb", "\u{ffff}", "12", "1,5", "#REF!", "TRUE"]).prop_map(str::to_owned),
    ]
}

/// Numbers as people type them: one, or one a year, and now and then no number at all.
fn number() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        (0..90_000_000_i64).prop_map(|number| Style::Money.text(number)),
        (0..9_000_i64).prop_map(|number| Style::Count.text(number)),
        (0..9_000_i64).prop_map(|number| format!("{number},-")),
        (0..9_000_i64).prop_map(|number| format!("€ {number}")),
        (-500..500_i64).prop_map(|number| number.to_string()),
        select(vec!["4,0", "2,5 %", "0", "-0,01", "1.000.000", "99.999.999"]).prop_map(str::to_owned),
    ];
    prop_oneof![
        5 => one.clone(),
        2 => prop::collection::vec(one, 1..8).prop_map(|numbers| numbers.join(" / ")),
        1 => select(vec!["", " ", "veel", "3 / vier", "5 /", "1.2.3", "6 %"]).prop_map(str::to_owned),
    ]
}

fn one_of(values: Vec<&'static str>) -> BoxedStrategy<String> {
    let wrong = vec!["", "loterij"];
    prop_oneof![12 => select(values).prop_map(str::to_owned), 1 => select(wrong).prop_map(str::to_owned)].boxed()
}

/// What somebody types into a cell of this kind, or chooses from this list.
fn cell(kind: Kind, list: Option<List>, part: Part) -> BoxedStrategy<String> {
    match (list, kind) {
        (Some(list), _) => one_of(list.entries_of(part).into_iter().map(|(value, _)| value).collect()),
        (None, Kind::Text) => words().boxed(),
        (None, Kind::Day) => {
            select(vec!["", "01-04-2027", "1 april 2027", "2027-01-01", "31-12-2199", "01-01-1900", "ooit"])
                .prop_map(str::to_owned)
                .boxed()
        }
        (None, Kind::Whole) => select(vec!["", "1", "2", "3", "6", "7", "drie"]).prop_map(str::to_owned).boxed(),
        (None, _) => number().boxed(),
    }
}

/// A line. Shares are among the ways of every part, as a sheet from elsewhere may hold them.
fn row(part: Part) -> impl Strategy<Value = Row> {
    let column = |column: &Column| match column {
        Column::Basis => cell(column.kind(), column.list(part), Part::Costs),
        Column::Group if part == Part::Baseline => one_of(vec![""]),
        _ if column.is_optional() => {
            prop_oneof![1 => cell(column.kind(), column.list(part), part), 1 => Just(String::new())].boxed()
        }
        _ => cell(column.kind(), column.list(part), part),
    };
    let cells: Vec<BoxedStrategy<String>> = Column::ALL.iter().map(column).collect();
    cells.prop_map(|texts| {
        let mut texts = texts.into_iter();
        Row::of(|_| texts.next().unwrap_or_default())
    })
}

/// The settings. What was added later is mostly left empty; the rounding is one that the rules know.
fn settings() -> impl Strategy<Value = Settings> {
    let setting = |setting: &Setting| match setting {
        Setting::Rounding => select(vec!["euro", "cent", ""]).prop_map(str::to_owned).boxed(),
        Setting::VatExempt => select(vec!["", "", "ja", "nee"]).prop_map(str::to_owned).boxed(),
        _ if setting.is_added() => prop_oneof![2 => Just(String::new()), 1 => number()].boxed(),
        _ => cell(setting.kind(), setting.list(), Part::Costs),
    };
    let cells: Vec<BoxedStrategy<String>> = Setting::ALL.iter().map(setting).collect();
    cells.prop_map(|texts| {
        let mut texts = texts.into_iter();
        Settings::of(|_| texts.next().unwrap_or_default())
    })
}

prop_compose! {
    fn sheet()(
        settings in settings(),
        costs in prop::collection::vec(row(Part::Costs), 0..7),
        income in prop::collection::vec(row(Part::Income), 0..4),
        baseline in prop::collection::vec(row(Part::Baseline), 0..3),
    ) -> Sheet {
        Sheet { settings, costs, income, baseline }
    }
}

/// The sheet as the template writes it: the normal form that the crate promises.
fn tidy(sheet: &Sheet) -> Sheet {
    let findings = read(sheet).1;
    let cell = |row: Option<(Part, usize)>, name: &str, style: Style, text: &str| {
        let unread = findings.iter().any(|finding| finding.row == row && finding.cell == name);
        let numbers = if unread { None } else { style.numbers(text.trim()) };
        let texts = numbers.map(|all| all.into_iter().map(|number| style.text(number)).collect::<Vec<_>>().join(" / "));
        texts.unwrap_or_else(|| text.trim().to_owned())
    };
    let rows = |part: Part| {
        let filled = sheet.rows(part).iter().enumerate().filter(|(_, row)| !row.is_blank());
        let row = |(index, row)| tidy_row(part, row, |name, style, text| cell(Some((part, index)), name, style, text));
        filled.map(row).collect::<Vec<Row>>()
    };
    Sheet {
        settings: tidy_settings(&sheet.settings, |name, style, text| cell(None, name, style, text)),
        costs: rows(Part::Costs),
        income: rows(Part::Income),
        baseline: rows(Part::Baseline),
    }
}

fn tidy_row(part: Part, row: &Row, cell: impl Fn(&str, Style, &str) -> String) -> Row {
    let style = |column: Column| match column {
        Column::Quantity => Some(if row.basis.ends_with('%') { Style::Percent } else { Style::Count }),
        Column::Price => Some(Style::Money),
        _ => None,
    };
    Row::of(|column| match (column.is_in(part), style(column)) {
        (false, _) => String::new(),
        (true, Some(style)) => cell(column.id(), style, row.get(column)),
        (true, None) => row.get(column).trim().to_owned(),
    })
}

fn tidy_settings(all: &Settings, cell: impl Fn(&str, Style, &str) -> String) -> Settings {
    let day = parse_date(&all.starts_on).map(|day| format!("{:02}-{:02}-{}", day.day(), day.month(), day.year()));
    Settings::of(|setting| {
        let text = all.get(setting);
        match setting.kind() {
            Kind::Day => day.clone().unwrap_or_else(|_| text.clone()),
            Kind::Amount => cell(setting.id(), Style::Money, text),
            Kind::Percentage => cell(setting.id(), Style::Percent, text),
            Kind::Quantity => cell(setting.id(), Style::Count, text),
            _ => text.trim().to_owned(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_budget_comes_back_cell_by_cell_and_to_the_cent(sheet in sheet()) {
        let back = imported(&exported(&sheet));
        prop_assert_eq!(&back.sheet, &tidy(&sheet));
        let (budget, findings) = read(&sheet);
        let (again, _) = read(&back.sheet);
        prop_assert_eq!(Figures::of(&again), Figures::of(&budget));
        let vat = |budget: &domain::budget::Budget| budget.costs.iter().map(|line| line.vat).collect::<Vec<_>>();
        prop_assert_eq!((vat(&again), again.assumptions), (vat(&budget), budget.assumptions));
        prop_assert_eq!(back.errors.len(), findings.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_came_back_once_stays_as_it_is(sheet in sheet()) {
        let once = imported(&exported(&sheet)).sheet;
        prop_assert_eq!(imported(&exported(&once)).sheet, once);
    }
}
