use super::samples::{HASH, case, clock, decision, proposal, section, supplement};
use super::{between, has_tag, html};
use crate::forms::Returned;
use crate::pages::case::overview::{case as case_page, case_after_closing};
use crate::pages::case::proposal::proposal as proposal_page;
use crate::views::case::{CasePage, ClockView, ProposalPage};
use crate::views::{AppError, Typed};
use domain::case::{ClosingKind, Discipline, Role, Status};

fn render(page: CasePage) -> String {
    html(|| case_page(page, &Returned::default()))
}

fn tabs(role: Role, status: Status) -> String {
    let html = render(case(role, status));
    between(&html, r#"class="ul-tabs""#, "</nav>").to_owned()
}

#[test]
fn tabs_are_links_to_what_this_person_may_do() {
    let board = tabs(Role::Chair, Status::InAssessment);
    assert!(has_tag(&board, &[r#"href="/dossiers/z1""#, r#"aria-current="page""#]), "{board}");
    assert!(board.contains("/dossiers/z1/voorstel"));
    for page in ["volledigheid", "beoordelen", "besluit"] {
        assert!(!board.contains(page), "{page}");
    }
    let reviewer = Role::Reviewer(Discipline::Finance);
    assert!(tabs(Role::CaseManager, Status::Submitted).contains("/dossiers/z1/volledigheid"));
    assert!(tabs(reviewer, Status::InAssessment).contains("/dossiers/z1/beoordelen"));
    assert!(tabs(Role::CaseManager, Status::InAssessment).contains("/dossiers/z1/besluit"));
    assert!(
        !tabs(Role::DecisionMaker, Status::InAssessment).contains("/dossiers/z1/besluit\""),
        "nothing lies there yet"
    );
    assert!(tabs(Role::Jurist, Status::LegalCheck).contains("/dossiers/z1/besluit"));
    assert!(!tabs(Role::DecisionMaker, Status::LegalCheck).contains("/dossiers/z1/besluit\""), "not released yet");
    assert!(tabs(Role::DecisionMaker, Status::DecisionProposed).contains("/dossiers/z1/besluit"));
    assert!(!tabs(reviewer, Status::Decided).contains("/dossiers/z1/besluit\""), "not for who only scores");
    assert!(tabs(Role::CaseManager, Status::Decided).contains("/dossiers/z1/besluit"));
    assert!(!tabs(Role::Chair, Status::Draft).contains("/voorstel"), "a draft has nothing submitted to read");
}

#[test]
fn there_is_one_primary_action_or_none() {
    let steps = [
        (Role::Chair, Status::Draft, Some("/voorstellen/z1/gereed")),
        (Role::Chair, Status::SupplementRequested, Some("/voorstellen/z1/gereed")),
        (Role::CaseManager, Status::Submitted, Some("/dossiers/z1/volledigheid")),
        (Role::CaseManager, Status::InAssessment, Some("/dossiers/z1/besluit")),
        (Role::DecisionMaker, Status::InAssessment, None),
        (Role::Jurist, Status::LegalCheck, Some("/dossiers/z1/besluit")),
        (Role::CaseManager, Status::LegalCheck, None),
        (Role::DecisionMaker, Status::DecisionProposed, Some("/dossiers/z1/besluit")),
        (Role::CaseManager, Status::Decided, Some("/dossiers/z1/besluit")),
        (Role::Chair, Status::InAssessment, None),
        (Role::Reader, Status::SupplementRequested, None),
        (Role::CaseManager, Status::Announced, None),
    ];
    for (role, status, href) in steps {
        let html = render(case(role, status));
        assert_eq!(html.matches("primary-action").count(), usize::from(href.is_some()), "{role:?} {status:?}");
        if let Some(href) = href {
            assert!(has_tag(&html, &["primary-action", &format!("href=\"{href}\"")]), "{role:?} {status:?}");
        }
    }
}

#[test]
fn the_clock_says_the_same_in_words_in_its_bar_and_in_its_legend() {
    let html = render(case(Role::Chair, Status::InAssessment));
    assert!(html.contains("De gemeente heeft nog 35 dagen om te beslissen"));
    assert!(html.contains("Tijdbalk: 49 dagen verstreken, 9 dagen stilgezet, nog 35 dagen over."));
    assert!(has_tag(&html, &["ul-clock__bar", r#"viewBox="0 0 93 24""#]), "{html}");
    assert!(has_tag(&html, &["ul-clock__paused", r#"x1="49""#, r#"x2="58""#]), "{html}");
    assert!(render(case(Role::CaseManager, Status::InAssessment)).contains("U hebt nog 35 dagen om te beslissen"));
    assert!(render(case(Role::CaseManager, Status::Decided)).contains("nog 35 dagen om het besluit te versturen"));
}

#[test]
fn the_clock_tells_apart_standing_still_running_late_and_having_stopped() {
    let with = |clock: ClockView| render(CasePage { clock: Some(clock), ..case(Role::Chair, Status::InAssessment) });
    let still = with(ClockView { stands_still: true, ..clock() });
    assert!(still.contains("De klok staat stil") && still.contains("Uiterlijk besluit als er niets komt"));
    let late = with(ClockView { left: 0, overdue: 6, ..clock() });
    assert!(late.contains("De gemeente is 6 dagen te laat met het besluit") && late.contains("ul-clock__key--late"));
    assert!(with(ClockView { left: 0, ..clock() }).contains("Vandaag is de laatste dag"));
    let stopped = with(ClockView { stopped: true, ..clock() });
    assert!(stopped.contains("Het besluit is verstuurd") && stopped.contains("35 dagen niet gebruikt"));
    assert!(
        !render(case(Role::Chair, Status::Closed(ClosingKind::Withdrawn))).contains("ul-clock"),
        "nothing runs after a withdrawal"
    );
}

#[test]
fn each_side_reads_who_is_at_turn() {
    let ours = render(case(Role::CaseManager, Status::Submitted));
    assert!(ours.contains("ul-turn--you") && ours.contains("uw gemeente"));
    let theirs = render(case(Role::Chair, Status::Submitted));
    assert!(!theirs.contains("ul-turn--you") && theirs.contains("Aan zet: <strong>de gemeente"));
}

#[test]
fn documents_and_moments_carry_their_codes() {
    let html = render(case(Role::Chair, Status::InAssessment));
    assert!(has_tag(&html, &[r#"href="/documenten/d1""#]));
    assert!(html.contains("9f86 d081 884c") && html.contains("code 3f9a12c0"));
}

#[test]
fn a_request_and_a_decision_are_shown_with_their_dates() {
    let page = CasePage { supplement: Some(supplement()), ..case(Role::Chair, Status::SupplementRequested) };
    let html = render(page);
    assert!(html.contains("Het polisblad") && html.contains("<strong>dinsdag 6 oktober 2026"));
    let page = CasePage { decision: Some(decision()), ..case(Role::Chair, Status::Announced) };
    let html = render(page);
    for text in ["Ingewilligd onder voorwaarden", "Een tweede coördinator", "20 januari 2027", "<strong>1 april 2027"]
    {
        assert!(html.contains(text), "{text}");
    }
    assert!(html.find("Ingewilligd onder") < html.find("Zo staat het ervoor"), "the decision comes first");
}

#[test]
fn only_the_chair_can_withdraw_and_a_failed_withdrawal_keeps_its_text() {
    assert!(!render(case(Role::Treasurer, Status::InAssessment)).contains("/intrekken"));
    let html = render(case(Role::Chair, Status::InAssessment));
    assert!(has_tag(&html, &["form", r#"method="post""#, r#"action="/dossiers/z1/intrekken""#]));
    assert!(!has_tag(&html, &["details", " open"]));
    let typed: Typed = [("reason".to_owned(), "Wij <stoppen>".to_owned())].into_iter().collect();
    let returned = Returned::new(typed, AppError::field("reason", "Schrijf kort waarom."));
    let html =
        super::html(|| case_after_closing(case(Role::Chair, Status::InAssessment), ClosingKind::Withdrawn, &returned));
    assert!(has_tag(&html, &["details", " open"]) && html.contains("Wij &lt;stoppen>"), "{html}");
    assert!(html.contains(r##"<a href="#reason">Schrijf kort waarom.</a>"##));
}

#[test]
fn a_submitted_proposal_can_be_read_section_by_section() {
    let html = html(|| proposal_page(proposal()));
    for section in domain::catalogue::standard().sections() {
        assert!(has_tag(&html, &[&format!("href=\"#{}\"", section.id)]), "{}", section.id);
        assert!(has_tag(&html, &["section", &format!("id=\"{}\"", section.id)]), "{}", section.id);
    }
    assert!(
        html.contains("9f86 d081") && has_tag(&html, &[r#"href="/documenten/d1""#]) && HASH.starts_with("9f86d081")
    );
}

#[test]
fn an_unanswered_question_is_shown_as_such_and_rows_as_a_table() {
    let sections = vec![section("samenwerking", "")];
    let empty = html(|| proposal_page(ProposalPage { sections, ..proposal() }));
    assert!(empty.contains("Niet ingevuld") && !empty.contains("<table"));
    let mut read = section("samenwerking", "");
    for (question, answer) in &mut read.answers {
        if question.id() == "samenwerking.partners" {
            *answer = r#"[{"partner":"Bakkerij <De Aar>"}]"#.into();
        }
    }
    let html = html(|| proposal_page(ProposalPage { sections: vec![read], ..proposal() }));
    assert!(html.contains("<td>Bakkerij &lt;De Aar&gt;"), "{html}");
}
