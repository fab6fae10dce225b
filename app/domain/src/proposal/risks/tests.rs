use super::{Matrix, Place, QUESTION, Weight};
use crate::proposal::tests::lindehof;
use crate::proposal::{Answers, RowValues};
use proptest::prelude::*;

fn matrix(cells: &[(String, String)]) -> Matrix {
    let row = |(chance, impact): &(String, String)| -> RowValues {
        [("risico", "Storm"), ("kans", chance), ("impact", impact)]
            .into_iter()
            .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
            .collect()
    };
    let mut answers = Answers::default();
    answers.set_rows(QUESTION, &cells.iter().map(row).collect::<Vec<_>>());
    Matrix::of(&answers)
}

fn place(matrix: &Matrix, chance: u8, impact: u8) -> &Place {
    let all = || matrix.rows.iter().flatten();
    all().find(|place| (place.chance, place.impact) == (chance, impact)).expect("five by five places")
}

#[test]
fn the_worked_case_has_eight_risks_of_which_none_is_high() {
    let matrix = Matrix::of(&lindehof());
    let counts: Vec<Vec<usize>> =
        matrix.rows.iter().map(|row| row.iter().map(|place| place.risks.len()).collect()).collect();
    assert_eq!(counts, [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 1, 2, 0], [0, 1, 2, 2, 0], [0, 0, 0, 0, 0]]);
    let heaviest = matrix.rows.iter().flatten().filter(|place| !place.risks.is_empty()).map(|place| place.weight).max();
    assert_eq!((heaviest, matrix.left_out), (Some(Weight::Middle), 0));
}

#[test]
fn a_place_tells_its_risks_in_words() {
    let matrix = Matrix::of(&lindehof());
    assert_eq!(
        place(&matrix, 3, 4).label(),
        "Kans 3, impact 4, middel: 2 risico's (De coördinator vertrekt of valt langdurig uit; Vrijwilligers haken af of \
         raken overbelast)"
    );
    assert_eq!(place(&matrix, 2, 2).label(), "Kans 2, impact 2, laag: 1 risico (Het fonds wijst de startkosten af)");
    assert_eq!(place(&matrix, 5, 3).label(), "Kans 5, impact 3, hoog: geen risico's");
    assert_eq!(place(&matrix, 3, 4).risks[1].number, 2);
}

#[test]
fn a_risk_without_a_readable_chance_and_impact_has_no_place() {
    let typed = [("3", "4"), ("6", "1"), ("", "2"), ("veel", "5"), ("0", "3")];
    let matrix = matrix(&typed.map(|(chance, impact)| (chance.to_owned(), impact.to_owned())));
    assert_eq!(matrix.left_out, 4);
    assert_eq!(place(&matrix, 3, 4).risks[0].label, "Storm");
}

#[test]
fn each_weight_names_the_scores_that_it_holds() {
    let scores = |weight: Weight| weight.scores();
    assert_eq!(Weight::ALL.map(scores), [(1, 7), (8, 14), (15, 25)]);
    for place in matrix(&[]).rows.iter().flatten() {
        let (least, most) = place.weight.scores();
        assert!((least..=most).contains(&place.score()), "{}", place.label());
    }
}

#[test]
fn risks_are_listed_as_the_board_wrote_them() {
    let numbers: Vec<usize> = Matrix::of(&lindehof()).risks().iter().map(|risk| risk.number).collect();
    assert_eq!(numbers, (1..=8).collect::<Vec<_>>());
}

proptest! {
    #[test]
    fn every_risk_has_one_place_or_none(typed in prop::collection::vec((0_u8..8, 0_u8..8), 0..20)) {
        let cells: Vec<(String, String)> =
            typed.iter().map(|(chance, impact)| (chance.to_string(), impact.to_string())).collect();
        let matrix = matrix(&cells);
        let placed: usize = matrix.rows.iter().flatten().map(|place| place.risks.len()).sum();
        prop_assert_eq!(placed + matrix.left_out, typed.len());
        let mut all = matrix.rows.iter().flatten().flat_map(|place| place.risks.iter().map(move |risk| (place, risk)));
        prop_assert!(all.all(|(place, risk)| (risk.chance, risk.impact) == (place.chance, place.impact)));
    }

    #[test]
    fn more_chance_or_more_impact_never_weighs_less(chance in 1_u8..5, impact in 1_u8..5) {
        let matrix = matrix(&[]);
        let here = place(&matrix, chance, impact).weight;
        prop_assert!(here <= place(&matrix, chance + 1, impact).weight);
        prop_assert!(here <= place(&matrix, chance, impact + 1).weight);
    }
}
