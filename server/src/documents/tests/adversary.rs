//! The worst that people can type. The typesetter validates what it prints, so that it prints at all is the proof.

use super::{ProposalFacts, attachment, blank, decided, print_letter, print_proposal, submitted};
use domain::Named;
use domain::attachment::Attachment;
use domain::budget::{Row, Settings, Sheet};
use domain::case::Outcome;
use domain::catalogue::{self, Kind};
use domain::proposal::{Answers, RowValues};
use proptest::prelude::*;

/// Answers every question with this text, in `rows` rows where a question has them.
fn everywhere(text: &str, rows: usize) -> Answers {
    let mut answers = Answers::default();
    for (_, question) in catalogue::standard().questions() {
        if let Kind::Rows { columns, .. } = question.kind() {
            let row: RowValues = columns.iter().map(|column| (column.id.to_owned(), text.to_owned())).collect();
            answers.set_rows(question.id(), &vec![row; rows]);
        } else {
            answers.set(question.id(), text);
        }
    }
    answers
}

fn budget(text: &str, years: &str, rows: usize) -> Sheet {
    let text = || text.to_owned();
    let row = |group: &str| Row {
        group: group.to_owned(),
        label: text(),
        basis: "bedrag".to_owned(),
        price: "999.999.999,99".to_owned(),
        index: "loon".to_owned(),
        certainty: "onzeker".to_owned(),
        note: text(),
        ..Row::default()
    };
    let settings = Settings {
        starts_on: "01-01-2027".to_owned(),
        years: years.to_owned(),
        wage_index: "4".to_owned(),
        volume: "0,01".to_owned(),
        unit: text(),
        ..Settings::default()
    };
    Sheet {
        settings,
        costs: vec![row("personeel"); rows],
        income: vec![row("fonds"); rows],
        baseline: vec![row(""); 2],
    }
}

fn all_of(text: &str) -> ProposalFacts {
    ProposalFacts {
        title: text.to_owned(),
        cooperative: text.to_owned(),
        municipality: text.to_owned(),
        answers: everywhere(text, 2),
        sheet: budget(text, "3", 2),
        attachments: vec![Attachment { description: text.to_owned(), ..attachment("taak.omschrijving", text) }],
        ..blank()
    }
}

#[test]
fn a_smile_and_letters_from_anywhere_print() {
    print_proposal(all_of("Fijn 😀👨‍👩‍👧‍👦🇳🇱👍🏽 naïve Łódź ǿ ﬁ Ж Ω ự ① 𝓐 → ≥ ☑ العربية עברית हिन्दी ไทย 漢字 \u{f0b7}"));
}

#[test]
fn characters_that_pdf_forbids_print() {
    print_proposal(all_of(
        "a\0b\u{1}\u{1b}[31m\u{7f}\u{85}\u{202e}c\u{2066}\u{feff}\u{fffe}\u{10ffff}\u{e001}\u{fffc}\u{ad}d",
    ));
}

#[test]
fn markup_prints_as_it_was_typed() {
    print_proposal(all_of(
        "#panic() *vet* $x$ _a_ `b` <l> @r // c /* \\ [ ] { } = kop\n= kop\n- \n1. \n**\n#import \"/x\"",
    ));
}

#[test]
fn a_word_of_ten_thousand_letters_prints() {
    let word = "W".repeat(10_000);
    let mut facts = ProposalFacts { title: word.clone(), ..submitted() };
    facts.answers.set("taak.uitvoerder", word.as_str());
    facts.answers.set("taak.omschrijving", word.as_str());
    facts.sheet.costs[0].label.clone_from(&word);
    let row: RowValues = [("risico".to_owned(), word)].into();
    facts.answers.set_rows("risicos.lijst", &[row]);
    print_proposal(facts);
}

#[test]
fn a_heap_of_marks_on_one_letter_prints() {
    print_proposal(all_of(&format!("Z{} \u{301} {}", "\u{302}\u{327}".repeat(200), "\u{489}".repeat(50))));
}

#[test]
fn names_with_the_signs_of_xml_print() {
    print_proposal(all_of("<a href=\"x\">&amp; ]]> 'é' %PDF endobj (( \\) ))"));
    let mut facts = submitted();
    facts.answers.set("taak.uitvoerder", "a\nendstream\nendobj\n1 0 obj\nxref\ntrailer\n<<");
    print_proposal(facts);
}

#[test]
fn blank_answers_print() {
    for text in ["", " ", "\n\n", "\u{200b}", "\u{301}", "😀"] {
        print_proposal(all_of(text));
    }
    print_proposal(blank());
}

#[test]
fn six_years_and_sixty_rows_print() {
    let text = "Coördinator voor de dagopvang, het vervoer en de maaltijden van alle deelnemers";
    let mut facts = ProposalFacts { sheet: budget(text, "6", 60), ..submitted() };
    let sixty = everywhere(text, 60);
    for question in ["risicos.lijst", "aanpak.diensten", "verklaringen.bijlagen"] {
        facts.answers.set(question, sixty.get(question));
    }
    print_proposal(facts);
}

#[test]
fn every_character_of_the_fonts_prints() {
    let letters = ('\0'..='\u{25ff}').filter(|letter| !letter.is_whitespace());
    let mut facts = blank();
    facts.answers.set("samenvatting.kern", letters.clone().collect::<String>());
    facts.answers.set("taak.uitvoerder", letters.flat_map(|letter| ['o', letter, ' ']).collect::<String>());
    print_proposal(facts);
}

#[test]
fn a_letter_full_of_strange_text_prints() {
    let strange = "😀\0 #panic() \u{202e}العربية **\n- \n1. ".repeat(3) + &"W".repeat(300);
    for outcome in Outcome::ALL {
        let mut facts = decided();
        facts.decision.outcome = *outcome;
        facts.decision.summary.clone_from(&strange);
        facts.decision.departure.clone_from(&strange);
        facts.decision.way_forward.clone_from(&strange);
        facts.decision.signatory.clone_from(&strange);
        facts.decision.conditions = vec![strange.clone(), String::new()];
        facts.title.clone_from(&strange);
        facts.cooperative.clone_from(&strange);
        facts.answers = everywhere(&strange, 2);
        facts.sheet = budget(&strange, "6", 3);
        print_letter(facts);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_prints(
        texts in proptest::collection::vec(any::<String>(), 10..40),
        title in any::<String>(),
        budget_text in any::<String>(),
    ) {
        let mut facts = all_of("");
        for ((_, question), text) in catalogue::standard().questions().zip(texts.iter().cycle()) {
            facts.answers.set(question.id(), text.as_str());
        }
        facts.title = title;
        facts.sheet = budget(&budget_text, &budget_text, 3);
        print_proposal(facts);
    }
}
