use super::{exported, imported};
use crate::number::Style;
use domain::budget::{Certainty, CostGroup, Figures, IncomeGroup, IndexClass, Part, Row, Settings, Sheet, Vat, read};
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

fn one_of(values: Vec<&'static str>) -> impl Strategy<Value = String> {
    let wrong = vec!["", "loterij"];
    prop_oneof![12 => select(values).prop_map(str::to_owned), 1 => select(wrong).prop_map(str::to_owned)]
}

prop_compose! {
    fn row(part: Part)(
        group in one_of(match part {
            Part::Costs => CostGroup::ALL.iter().map(|group| group.value()).collect(),
            Part::Income => IncomeGroup::ALL.iter().map(|group| group.value()).collect(),
            Part::Baseline => vec![""],
        }),
        basis in one_of(vec!["fte", "aantal", "bedrag", "loonkosten%", "kosten%"]),
        index in one_of(IndexClass::ALL.iter().map(|class| class.value()).collect()),
        certainty in one_of(Certainty::ALL.iter().map(|sure| sure.value()).collect()),
        label in words(),
        note in words(),
        quantity in number(),
        price in number(),
        vat in one_of(Vat::ALL.iter().map(|vat| vat.value()).chain([""; 6]).collect()),
    ) -> Row {
        Row { group, label, basis, quantity, price, index, certainty, note, vat }
    }
}

prop_compose! {
    fn settings()(
        starts_on in select(vec!["", "01-04-2027", "1 april 2027", "2027-01-01", "31-12-2199", "01-01-1900", "ooit"]),
        years in select(vec!["", "1", "2", "3", "6", "7", "drie"]),
        rounding in select(vec!["euro", "cent", ""]),
        unit in words(),
        vat_exempt in select(vec!["", "", "ja", "nee"]),
        numbers in prop::array::uniform7(number()),
        scenarios in prop::array::uniform7(prop_oneof![2 => Just(String::new()), 1 => number()]),
    ) -> Settings {
        let [wage_index, price_index, volume, handling, baseline_index, volunteer_hours, volunteer_value] = numbers;
        let [volume_down, volume_up, wages_up, fewer_volunteers, replaced, replacement_wage, lost_funds] = scenarios;
        Settings {
            starts_on: starts_on.into(), years: years.into(), rounding: rounding.into(), unit,
            wage_index, price_index, volume, handling, baseline_index, volunteer_hours, volunteer_value,
            vat_exempt: vat_exempt.into(),
            volume_down, volume_up, wages_up, fewer_volunteers, replaced, replacement_wage, lost_funds,
        }
    }
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
    let of = |text: &String, shown: bool| if shown { text.clone() } else { String::new() };
    let quantity = if row.basis.ends_with('%') { Style::Percent } else { Style::Count };
    Row {
        group: of(&row.group, part != Part::Baseline),
        label: row.label.trim().to_owned(),
        basis: row.basis.clone(),
        quantity: cell("quantity", quantity, &row.quantity),
        price: cell("price", Style::Money, &row.price),
        index: of(&row.index, part != Part::Baseline),
        certainty: of(&row.certainty, part == Part::Income),
        note: row.note.trim().to_owned(),
        vat: of(&row.vat, part == Part::Costs),
    }
}

fn tidy_settings(all: &Settings, cell: impl Fn(&str, Style, &str) -> String) -> Settings {
    let day = parse_date(&all.starts_on).map(|day| format!("{:02}-{:02}-{}", day.day(), day.month(), day.year()));
    Settings {
        starts_on: day.unwrap_or_else(|_| all.starts_on.clone()),
        years: all.years.clone(),
        rounding: all.rounding.clone(),
        unit: all.unit.trim().to_owned(),
        wage_index: cell("wage_index", Style::Percent, &all.wage_index),
        price_index: cell("price_index", Style::Percent, &all.price_index),
        handling: cell("handling", Style::Percent, &all.handling),
        baseline_index: cell("baseline_index", Style::Percent, &all.baseline_index),
        volume: cell("volume", Style::Count, &all.volume),
        volunteer_hours: cell("volunteer_hours", Style::Count, &all.volunteer_hours),
        volunteer_value: cell("volunteer_value", Style::Money, &all.volunteer_value),
        vat_exempt: all.vat_exempt.clone(),
        volume_down: cell("volume_down", Style::Percent, &all.volume_down),
        volume_up: cell("volume_up", Style::Percent, &all.volume_up),
        wages_up: cell("wages_up", Style::Percent, &all.wages_up),
        fewer_volunteers: cell("fewer_volunteers", Style::Percent, &all.fewer_volunteers),
        replaced: cell("replaced", Style::Percent, &all.replaced),
        replacement_wage: cell("replacement_wage", Style::Money, &all.replacement_wage),
        lost_funds: cell("lost_funds", Style::Percent, &all.lost_funds),
    }
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
