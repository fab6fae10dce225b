use super::{KeyFigure, Standing, key_facts};
use crate::budget::Sheet;
use crate::money::{BasisPoints, Cents};
use crate::profile::OrdinanceProfile;
use crate::proposal::Answers;
use crate::proposal::tests::lindehof as answers;
use jiff::civil::date;

fn sheet() -> Sheet {
    serde_json::from_str(include_str!("../../../fixtures/lindehof-budget.json")).expect("a budget")
}

fn of(answers: &Answers, sheet: &Sheet) -> Vec<(KeyFigure, Standing)> {
    let profile = OrdinanceProfile::lindewaard();
    let facts = key_facts(answers, sheet, &profile, date(2026, 9, 8));
    facts.into_iter().map(|fact| (fact.figure, fact.standing)).collect()
}

#[test]
fn the_worked_case_has_the_facts_that_its_documents_name() {
    let facts = of(&answers(), &sheet());
    let price = KeyFigure::UnitPrice { unit: "dagdeel".into(), asked: Cents(5_882), now: Some(Cents(7_283)) };
    assert!(facts.contains(&(price, Standing::Meets)), "{facts:#?}");
    let overhead = facts.iter().find_map(|(figure, standing)| match figure {
        KeyFigure::Overhead { share, .. } => Some((*share, *standing)),
        _ => None,
    });
    assert_eq!(overhead.map(|(_, standing)| standing), Some(Standing::Meets));
    let members = KeyFigure::Members { count: 310, share: Some(BasisPoints(912)) };
    assert!(facts.contains(&(members, Standing::Plain)), "{facts:#?}");
    assert!(facts.iter().any(|(figure, _)| matches!(figure, KeyFigure::Policies { .. })));
    assert!(facts.iter().any(|(figure, _)| matches!(figure, KeyFigure::Reserve { months, .. } if *months > 0)));
}

#[test]
fn every_fact_names_a_place_of_the_catalogue() {
    let profile = OrdinanceProfile::lindewaard();
    let asked = crate::catalogue::standard();
    for fact in key_facts(&answers(), &sheet(), &profile, date(2026, 9, 8)) {
        assert!(asked.place(fact.place).is_some() || asked.section(fact.place).is_some(), "{}", fact.place);
        assert!(asked.section(fact.section()).is_some(), "{}", fact.section());
    }
}

#[test]
fn an_empty_proposal_has_no_facts_and_a_budget_that_cannot_be_read_has_no_figures() {
    assert_eq!(of(&Answers::default(), &Sheet::default()), []);
    let facts = of(&answers(), &Sheet::default());
    assert!(!facts.is_empty() && facts.iter().all(|(figure, _)| !matches!(figure, KeyFigure::UnitPrice { .. })));
}

#[test]
fn a_high_risk_without_a_measure_is_notable() {
    let mut answers = answers();
    let mut rows = answers.rows("risicos.lijst");
    for (name, cell) in [("kans", "5"), ("impact", "4"), ("maatregel", "")] {
        rows[0].insert(name.to_owned(), cell.to_owned());
    }
    answers.set_rows("risicos.lijst", &rows);
    let found = of(&answers, &sheet());
    let high = found.iter().find(|(figure, _)| matches!(figure, KeyFigure::HighRisks { .. })).expect("risks");
    assert!(matches!(high, (KeyFigure::HighRisks { unmeasured: 1, .. }, Standing::Notable)), "{high:?}");
}
