//! The report of the panel and the proposal to the college, read as those who work with them do.

use super::letters::{refused, text};
use super::{Job, decided, print};
use crate::documents::municipal::pack::PackView;
use crate::documents::municipal::report::ReportView;
use crate::documents::{Interest, InterestStatement, LetterFacts, PackFacts, PanelMember, ReasonedScore, ReportFacts};
use domain::Named;
use domain::case::{Baseline, Outcome};
use domain::money::Cents;
use jiff::civil::date;
use serde_json::Value;

const NAMES: [(&str, &str); 5] = [
    ("Joost Brandsma", "Beoordelaar Wmo-beleid"),
    ("Annelies Kuipers", "Beoordelaar inkoop"),
    ("Ravi Sewnarain", "Beoordelaar financiën"),
    ("Ingrid Postma", "Beoordelaar toezicht"),
    ("Lidewij Schouten", "Beoordelaar adviesraad"),
];

fn report() -> ReportFacts {
    let LetterFacts { sender, title, cooperative, submission, profile, reviewers, sent, .. } = decided();
    let reason = |id: &str| format!("**Onderbouwd.** Zie wat er staat over {id}.");
    let member = |((name, role), scores): (&(&str, &str), domain::assessment::ReviewerScores)| PanelMember {
        name: (*name).to_owned(),
        role: (*role).to_owned(),
        scores: Some(
            scores
                .into_iter()
                .map(|(criterion, score)| ReasonedScore { reason: reason(&criterion), criterion, score, first: None })
                .collect(),
        ),
    };
    let declared = |name: &str| InterestStatement {
        name: format!("{name}, beoordelaar"),
        on: date(2026, 11, 16),
        said: Interest::None("Ik heb geen persoonlijk belang bij dit voorstel.".to_owned()),
    };
    let recused = InterestStatement {
        name: "Eva Blom, beoordelaar inkoop".to_owned(),
        on: date(2026, 11, 12),
        said: Interest::Recused("Mijn zus zit in het bestuur.".to_owned()),
    };
    ReportFacts {
        sender,
        title,
        cooperative,
        reference: submission.reference,
        version: submission.version,
        received: submission.received_on,
        profile,
        panel: NAMES.iter().zip(reviewers).map(member).collect(),
        released: None,
        interests: [recused].into_iter().chain(NAMES.iter().map(|(name, _)| declared(name))).collect(),
        made: sent,
    }
}

fn pack(letter: LetterFacts) -> PackFacts {
    let letter = LetterFacts { draft: true, ..letter };
    PackFacts { letter, report: report(), due: Some(date(2026, 12, 10)), jurist: "Daan Mulder".to_owned() }
}

fn view_of(facts: &ReportFacts) -> Value {
    serde_json::to_value(ReportView::of(facts)).expect("a view is data")
}

fn view_of_pack(facts: &PackFacts) -> Value {
    serde_json::to_value(PackView::of(facts)).expect("a view is data")
}

#[test]
fn the_report_shows_a_second_score_beside_the_first_and_what_each_discipline_scored() {
    let mut facts = report();
    let own = facts.panel[2].scores.as_mut().expect("scores");
    own.retain(|given| ["kosten", "continuiteit"].contains(&given.criterion.as_str()));
    own[0].first = domain::assessment::Score::new(2);
    let view = view_of(&facts);
    let told = view.to_string();
    assert!(told.contains("eerst 2 (onvoldoende)"), "{told}");
    assert!(view["panel"]["rows"][2].to_string().contains("2 van de 7 criteria"), "{}", view["panel"]);
    assert!(view["panel"]["rows"][0].to_string().contains("84,0 van 100"), "{}", view["panel"]);
    print(&Job::Report(Box::new(facts)));
}

#[test]
fn both_are_valid_documents_whatever_was_decided_and_typed() {
    print(&Job::Report(Box::new(report())));
    let hostile = "#panic() $x$ <script> \\ \u{202e} ".repeat(40);
    let mut odd = report();
    odd.title = "x".repeat(400);
    odd.panel[0].scores.iter_mut().flatten().for_each(|one| one.reason.clone_from(&hostile));
    odd.panel[1].scores = None;
    odd.released = Some(hostile);
    odd.interests.clear();
    print(&Job::Report(Box::new(odd)));
    print(&Job::Report(Box::new(ReportFacts { panel: Vec::new(), ..report() })));
    for letter in [decided(), refused()] {
        print(&Job::Pack(Box::new(pack(letter))));
    }
    let mut bare = pack(decided());
    (bare.letter.sheet, bare.report.panel, bare.due) = (domain::budget::Sheet::default(), Vec::new(), None);
    print(&Job::Pack(Box::new(bare)));
}

/// Awb 7:4 and 8:42: what the decision rests on is all there.
#[test]
fn the_report_names_every_score_with_its_reason_and_who_gave_it() {
    let view = view_of(&report());
    let criteria = view["criteria"].as_array().expect("criteria");
    assert_eq!(criteria.len(), 7);
    for criterion in criteria {
        let views = criterion["views"].as_array().expect("scores");
        assert_eq!(views.len(), NAMES.len());
        assert!(views.iter().zip(NAMES).all(|(view, (name, _))| text(&view["by"]).starts_with(name)), "{criterion}");
        assert!(views.iter().all(|view| text(&view["reason"]).contains("Zie wat er staat over")), "{criterion}");
    }
    assert!(text(&view["advice"]).contains("77,2 van 100 punten"), "{view}");
    let interests = view["interests"].as_array().expect("statements");
    assert_eq!(interests.len(), 6);
    assert!(text(&interests[0]).contains("verschoning") && text(&interests[0]).contains("Mijn zus"), "{interests:?}");
}

#[test]
fn a_view_of_few_is_named_as_one_and_who_is_missing_too() {
    let mut facts = report();
    let alone = facts.panel[2].scores.as_mut().expect("scores");
    let costs = alone.iter_mut().find(|one| one.criterion == "kosten").expect("a score");
    costs.score = domain::assessment::Score::new(1).expect("1 to 5");
    facts.panel[4].scores = None;
    facts.released = Some("Zij is tot januari ziek thuis.".to_owned());
    let view = view_of(&facts);
    let criteria = view["criteria"].as_array().expect("criteria");
    let minorities: Vec<String> = criteria
        .iter()
        .flat_map(|criterion| criterion["views"].as_array().expect("scores"))
        .filter(|view| view["minority"] == true)
        .map(|view| text(&view["by"]))
        .collect();
    assert_eq!(minorities, ["Ravi Sewnarain, beoordelaar financiën"]);
    let advice = text(&view["advice"]);
    assert!(advice.contains("Niet ingeleverd: Lidewij Schouten") && advice.contains("ziek thuis"), "{advice}");
    assert!(text(&view["overview"]).contains("twee of meer uit elkaar"));
}

#[test]
fn the_college_reads_what_it_decides_what_that_costs_each_year_and_what_else_it_could_do() {
    let mut facts = pack(decided());
    facts.letter.decision.baseline =
        Some(Baseline::Corrected { amounts: vec![Cents::from_euros(250_000); 3], source: String::new() });
    let view = view_of_pack(&facts);
    let points = text(&view["points"]);
    assert!(points.contains("in te willigen onder voorwaarden") && points.contains("€ 413.669"), "{points}");
    assert!(points.contains("24 maanden") && points.contains("de brief in de bijlage"), "{points}");
    let rows = view["amounts"]["rows"].as_array().expect("years");
    assert_eq!(text(&rows[0]), "2027/28€ 203.265€ 203.265€ 250.000");
    assert_eq!(text(&rows[2][2]), "", "nothing is granted for the third year");
    assert_eq!(text(&rows[3][2]), "€ 413.669");
    let alternatives = view["alternatives"].as_array().expect("alternatives");
    assert_eq!(alternatives.len(), Outcome::ALL.len(), "every other outcome, and later");
    assert!(text(&view["alternatives"]).contains("10 december 2026"));
    assert!(text(&view["facts"]).contains("Daan Mulder") && text(&view["letter"]["summary"]).contains("dagopvang"));
    let no = view_of_pack(&pack(refused()));
    assert!(text(&no["points"]).contains("af te wijzen") && no["amounts"]["rows"][3][2] == "", "{no}");
}

#[test]
fn report_and_proposal_advise_by_the_limits_of_the_profile() {
    let strict = |mut facts: ReportFacts| {
        facts.profile.advice = domain::assessment::AdviceLimits { grant: 80, conditional: 75 };
        facts
    };
    let pack = PackFacts { report: strict(report()), ..pack(decided()) };
    for view in [view_of(&strict(report())), view_of_pack(&pack)] {
        assert_eq!(view["advice_title"], "Advies: inwilligen onder voorwaarden of als proef");
    }
    let method = text(&view_of(&strict(report()))["method"]);
    assert!(method.contains("Vanaf 80 van de 100 punten") && method.contains("Tussen 75 en 80 punten"), "{method}");
}
