use super::samples::{assessment, checking, completeness, deciding, head, one_criterion, proposing, sending};
use super::{between, has_tag, html, tags};
use crate::forms::Returned;
use crate::pages::assessment::assess::assess;
use crate::pages::completeness::completeness as completeness_page;
use crate::pages::decision::checked::checked;
use crate::pages::decision::decided::decided;
use crate::pages::decision::desk::desk;
use crate::pages::decision::proposed::proposed;
use crate::views::case::assessment::{AssessPage, Screen};
use crate::views::case::decision::{DecidedPage, DeskPage, ProposedPage};
use crate::views::case::working::{WorkingText, WorkingTexts};
use crate::views::{AppError, FieldError, Typed};
use domain::Named;
use domain::case::{Discipline, Outcome, Role, Status, decision_fields};
use domain::profile::{LegalCharacter, OrdinanceProfile};

fn returned(pairs: &[(&str, &str)], errors: &[(&str, &str)]) -> Returned {
    let typed: Typed = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Returned::new(typed, AppError::Fields(errors.iter().map(|(field, text)| FieldError::new(*field, *text)).collect()))
}

fn fresh() -> Returned {
    Returned::default()
}

#[test]
fn the_completeness_form_begins_with_the_usual_term_and_no_verdict() {
    let html = html(|| completeness_page(completeness(), &fresh()));
    assert!(has_tag(&html, &[r#"name="until""#, r#"value="06-10-2026""#]));
    assert_eq!(tags(&html, &[r#"name="verdict""#]).filter(|tag| tag.contains("checked")).count(), 0);
    for name in ["verdict", "note", "points", "until"] {
        assert!(has_tag(&html, &[&format!("name=\"{name}\"")]), "{name}");
    }
    assert!(html.contains("De overhead is hoger dan 15%.") && html.contains("8 van 9"));
    assert!(html.contains("Awb 4:15") && html.contains("Awb 4:5"));
}

#[test]
fn a_verdict_that_failed_comes_back_as_typed() {
    let typed = [("verdict", "aanvulling"), ("points", "Het polisblad\nHet exitplan"), ("until", "31-02-2026")];
    let html = html(|| completeness_page(completeness(), &returned(&typed, &[("until", "Deze datum bestaat niet.")])));
    assert!(has_tag(&html, &[r#"value="aanvulling""#, "checked"]));
    assert!(html.contains("Het polisblad\nHet exitplan") && has_tag(&html, &[r#"value="31-02-2026""#]));
    assert!(html.contains(r##"<a href="#until">Deze datum bestaat niet.</a>"##));
    assert!(html.contains("<title>Fout: "));
}

#[test]
fn every_criterion_has_a_screen_with_five_scores_a_reason_its_evidence_and_what_each_score_means() {
    for criterion in OrdinanceProfile::lindewaard().criteria {
        let screen = one_criterion(&criterion.id);
        let html = html(|| assess(AssessPage { screen, ..assessment() }, &fresh()));
        let score = format!("name=\"score.{}\"", criterion.id);
        assert_eq!(tags(&html, &[&score]).count(), 6, "{}: five scores and leaving it to others", criterion.id);
        assert!(has_tag(&html, &["textarea", &format!("name=\"reason.{}\"", criterion.id)]));
        assert!(criterion.anchors.iter().all(|anchor| html.contains(anchor.as_str())), "{}", criterion.id);
        let evidence = between(&html, "aria-label=\"Wat de indiener schrijft\"", "id=\"oordeel\"");
        assert_eq!(evidence.matches("<details").count(), criterion.evidence.len());
        for button in ["volgende", "opslaan"] {
            assert!(has_tag(&html, &["button", &format!("value=\"{button}\"")]), "{}: {button}", criterion.id);
        }
        assert!(!has_tag(&html, &["button", r#"value="inleveren""#]), "handing in has a screen of its own");
    }
}

#[test]
fn a_reviewer_is_asked_for_the_criteria_of_the_own_discipline_and_may_score_the_others() {
    let html = html(|| assess(assessment(), &fresh()));
    let (asked, others) = html.split_once("<details class=\"ul-criteria-more\"").expect("the others are folded away");
    let (others, _) = others.split_once("</details>").expect("its end");
    for (id, of_finance) in [("kosten", true), ("continuiteit", true), ("draagvlak", false), ("kwaliteit", false)] {
        let link = format!("criterium={id}\"");
        assert_eq!(asked.contains(&link), of_finance, "{id}");
        assert_eq!(others.contains(&link), !of_finance, "{id}");
    }
    assert!(html.contains("Nog 5 criteria die niet bij uw vak horen"), "{html}");
    assert!(html.contains("criterium 2 van 2, weegt 15%"), "{html}");
}

#[test]
fn of_the_others_one_sees_who_handed_in_and_no_scores() {
    let html = html(|| assess(assessment(), &fresh()));
    let panel = between(&html, "1 van de 2 andere beoordelaars heeft ingeleverd", "</details>");
    assert!(panel.contains("Youssef Bakker") && panel.contains("ingeleverd") && panel.contains("nog bezig"));
    assert_eq!(tags(&html, &["input", "checked"]).count(), 0, "nobody's score is filled in");
}

/// A score and a reason for the first criterion.
fn scored() -> WorkingTexts {
    let text = |field: &str, value: &str| {
        (field.to_owned(), WorkingText { value: value.to_owned(), version: 2, conflicts: vec![] })
    };
    [text("score.meerwaarde", "4"), text("reason.meerwaarde", "Dichtbij")].into_iter().collect()
}

#[test]
fn own_scores_are_shown_and_typed_ones_win() {
    let mut page = AssessPage { screen: one_criterion("meerwaarde"), ..assessment() };
    page.texts = scored();
    let kept = page.clone();
    let stored = html(|| assess(kept, &fresh()));
    assert!(
        has_tag(&stored, &[r#"name="score.meerwaarde""#, r#"value="4""#, "checked"]) && stored.contains("Dichtbij")
    );
    assert!(has_tag(&stored, &["criterium=meerwaarde", r#"data-state="done""#]));
    let typed =
        returned(&[("score.meerwaarde", "2"), ("reason.meerwaarde", "")], &[("reason.meerwaarde", "Geef de reden.")]);
    let html = html(|| assess(page, &typed));
    assert!(has_tag(&html, &[r#"name="score.meerwaarde""#, r#"value="2""#, "checked"]) && !html.contains("Dichtbij"));
    assert!(html.contains(r##"<a href="#reason.meerwaarde">Geef de reden.</a>"##));
}

#[test]
fn handing_in_lists_what_is_asked_and_what_was_scored_besides_each_with_the_way_back() {
    let page = AssessPage { screen: Screen::HandIn, texts: scored(), ..assessment() };
    let errors = [("score.kosten", "Kosten en doelmatigheid: kies een score van 1 tot en met 5.")];
    let html = html(|| assess(page, &returned(&[], &errors)));
    let list = between(&html, "ul-own-scores", "</ul>");
    assert!(list.contains("Score 4 (goed)") && list.contains("Dichtbij"), "{list}");
    for id in ["meerwaarde", "kosten", "continuiteit"] {
        let address = format!("criterium={id}#reason.{id}");
        assert!(list.contains(&address) && has_tag(list, &[&format!("id=\"score.{id}\"")]), "{id}: {list}");
    }
    assert!(!list.contains("draagvlak"), "what is neither asked nor scored does not stand there: {list}");
    assert!(has_tag(list, &[r#"id="score.kosten""#, r#"aria-describedby="score.kosten-fout""#]), "{list}");
    assert!(html.contains(r##"<a href="#score.kosten">"##) && list.contains("Geef een score"), "{html}");
    assert!(has_tag(&html, &["button", r#"value="inleveren""#]));
}

#[test]
fn scores_that_were_handed_in_can_only_be_read() {
    let page = AssessPage { screen: Screen::HandedIn, texts: scored(), ..assessment() };
    let html = html(|| assess(page, &fresh()));
    assert!(!between(&html, "<main", "</main>").contains("<form"));
    assert!(html.contains("Uw score: 4 (goed)") && html.contains("Dichtbij"));
}

#[test]
fn the_desk_has_every_field_of_the_decision_with_its_version() {
    let html = html(|| desk(deciding(), &fresh()));
    let plain = [
        decision_fields::OUTCOME,
        decision_fields::SUMMARY,
        decision_fields::CHARACTER,
        decision_fields::MONTHS,
        decision_fields::AMOUNT_REASON,
        decision_fields::PROMISES_REASON,
        decision_fields::LEFT_OUT,
        decision_fields::EVALUATION,
        decision_fields::CONDITIONS,
        decision_fields::OBLIGATIONS,
        decision_fields::BASELINE,
        decision_fields::BASELINE_SOURCE,
        decision_fields::WAY_FORWARD,
        decision_fields::DEPARTURE,
        decision_fields::AUTHORITY,
        decision_fields::MANDATE,
    ];
    let criteria = deciding().criteria.into_iter().map(|criterion| decision_fields::reason_of(&criterion.id));
    let grounds = deciding().grounds.into_iter().map(|ground| decision_fields::facts_of(&ground.id));
    let years = (0..2).flat_map(|year| [decision_fields::amount_of(year), decision_fields::present_of(year)]);
    let own = plain.map(str::to_owned).into_iter().chain(criteria).chain(grounds).chain(years);
    for name in own.chain(["despite.kwaliteit".to_owned()]) {
        assert!(has_tag(&html, &[&format!("name=\"{name}\"")]), "{name}");
        assert!(has_tag(&html, &[&format!("name=\"versie.{name}\"")]), "the version of {name}");
    }
    assert!(has_tag(&html, &[r#"name="versie.ground""#]) && has_tag(&html, &[r#"name="versie.signatories""#]));
    assert!(has_tag(&html, &[r#"name="signatories.1.office""#]));
    for outcome in Outcome::ALL {
        assert!(has_tag(&html, &[r#"type="radio""#, &format!("value=\"{}\"", outcome.value())]));
    }
    assert!(has_tag(&html, &[r#"id="grounds""#]), "nothing to link to for the grounds");
    assert!(html.contains("77,2 van 100") && html.contains("Beoordelaar inkoop: 4 (goed)"));
    assert!(html.contains("Participatieverordening gemeente Lindewaard 2026, artikel 13 lid 2"));
    assert!(html.contains("De looptijd klopt niet."), "why it came back");
    assert!(html.contains("gemiddeld 3,2: dat is voldoende"), "the scores contradict the ground");
}

#[test]
fn a_decision_that_failed_keeps_its_grounds_and_names_each_error() {
    let typed = [("outcome", "afgewezen"), ("ground", "maatwerk"), ("ground.maatwerk", "Het is <maatwerk>")];
    let errors = [("reason.kosten", "Geef de reden."), ("ground.maatwerk", "Schrijf de feiten op.")];
    let html = html(|| desk(deciding(), &returned(&typed, &errors)));
    assert!(has_tag(&html, &[r#"name="outcome""#, r#"value="afgewezen""#, "checked"]));
    assert!(has_tag(&html, &[r#"name="ground""#, r#"value="maatwerk""#, "checked"]));
    assert!(!has_tag(&html, &[r#"name="ground""#, r#"value="winst""#, "checked"]));
    assert!(html.contains("Het is &lt;maatwerk>") && html.contains("Kosten en doelmatigheid: Geef de reden."));
    assert!(html.contains("artikel 13 lid 2: Schrijf de feiten op."));
}

#[test]
fn the_case_manager_reads_who_is_missing_and_may_go_on_without_them() {
    let missing = || vec![("Eva Blom".to_owned(), Role::Reviewer(Discipline::AdvisoryCouncil))];
    let waiting = html(|| desk(DeskPage { waiting_for: missing(), ..deciding() }, &fresh()));
    assert!(waiting.contains("Nog bezig: Eva Blom, beoordelaar adviesraad."));
    assert!(has_tag(&waiting, &["button", r#"value="vrijgeven""#]) && has_tag(&waiting, &[r#"name="release""#]));
    let released = html(|| desk(DeskPage { waiting_for: missing(), released: true, ..deciding() }, &fresh()));
    assert!(released.contains("Nog bezig: Eva Blom") && !has_tag(&released, &[r#"value="vrijgeven""#]));
    let blind = html(|| desk(DeskPage { result: None, ..deciding() }, &fresh()));
    assert!(!blind.contains("Advies van het panel"));
}

#[test]
fn the_decision_maker_agrees_or_gives_back_and_types_no_findings() {
    let page = html(|| proposed(proposing(), &fresh()));
    for field in ["decided_on", "authority", "resolution", "mandate", "remarks", "voorlegging", "code"] {
        assert!(has_tag(&page, &[&format!("name=\"{field}\"")]), "{field}");
    }
    assert!(!page.contains(r#"name="reason."#) && page.contains("/dossiers/z1/besluit/concept.pdf"));
    assert!(has_tag(&page, &[r#"value="08-12-2026""#]) && has_tag(&page, &[r#"value="college""#, "checked"]));
    let reading = ProposedPage { head: head(Role::CaseManager, Status::DecisionProposed), ..proposing() };
    let page = html(|| proposed(reading, &fresh()));
    assert!(!between(&page, "<main", "</main>").contains("<form"), "who prepared it reads it");
}

#[test]
fn the_jurist_says_what_it_is_in_law_or_gives_it_back_and_never_an_own_decision() {
    let page = html(|| checked(checking(), &fresh()));
    assert_eq!(page.matches(r#"name="character""#).count(), LegalCharacter::ALL.len());
    assert!(has_tag(&page, &[r#"value="juridisch-akkoord""#]) && has_tag(&page, &[r#"value="terug-van-jurist""#]));
    assert!(has_tag(&page, &[r#"name="remarks""#]) && page.contains("/dossiers/z1/besluit/concept.pdf"));
    let reading = ProposedPage { head: head(Role::CaseManager, Status::LegalCheck), ..checking() };
    let own = ProposedPage { prepared_by_self: true, ..checking() };
    for page in [reading, own] {
        let page = html(|| checked(page, &fresh()));
        assert!(!between(&page, "<main", "</main>").contains("<form"), "{page}");
    }
}

#[test]
fn sending_is_one_button_beside_the_letter_for_somebody_else_than_decided() {
    let page = html(|| decided(sending(), &fresh()));
    let form = between(&page, r#"action="/dossiers/z1/bekendmaken""#, "</form>");
    assert!(form.contains("Besluit bekendmaken en versturen") && has_tag(form, &[r#"name="code""#]));
    let demo = html(|| decided(DecidedPage { asks_code: false, ..sending() }, &fresh()));
    assert!(!has_tag(&demo, &[r#"name="code""#]), "nobody of the demo has an app");
    assert!(page.contains(r#"action="/dossiers/z1/besluit/brief""#) && page.contains("nog niet geopend"));
    assert!(page.contains("Ingewilligd onder voorwaarden") && page.contains("nog niet"));
    let own = html(|| decided(DecidedPage { decided_by_self: true, ..sending() }, &fresh()));
    assert!(!own.contains("/bekendmaken") && own.contains("Iemand anders verstuurt het besluit"));
}

#[test]
fn who_saves_at_a_criterion_reads_there_that_it_worked() {
    let returned = Returned { told: vec!["oordeel".to_owned()], ..fresh() };
    let html = html(|| assess(assessment(), &returned));
    let here = between(&html, ">Bewaren</button>", "</div>");
    assert!(here.contains("Uw score is bewaard") && html.matches("Uw score is bewaard").count() == 1, "{here}");
}
