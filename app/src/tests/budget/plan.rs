//! What a section shows of the rest of the plan.

use crate::tests::section::{page, render, view};
use crate::tests::{between, has_tag, tags};
use domain::money::Cents;
use domain::proposal::meters::{LimitStatus, Meter, Threshold};
use domain::proposal::risks::{Matrix, QUESTION};
use domain::proposal::{Answers, RowValues};

fn matrix(risks: &[(&str, &str, &str)]) -> Matrix {
    let row = |(name, chance, impact): &(&str, &str, &str)| -> RowValues {
        let cells = [("risico", name), ("kans", chance), ("impact", impact)];
        cells.into_iter().map(|(column, cell)| (column.to_owned(), (*cell).to_owned())).collect()
    };
    let mut answers = Answers::default();
    answers.set_rows(QUESTION, &risks.iter().map(row).collect::<Vec<_>>());
    Matrix::of(&answers)
}

fn meter(status: LimitStatus) -> Meter {
    Meter {
        label: "Aanbesteding van sociale diensten",
        threshold: Threshold::Procurement,
        used: Cents::from_euros(631_500),
        limit: Cents::from_euros(750_000),
        status,
        sentence: "U vraagt samen € 631.500.".into(),
    }
}

#[test]
fn risks_are_drawn_in_words_and_colours_with_their_numbers_as_a_table() {
    let mut page = page("risicos");
    page.plan.risks = Some(matrix(&[("Storm", "3", "5"), ("Brand", "3", "5"), ("Regen", "veel", "1")]));
    let html = render(&page);
    let picture = between(&html, "ul-matrix", "</table>");
    assert_eq!(tags(picture, &["td", "ul-weight--"]).count(), 25);
    assert!(picture.contains("Kans 3, impact 5, hoog: 2 risico's (Storm; Brand)"), "{picture}");
    assert!(picture.contains("<strong>1, 2</strong>") && has_tag(picture, &["th", "scope=\"row\""]));
    let figure = between(&html, "<figure", "</figure>");
    for words in
        ["laag (1 tot en met 7)", "hoog (15 tot en met 25)", "1 risico heeft nog geen kans", "2. Brand", "15 (hoog)"]
    {
        assert!(figure.contains(words), "{words} is missing in {figure}");
    }
    assert!(html.find("risicos.lijst.0.risico") < html.find("ul-matrix"), "the picture stands under the rows");
    assert!(html.find("ul-matrix") < html.find("risicos.tegenvaller"));
}

#[test]
fn who_may_only_read_sees_the_picture_too() {
    let mut page = page("risicos");
    page.head.can_edit = false;
    page.plan.risks = Some(matrix(&[("Storm", "3", "5")]));
    assert!(render(&page).contains("ul-matrix"));
}

#[test]
fn without_a_risk_that_has_a_place_there_is_no_picture() {
    let mut page = page("risicos");
    assert!(!render(&page).contains("<figure"));
    page.plan.risks = Some(matrix(&[("Storm", "", "")]));
    assert!(!render(&page).contains("<figure"));
}

#[test]
fn a_meter_says_in_words_what_it_shows() {
    let mut page = page("juridisch");
    page.plan.meters = vec![meter(LimitStatus::Near)];
    let html = render(&page);
    assert!(
        has_tag(&html, &["meter", r#"value="631500""#, r#"max="750000""#, r#"aria-labelledby="drempel-1""#]),
        "{html}"
    );
    let words = between(&html, "id=\"drempel-1\"", "</p>");
    assert!(words.contains("€\u{a0}631.500 van €\u{a0}750.000, dicht bij de drempel"), "{words}");
    assert!(html.contains("U vraagt samen € 631.500."));
    page.plan.meters.clear();
    assert!(!render(&page).contains("<meter"));
}

#[test]
fn a_cell_for_a_cost_line_suggests_the_lines_and_takes_any_text() {
    let mut page = page("kwaliteit");
    page.plan.cost_lines = Some(vec!["Huur & energie".into(), "Maaltijden".into()]);
    let html = render(&page);
    let cell = r#"name="kwaliteit.maatregelen.0.begroting""#;
    assert!(has_tag(&html, &["input", cell, r#"list="begrotingsregels""#, r#"type="text""#]), "{html}");
    let list = between(&html, r#"<datalist id="begrotingsregels">"#, "</datalist>");
    assert!(list.contains(r#"value="Huur &amp; energie""#) && list.contains(r#"value="Maaltijden""#), "{list}");
}

#[test]
fn long_texts_count_their_signs_against_the_limit_of_their_question() {
    let mut page = page("samenvatting");
    view(&mut page, "samenvatting.taak").value = " Soep ".into();
    view(&mut page, "samenvatting.kern").value = "Wij koken soep".into();
    let html = render(&page);
    assert!(html.contains("4 van 200 tekens") && html.contains("3 van 150 woorden"), "{html}");
    let rows = render(&crate::tests::section::page("kwaliteit"));
    assert!(rows.contains("0 van 300 tekens"), "long cells of rows count too");
}

#[test]
fn what_follows_from_a_legal_form_is_told_beside_it() {
    let mut page = page("initiatiefnemer");
    let form = view(&mut page, "initiatiefnemer.rechtsvorm");
    (form.value, form.version) = ("cooperatie-ua".into(), 1);
    let html = render(&page);
    assert!(html.contains("Bij U.A. betalen leden niet mee aan schulden.") && !html.contains("Bij B.A."), "{html}");
    assert!(!html.contains("rechtsvorm-let-op"), "it is no remark");
}
