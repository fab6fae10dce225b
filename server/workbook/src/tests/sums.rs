use super::simple::table;
use crate::{Imported, NoLine};
use domain::money::Cents;
use proptest::prelude::*;

/// The labels of the lines that were read, and those of the rows that were left out.
fn read(back: &Imported) -> (Vec<&str>, Vec<(&str, NoLine)>) {
    let lines = back.sheet.costs.iter().map(|row| row.label.as_str()).collect();
    (lines, back.left_out.iter().map(|row| (row.label.as_str(), row.why)).collect())
}

#[test]
fn a_sum_under_another_name_is_no_cost() {
    for name in ["Totale kosten", "Kosten totaal", "Alles samen", "Eindbedrag", ""] {
        let back = table(&[
            &["Omschrijving", "Bedrag"],
            &["Personeel", "18000"],
            &["Huur", "5400"],
            &["Overig", "1250.5"],
            &[name, "24650.5"],
        ]);
        assert_eq!(back.errors, [], "{name}");
        assert_eq!(read(&back), (vec!["Personeel", "Huur", "Overig"], vec![(name, NoLine::Sum)]), "{name}");
    }
}

#[test]
fn a_cost_that_happens_to_equal_others_stays_a_cost() {
    let back = table(&[&["Post", "Bedrag"], &["Huur", "100"], &["Energie", "100"], &["Gas", "200"], &["Water", "30"]]);
    assert_eq!(read(&back).0, ["Huur", "Energie", "Gas", "Water"], "more costs follow at once");
    let back = table(&[&["Post", "Bedrag"], &["Huur", "100"], &["Energie", "100"]]);
    assert_eq!(read(&back).0, ["Huur", "Energie"], "one line is no sum");
    let back =
        table(&[&["Post", "Aantal", "Prijs"], &["Huur", "1", "100"], &["Bus", "1", "100"], &["Bed", "2", "100"]]);
    assert_eq!(read(&back).0, ["Huur", "Bus", "Bed"], "a sum has no quantity of its own");
    let back = table(&[&["Post", "Bedrag"], &["Huur", "100"], &["Onderhoud totaal", "90"]]);
    assert_eq!(read(&back).0, ["Huur", "Onderhoud totaal"], "its amount is that of nothing else");
}

#[test]
fn a_title_is_a_group_or_is_left_out_with_a_word() {
    let back = table(&[
        &["Omschrijving", "Bedrag"],
        &["Personeelskosten"],
        &["Coach", "100"],
        &["Huisvesting"],
        &["Huur", "50"],
        &["Gas", "25"],
        &["Samen", "75"],
        &["Lunch", "10"],
        &["Totaal", "185"],
    ]);
    assert_eq!(back.errors, []);
    let groups: Vec<(&str, &str)> = back.sheet.costs.iter().map(|row| (&*row.label, &*row.group)).collect();
    assert_eq!(groups, [("Coach", ""), ("Huur", "huisvesting"), ("Gas", "huisvesting"), ("Lunch", "")]);
    let left_out = [("Personeelskosten", NoLine::NoNumber), ("Samen", NoLine::Sum), ("Totaal", NoLine::Sum)];
    assert_eq!(read(&back).1, left_out);
}

#[test]
fn the_sum_of_a_group_may_stand_above_its_lines() {
    let back = table(&[
        &["Omschrijving", "Bedrag"],
        &["Personeel", "150"],
        &["Coach", "100"],
        &["Bijscholing", "50"],
        &["Huisvesting", "75"],
        &["Huur", "50"],
        &["Gas", "25"],
        &["Totaal", "225"],
    ]);
    assert_eq!(back.errors, []);
    let groups: Vec<(&str, &str)> = back.sheet.costs.iter().map(|row| (&*row.label, &*row.group)).collect();
    let [staff, housing] = ["personeel", "huisvesting"];
    assert_eq!(groups, [("Coach", staff), ("Bijscholing", staff), ("Huur", housing), ("Gas", housing)]);
    let one = table(&[&["Post", "Bedrag"], &["Vervoer", "100"], &["Taxi", "100"]]);
    assert_eq!(read(&one).0, ["Vervoer", "Taxi"], "one line is no sum");
}

#[test]
fn income_under_its_own_title_is_no_cost() {
    for title in ["Inkomsten", "BATEN", "Dekking", "Fondsen"] {
        let back = table(&[&["Post", "Bedrag"], &["Huur", "100"], &[title], &["Subsidie", "100"]]);
        assert_eq!(super::places(&back), [("Sheet1", 3, "Post")], "{title}");
    }
}

#[test]
fn amounts_a_year_under_any_heading_are_values_a_year() {
    for headings in [
        ["Omschrijving", "Bedrag 2027", "Bedrag 2028", "Bedrag 2029"],
        ["Omschrijving", "Kosten jaar 1", "Kosten jaar 2", "Kosten jaar 3"],
        ["Omschrijving", "Begroting 2027", "Begroting (2028)", "Begroting in 2029"],
        ["Omschrijving", "Bedrag 2027/28", "Bedrag 2028/29", "Bedrag 2029/30"],
    ] {
        let back =
            table(&[&headings, &["Coach", "10", "20", "30"], &["Huur", "1", "2", "3"], &["Samen", "11", "22", "33"]]);
        assert_eq!((&back.errors[..], &*back.sheet.settings.years), (&[][..], "3"), "{headings:?}");
        assert_eq!(back.sheet.costs[0].price, "10 / 20 / 30");
        assert_eq!(read(&back).0, ["Coach", "Huur"]);
    }
    let back = table(&[&["Post", "2027", "2028", "Totaal 2027-2028"], &["Huur", "1", "2", "3"]]);
    assert_eq!((back.errors, &*back.sheet.costs[0].price), (vec![], "1 / 2"));
}

/// Groups of amounts in cents of which no run adds up to a later one, whatever stands between.
fn unrelated() -> impl Strategy<Value = Vec<Vec<i64>>> {
    // Each is more than all before it together, also those of earlier groups, so only a sum of ours can equal a run.
    prop::collection::vec(prop::collection::vec(1..50_i64, 1..8), 1..4).prop_map(|mut groups| {
        let mut all = 0;
        for amount in groups.iter_mut().flatten() {
            *amount += all;
            all += *amount;
        }
        groups
    })
}

fn typed(cents: i64) -> String {
    Cents(cents).plain().replace('.', "").replace(',', ".")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_line_is_read_once_and_no_sum_is(
        groups in unrelated(),
        name in prop::sample::select(vec!["Totaal", "Totale kosten", "Kosten samen", "Alles bij elkaar, samen", "Eindbedrag"]),
        subtotals in any::<bool>(),
        titles in any::<bool>(),
    ) {
        let mut rows: Vec<[String; 2]> = vec![["Post".into(), "Bedrag".into()]];
        let mut lines = 0;
        for (number, group) in groups.iter().enumerate() {
            if titles {
                rows.push([format!("Deel {number}"), String::new()]);
            }
            for amount in group {
                lines += 1;
                rows.push([format!("Regel {lines}"), typed(*amount)]);
            }
            if subtotals {
                rows.push(["Subtotaal".into(), typed(group.iter().sum())]);
            }
        }
        let all: i64 = groups.iter().flatten().sum();
        // One line alone is no sum unless its name says so.
        if lines > 1 || name != "Eindbedrag" {
            rows.push([name.into(), typed(all)]);
        }
        let cells: Vec<[&str; 2]> = rows.iter().map(|[label, amount]| [label.as_str(), amount.as_str()]).collect();
        let cells: Vec<&[&str]> = cells.iter().map(|row| &row[..]).collect();
        let back = table(&cells);
        prop_assert_eq!(&back.errors, &[]);
        prop_assert_eq!(back.sheet.costs.len(), lines);
        let sum: i64 = back.sheet.costs.iter().map(|row| Cents::parse(&row.price).expect("an amount").0).sum();
        prop_assert_eq!(sum, all);
    }

    #[test]
    fn without_a_sum_nothing_is_left_out(amounts in prop::collection::vec(1..1_000_i64, 1..10)) {
        // Odd amounts of a kind of which no two together are one of them.
        let amounts: Vec<i64> = amounts.iter().map(|amount| 100_000 + amount).collect();
        let rows: Vec<[String; 2]> = amounts.iter().map(|amount| ["Regel".to_owned(), typed(*amount)]).collect();
        let head: &[&str] = &["Post", "Bedrag"];
        let cells: Vec<[&str; 2]> = rows.iter().map(|[label, amount]| [label.as_str(), amount.as_str()]).collect();
        let cells: Vec<&[&str]> = std::iter::once(head).chain(cells.iter().map(|row| &row[..])).collect();
        let back = table(&cells);
        prop_assert_eq!((back.sheet.costs.len(), back.left_out.len()), (amounts.len(), 0));
    }
}
