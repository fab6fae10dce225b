//! Every template, with as much and as little as it may get.

mod looks;
mod paragraphs;
mod samples;

use self::samples::{board_notice, consulted, digest, officer_notice, preliminary};
use super::text::SUBJECT_WIDTH;
use super::{
    AnsweredSection, BoardNotice, CaseFacts, Composer, ConsultedNotice, Contents, Enclosure, Mail, OfficerNotice,
    PreliminaryNotice,
};
use domain::case::{Notice, VersionKind};

const SITE: &str = "https://uitdaagloket.example";

/// What every mailed case has.
fn minimal() -> CaseFacts {
    CaseFacts {
        case_path: "/dossiers/0190".to_owned(),
        term_path: "/dossiers/0190".to_owned(),
        assessments_path: "/dossiers/0190/beoordelingen".to_owned(),
        messages_path: "/dossiers/0190/overleg".to_owned(),
        commitments_path: "/dossiers/0190/afspraken".to_owned(),
        challenge_path: "/uitdagingen/LIW-2026-0001".to_owned(),
        response_path: "/dossiers/0190/reactie".to_owned(),
        revision_path: "/dossiers/0190/aanpassing".to_owned(),
        assessment_path: "/dossiers/0190/beoordelen".to_owned(),
        consultations_path: "/dossiers/0190/zienswijzen".to_owned(),
        objector: "iemand anders".to_owned(),
        title: "Dagopvang ’t Lindehuis in eigen hand".to_owned(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        municipality: "Lindewaard".to_owned(),
        contact_email: "wmo@lindewaard.example".to_owned(),
        reference: "LW-2026-0142".to_owned(),
        version: 1,
        kind: Some(VersionKind::First),
        received: "dinsdag 8 september 2026 om 14.05 uur".to_owned(),
        ..CaseFacts::default()
    }
}

fn enclosure() -> Enclosure {
    let place = "Verzekering <script>alert(\"x\")</script> & {{7*7}}".to_owned();
    Enclosure { name: "polis.pdf".to_owned(), details: "PDF, 1,2 MB".to_owned(), place }
}

/// A case with everything, and with text that tries to break out.
fn rich() -> CaseFacts {
    let hostile = |text: &str| format!("{text} <script>alert(\"x\")</script> & {{{{7*7}}}}");
    CaseFacts {
        title: hostile("Dagopvang ’t Lindehuis in eigen hand"),
        cooperative: hostile("De Lindehof"),
        contact_phone: "(0999) 12 34 56".to_owned(),
        version: 2,
        kind: Some(VersionKind::Supplement),
        due: Some("dinsdag 1 december 2026".to_owned()),
        proposal_path: Some("/documenten/0191".to_owned()),
        letter_path: Some("/documenten/0192".to_owned()),
        contents: Some(Contents {
            sections: vec![
                AnsweredSection { title: "1. Wie bent u?".to_owned(), answers: 7 },
                AnsweredSection { title: hostile("20. Eigen vragen"), answers: 1 },
            ],
            years: 4,
            requested: "€ 612.345".to_owned(),
            attachments: vec![enclosure()],
        }),
        received_from: Some("dinsdag 8 september 2026".to_owned()),
        received_to: Some("vrijdag 4 september 2026".to_owned()),
        ordinance: hostile("Participatieverordening 2027"),
        until: Some("dinsdag 6 oktober 2026".to_owned()),
        points: vec![hostile("Een **bewijs** van verzekering"), "Een plan om te stoppen".to_owned()],
        outcome: Some("Ingewilligd onder voorwaarden".to_owned()),
        summary: hostile("U mag de **dagopvang** overnemen, onder voorwaarden:\n- een polis\n- twee **leden**"),
        objection_until: Some("woensdag 20 januari 2027".to_owned()),
        files: 2,
        reason: hostile("Wij willen **eerst** meer leden."),
        criteria: vec!["Kosten en doelmatigheid".to_owned(), hostile("Draagvlak")],
        too_late: true,
        stage: Some(domain::case::ReminderStage::TwoWeeks),
        scores_until: Some("donderdag 12 november 2026".to_owned()),
        writer: hostile("Ravi Sewnarain"),
        asks: true,
        met: true,
        commitments: vec![hostile("Een polis"), "Een tweede coördinator".to_owned()],
        approved: Some(hostile("Goedgekeurd door 2 van 3 bestuursleden")),
        ..minimal()
    }
}

fn composer() -> Composer {
    Composer::new(SITE.to_owned()).expect("templates")
}

fn notice(notice: Notice, facts: &CaseFacts) -> Mail {
    composer().notice(notice, "Marijke Veldhoen", "m.veldhoen@lindehof.example", facts).expect("a mail")
}

fn every_mail() -> Vec<Mail> {
    let mut mails = vec![composer().sign_in_link("m.veldhoen@lindehof.example", "5ec7e7", "12345678").expect("a mail")];
    mails.extend(BoardNotice::ALL.map(board_notice));
    mails.extend(OfficerNotice::ALL.map(officer_notice));
    mails.extend([1, 2].map(digest));
    mails.extend(PreliminaryNotice::ALL.map(preliminary));
    for facts in [minimal(), rich()] {
        mails.extend(ConsultedNotice::ALL.map(|each| consulted(each, facts.clone())));
        mails.extend(Notice::all().map(|each| notice(each, &facts)));
        mails.extend(Notice::all().map(|each| composer().notice(each, "", "x@y.example", &facts).expect("a mail")));
    }
    mails
}

#[test]
fn every_mail_is_whole_with_as_much_and_as_little_as_it_may_get() {
    for mail in every_mail() {
        let Mail { subject, text, html, .. } = &mail;
        assert!(
            !subject.is_empty() && subject.chars().count() <= SUBJECT_WIDTH && !subject.contains('\n'),
            "{subject}"
        );
        for part in [text, html] {
            let ours = part.replace("{{7*7}}", "");
            assert!(!ours.contains("{{") && !ours.contains("{%"), "{subject}: {part}");
            let words = part.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains("Hebt u een vraag?"), "{subject}: {part}");
        }
        assert!(!text.contains("none"), "{text}");
        assert!(!text.contains(".."), "no name that ends with a full stop ends a sentence: {text}");
        assert!(!text.contains("\n\n\n") && !text.contains(" \n") && text.ends_with('\n'), "{text}");
    }
}

#[test]
fn what_people_typed_never_becomes_html() {
    let within = BoardNotice::ALL.map(board_notice).into_iter().chain(PreliminaryNotice::ALL.map(preliminary));
    for mail in Notice::all().map(|each| notice(each, &rich())).chain(within).chain([digest(2)]) {
        assert!(!mail.html.contains("<script"), "{}", mail.html);
        assert!(mail.html.contains("&lt;script&gt;") || !mail.text.contains("<script>"), "{}", mail.html);
        assert!(!mail.text.contains("&lt;"), "{}", mail.text);
    }
}

#[test]
fn every_link_is_whole_and_nothing_is_fetched_from_elsewhere() {
    for mail in every_mail() {
        for target in mail.html.split("href=\"").skip(1) {
            let target = target.split('"').next().unwrap_or_default();
            assert!(target.starts_with(&format!("{SITE}/")) || target == "mailto:wmo@lindewaard.example", "{target}");
        }
        assert!(mail.text.contains(&format!("\n{SITE}/")), "{}", mail.text);
        for remote in ["src=", "url(", "<img", "<link", "@import"] {
            assert!(!mail.html.contains(remote), "{remote} in {}", mail.html);
        }
    }
}

#[test]
fn every_mail_says_in_its_first_lines_what_to_do() {
    let within = BoardNotice::ALL.map(board_notice).into_iter().chain(PreliminaryNotice::ALL.map(preliminary));
    for mail in Notice::all().map(|each| notice(each, &rich())).chain(within) {
        let first_screen: String = mail.text.lines().take(16).collect::<Vec<_>>().join("\n");
        assert!(first_screen.contains("Wat moet u doen?"), "{first_screen}");
        assert_eq!(mail.html.matches("<h1").count(), 1);
        assert!(mail.html.starts_with("<!doctype html>") && mail.html.contains("<html lang=\"nl\">"), "{}", mail.html);
    }
}

#[test]
fn a_receipt_names_what_was_sent_and_says_when_the_decision_comes() {
    let mail = notice(Notice::Receipt, &rich());
    for part in [&mail.text, &mail.html].map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")) {
        for fact in [
            "LW-2026-0142",
            "dinsdag 8 september 2026 om 14.05 uur",
            "dinsdag 1 december 2026",
            "https://uitdaagloket.example/documenten/0191",
            "1. Wie bent u?",
            "7 antwoorden",
            "1 antwoord",
            "4 jaar, u vraagt samen € 612.345",
            "polis.pdf",
            "PDF, 1,2 MB, bij “Verzekering",
        ] {
            assert!(part.contains(fact), "{fact} in {part}");
        }
    }
    assert_eq!(mail.subject, "Uw aanvulling is ontvangen (LW-2026-0142)");
}

#[test]
fn what_people_wrote_is_shown_and_not_its_marks() {
    let within = BoardNotice::ALL.map(board_notice).into_iter().chain(PreliminaryNotice::ALL.map(preliminary));
    for mail in Notice::all().map(|each| notice(each, &rich())).chain(within) {
        assert!(!mail.text.contains("**") && !mail.html.contains("**"), "{}", mail.text);
    }
    let decision = notice(Notice::DecisionSent, &rich());
    assert!(decision.html.contains("U mag de <strong>dagopvang</strong> overnemen"), "{}", decision.html);
    assert!(decision.html.contains("<li>een polis</li>"), "{}", decision.html);
    assert!(decision.text.contains("\n\n  - een polis\n  - twee leden"), "{}", decision.text);
}

#[test]
fn a_decision_stands_with_its_summary_at_the_top() {
    let mail = notice(Notice::DecisionSent, &rich());
    let summary = mail.text.find("U mag de dagopvang overnemen").expect("the summary");
    assert!(summary < mail.text.find("Wat moet u doen?").expect("the heading"), "{}", mail.text);
    assert!(mail.text.contains("woensdag 20 januari 2027"), "{}", mail.text);
}

#[test]
fn a_letter_that_is_open_to_no_objection_is_not_called_a_decision() {
    let mail = notice(Notice::DecisionSent, &minimal());
    for part in [&mail.subject, &mail.text, &mail.html] {
        assert!(!part.to_lowercase().contains("beslui") && !part.contains("bezwaar"), "{part}");
    }
}

#[test]
fn an_answer_reaches_the_municipality() {
    assert_eq!(notice(Notice::Complete, &minimal()).reply_to.as_deref(), Some("wmo@lindewaard.example"));
    let link = composer().sign_in_link("m.veldhoen@lindehof.example", "5ec7e7", "12345678").expect("a mail");
    assert_eq!(link.reply_to, None);
    assert!(link.text.contains("\nhttps://uitdaagloket.example/inloggen/link/5ec7e7\n"), "{}", link.text);
    for part in [&link.text, &link.html] {
        assert!(part.contains("1234 5678") && part.contains("15 minuten") && part.contains("aan niemand"), "{part}");
    }
}
