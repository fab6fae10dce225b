//! Who is mailed what, written out by hand beside the table of steps: every kind of event, and every role.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;
use domain::Named;
use domain::case::{ClosingKind, Event, EventKind, Side};
use server::case::Case;
use server::case::events::StoredEvent;
use server::db::sql;
use server::notices;
use std::collections::{BTreeMap, BTreeSet};
use strum::IntoEnumIterator;

/// Templates, and to whom each goes.
type Mails = &'static [(&'static str, &'static str)];

/// The board, as letters: chair, treasurer, quality lead.
const CTQ: &str = "ctq";

/// An event as it is stored, behind those that it needs, and what it promises: the template, and to whom. Letters: c, t
/// and q the board, m the case manager, b the reviewers, 3 the third of them alone, j the jurist, d the decision maker.
/// An assessed case, in which all scores are in and somebody was heard: the next question is the second.
#[rustfmt::skip]
const PROMISED: &[(&[&str], Mails)] = &[
    (&[r#"{"kind":"submitted","reference":"LIW-2026-0099","received_on":"2026-09-08","sha256":"ab"}"#], &[("receipt", CTQ), ("new_case", "m")]),
    (&[r#"{"kind":"supplemented","version":2,"on":"2026-10-02","sha256":"ef"}"#], &[("receipt", CTQ), ("supplement_received", "m")]),
    (&[r#"{"kind":"rules_replaced","profile":1,"ordinance":"Participatieverordening 2027"}"#], &[("rules_replaced", "ctqm")]),
    (&[r#"{"kind":"supplement_requested","on":"2026-09-22","until":"2026-10-06","points":["Polis"]}"#], &[("supplement_request", CTQ)]),
    (&[r#"{"kind":"supplement_term_changed","on":"2026-09-29","until":"2026-10-13","reason":"Vakantie."}"#], &[("supplement_term_changed", CTQ)]),
    (&[r#"{"kind":"supplement_request_withdrawn","on":"2026-09-29","reason":"Het stond er al."}"#], &[("supplement_request_withdrawn", CTQ)]),
    (&[r#"{"kind":"supplement_reminded","on":"2026-10-01","until":"2026-10-06"}"#], &[("supplement_reminder", CTQ)]),
    (&[r#"{"kind":"supplement_term_lapsed","until":"2026-10-06","not_handled_until":"2026-11-03"}"#], &[("supplement_term_lapsed", "ctqm")]),
    (&[r#"{"kind":"receipt_corrected","on":"2026-09-10","from":"2026-09-08","to":"2026-09-04","reason":"Poststempel."}"#], &[("receipt_corrected", CTQ)]),
    (&[r#"{"kind":"postponed","on":"2026-11-03","by":{"weeks":6},"due":"2027-01-21","reason":"Het college vergadert niet.","signatory":"mr. A. Jansen"}"#], &[("postponed", CTQ)]),
    (&[r#"{"kind":"suspension_proposed","on":"2026-11-03","until":"2026-12-01","reason":"Overleg."}"#], &[("suspension_proposed", CTQ)]),
    (&[r#"{"kind":"suspension_agreed","on":"2026-11-04","until":"2026-12-01"}"#], &[("suspension_agreed", "ctqm")]),
    (&[r#"{"kind":"suspension_declined","on":"2026-11-04","reason":""}"#], &[("suspension_declined", "m")]),
    (&[r#"{"kind":"term_resumed","on":"2026-11-20","reason":"Het overleg is klaar."}"#], &[("term_resumed", CTQ)]),
    (&[r#"{"kind":"default_notice_received","received_on":"2027-02-01"}"#], &[("default_notice", "ctqmd")]),
    (&[r#"{"kind":"entered_on_paper","catalogue":3,"profile":1,"reference":"LIW-2026-0009","received_on":"2026-09-04","on":"2026-09-08","on_behalf_of":"De Hoek","contact":"Jo","sha256":"ab"}"#], &[("received_on_paper", CTQ)]),
    (&[r#"{"kind":"supplemented_on_paper","version":2,"on":"2026-10-01","entered_on":"2026-10-02","sha256":"ef"}"#], &[("received_on_paper", CTQ)]),
    (&[r#"{"kind":"withdrawn_on_paper","on":"2026-10-12","reason":"Gestopt."}"#], &[("received_on_paper", CTQ), ("panel_closed", "b")]),
    (&[r#"{"kind":"agreed_on_paper","on":"2026-11-04","until":"2026-12-01"}"#], &[("received_on_paper", CTQ)]),
    (&[r#"{"kind":"found_complete","on":"2026-10-05","note":""}"#], &[("complete", CTQ), ("please_assess", "b")]),
    (&[r#"{"kind":"assessed","role":"beoordelaar-financien","disputed":["kosten"]}"#], &[("all_assessed", "m"), ("please_discuss", "b")]),
    (&[r#"{"kind":"reopening_asked","role":"beoordelaar-financien","reason":"Ik las een tabel verkeerd."}"#], &[("reopening_asked", "m")]),
    (&[r#"{"kind":"assessment_reopened","person":"{3}","name":"Ravi","role":"beoordelaar-financien","reason":"Hij las een tabel verkeerd."}"#], &[("assessment_reopened", "3")]),
    (&[REVISION], &[("revision_request", CTQ)]),
    (&[REVISION, r#"{"kind":"revision_request_withdrawn","on":"2026-11-12","reason":"Het kan zo."}"#], &[("revision_request_withdrawn", CTQ)]),
    (&[REVISION, r#"{"kind":"revised","version":2,"on":"2026-11-20","sha256":"ef"}"#], &[("receipt", CTQ), ("revision_received", "m")]),
    (&[r#"{"kind":"criteria_reopened","version":2,"criteria":["kosten"],"reviewers":[{"person":"{3}","name":"Ravi","role":"beoordelaar-financien"}],"reason":""}"#], &[("criteria_reopened", "3")]),
    (&[r#"{"kind":"legal_check_requested","outcome":"ingewilligd","on":"2026-12-07","summary":"Ja.","findings":[],"conditions":[],"grounds":[],"way_forward":"","months":24,"departure":""}"#], &[("please_check", "j")]),
    (&[r#"{"kind":"legal_check_returned","remarks":"Artikel 8 ontbreekt."}"#], &[("check_returned", "m")]),
    (&[r#"{"kind":"legal_check_passed","legal_character":"subsidy","person":"0196"}"#], &[("please_decide", "d"), ("check_passed", "m")]),
    (&[r#"{"kind":"decision_proposed","outcome":"ingewilligd","on":"2026-12-07","summary":"Ja.","findings":[],"conditions":[],"grounds":[],"way_forward":"","months":24,"departure":""}"#], &[("please_decide", "d")]),
    (&[r#"{"kind":"decision_returned","remarks":"De looptijd klopt niet."}"#], &[("decision_returned", "m")]),
    (&[r#"{"kind":"decided","outcome":"ingewilligd","on":"2026-12-08","summary":"Ja.","findings":[],"conditions":[],"grounds":[],"way_forward":"","months":24,"departure":""}"#], &[("ready_to_announce", "m")]),
    (&[r#"{"kind":"decision_reopened","reason":"De brief noemt een verkeerd bedrag."}"#], &[("decision_reopened", "md")]),
    (&[r#"{"kind":"announced","on":"2026-12-09","objection_until":"2027-01-20"}"#], &[("decision_sent", "ctqm"), ("panel_decided", "b")]),
    (&[r#"{"kind":"correction_sent","on":"2027-01-12","text":"Er staat 24, dat is 36.","signatory":"de secretaris"}"#], &[("correction", CTQ)]),
    (&[ASKED, r#"{"kind":"view_given","number":2,"on":"2026-11-05","text":"Wij zijn het oneens."}"#], &[("view_received", "m")]),
    (&[ASKED, r#"{"kind":"view_reminded","number":2,"until":"2026-11-05"}"#], &[("view_reminder", "x")]),
    (&[SHARED, r#"{"kind":"view_reminded","number":2,"until":"2026-11-23"}"#], &[("response_due", CTQ)]),
    (&[ASKED], &[("view_asked", "x")]),
    (&[ASKED, r#"{"kind":"consultation_withdrawn","number":2,"on":"2026-11-06","reason":"Niet meer nodig."}"#], &[("view_not_needed", "x")]),
    (&[SHARED], &[("assessment_shared", CTQ)]),
    (&[SHARED, r#"{"kind":"response_given","number":2,"on":"2026-11-20","text":"De polis is er al."}"#], &[("response_received", "m")]),
    (&[FLAGGED], &[("flagged", "m")]),
    (&[FLAGGED, r#"{"kind":"flag_answered","number":1,"on":"2026-11-04","text":"Ja."}"#], &[("flag_answered", "3")]),
    (&[r#"{"kind":"decision_reminded","on":"2026-11-26","stage":"two_weeks","due":"2026-12-10"}"#], &[("decision_due", "m")]),
    (&[r#"{"kind":"commitments_agreed","commitments":[{"kind":"condition","text":"Een polis.","owner":"board","due":"2027-03-01"}]}"#], &[("commitments_agreed", CTQ)]),
    (&[r#"{"kind":"commitment_reported","number":1,"on":"2027-02-20","text":"Klaar."}"#], &[("commitment_reported", "m")]),
    (&[r#"{"kind":"commitment_settled","number":1,"on":"2027-02-22","met":true,"remark":""}"#], &[("commitment_settled", CTQ)]),
    (&[r#"{"kind":"commitment_moved","number":1,"due":"2027-04-01","reason":"De verzekeraar is laat."}"#], &[("commitment_moved", CTQ)]),
    (&[r#"{"kind":"commitment_reminded","number":1,"due":"2027-04-01"}"#], &[("commitment_due", "ctqm")]),
    (&[r#"{"kind":"task_extended","on":"2028-11-01","until":"2029-12-31","reason":"Het gaat goed."}"#], &[("task_extended", CTQ)]),
    (&[r#"{"kind":"handed_back","on":"2028-12-31","reason":"Er is geen coördinator meer."}"#], &[("handed_back", "ctqmjd")]),
    (&[r#"{"kind":"disclosed","title":"Dagopvang","initiator":"De Lindehof","service":"dagopvang","summary":"Dicht bij huis."}"#], &[("disclosed", CTQ)]),
    (&[r#"{"kind":"objection_registered","by":"third_party","name":"Meander","received_on":"2027-01-04","committee":true,"until":"2027-01-20"}"#], &[("objection_received", "ctqmjd")]),
    (&[r#"{"kind":"message_to_board","text":"Hebt u de polis al?","asks":true}"#], &[("message_to_board", CTQ)]),
    (&[r#"{"kind":"message_to_municipality","text":"Die volgt morgen.","asks":false}"#], &[("message_to_municipality", "m")]),
    (&[r#"{"kind":"note_added","text":"Bel de verzekeraar.","to":["{d}"]}"#], &[("note_for_you", "d")]),
    (&[r#"{"kind":"withdrawn","reason":"Wij gaan anders verder."}"#], &[("withdrawn", "ctqmb")]),
];

const ASKED: &str = r#"{"kind":"consultation_asked","role":"adviser","name":"Movisie","email":"advies@movisie.example","question":"Kan dit?","sections":[],"on":"2026-10-20","until":"2026-11-05"}"#;
const SHARED: &str = r#"{"kind":"assessment_shared","asked":{"role":"applicant","name":"De Lindehof","question":"","sections":[],"on":"2026-11-16","until":"2026-11-23"},"findings":[{"criterion":"kosten","label":"Kosten","text":"Redelijk."}]}"#;
const REVISION: &str = r#"{"kind":"revision_requested","on":"2026-11-10","until":"2026-11-24","note":"","points":[{"about":{"section":{"id":"begroting"}},"label":"Begroting","reason":"Neem de btw op."}]}"#;
const FLAGGED: &str = r#"{"kind":"flagged","person":"{3}","name":"Ravi","criterion":"kosten","question":"Klopt de btw?","on":"2026-11-02"}"#;

/// What the room that takes the step mails itself, within the board or to one officer, or nothing at all.
const SILENT: &[EventKind] = &[
    EventKind::Started,
    EventKind::Joined,
    EventKind::Removed,
    EventKind::HandedOver,
    EventKind::AttachmentAdded,
    EventKind::AttachmentRemoved,
    EventKind::ApprovalRequested,
    EventKind::Approved,
    EventKind::ApprovalTakenBack,
    EventKind::ApprovalsLapsed,
    EventKind::CommentRemoved,
    EventKind::RulesAdopted,
    EventKind::PointJudged,
    EventKind::AssessmentsReleased,
    EventKind::ScoredAgain,
    EventKind::LetterOpened,
    EventKind::ViewRecorded,
    EventKind::ViewWeighed,
    EventKind::ObjectionSettled,
    EventKind::Assigned,
    EventKind::Unassigned,
    EventKind::NoInterestDeclared,
    EventKind::Recused,
    EventKind::DeliveryChosen,
    EventKind::DeliveryArranged,
    EventKind::LetterPosted,
    EventKind::DisclosureEnded,
];

/// The letter of an address.
fn letter(email: &str) -> &'static str {
    match email {
        MANAGER => "m",
        JURIST => "j",
        DECIDER => "d",
        _ if email == BOARD[0] => "c",
        _ if email == BOARD[1] => "t",
        _ if email == BOARD[2] => "q",
        _ if email == REVIEWERS[2] => "3",
        _ if REVIEWERS.contains(&email) => "b",
        _ => "x",
    }
}

/// What the municipality closes without a decision: it tells the board, and whoever was to assess.
fn closed_by_municipality() -> impl Iterator<Item = (String, [(&'static str, &'static str); 2])> {
    let kinds = ClosingKind::ALL.iter().filter(|kind| kind.side() == Side::Municipality);
    kinds.map(|kind| {
        let name = kind.event_name();
        let json =
            format!(r#"{{"kind":"{name}","reason":"Zo is het.","on":"2026-10-20","signatory":"mr. A. Jansen"}}"#);
        (json, [(name, CTQ), ("panel_closed", "b")])
    })
}

/// What an event promises, by template. What the whole board gets goes to the address of the cooperative too.
fn promised(mails: &[(&str, &str)]) -> BTreeMap<String, BTreeSet<String>> {
    let all = |to: &str| to.replace('b', "b3").chars().map(String::from).collect();
    let own = mails.iter().map(|(template, to)| ((*template).to_owned(), all(to)));
    let copies = mails.iter().filter(|(_, to)| to.contains(CTQ));
    own.chain(copies.map(|(template, _)| (format!("{template}_copy"), all("x")))).collect()
}

#[tokio::test]
async fn every_event_mails_exactly_whom_it_promises() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let id = site.case("in_beoordeling").await;
        let (third, decider) = (site.actor(REVIEWERS[2]).await.id, site.actor(DECIDER).await.id);
        let mut seen = BTreeSet::new();
        let closings: Vec<(String, [(&str, &str); 2])> = closed_by_municipality().collect();
        let closings = closings.iter().map(|(json, mails)| (vec![json.as_str()], &mails[..]));
        for (events, mails) in PROMISED.iter().map(|(events, mails)| (events.to_vec(), *mails)).chain(closings) {
            let mut case = {
                let mut tx = site.server.app.db.read().await.expect("a transaction");
                Case::load(&mut tx, &id, &site.manager().await).await.expect("the case")
            };
            for json in &events {
                let payload = json.replace("{3}", &third).replace("{d}", &decider);
                let event: Event = serde_json::from_str(&payload).unwrap_or_else(|error| panic!("{payload}: {error}"));
                seen.insert(EventKind::from(&event));
                case.record = std::mem::take(&mut case.record).apply(&event);
                let (last, _) = case.events.last().expect("events");
                case.events.push((StoredEvent { seq: last.seq + 1, payload, ..last.clone() }, event));
            }
            let mut tx = site.server.app.db.write().await.expect("a transaction");
            sql("DELETE FROM outbox").run(&mut tx).await.expect("an empty outbox");
            notices::notify(&mut tx, &site.server.app, &case).await.expect("mails");
            let left: Vec<(String, String)> =
                sql("SELECT subject, email FROM outbox").all(&mut tx).await.expect("mails");
            drop(tx);
            let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for (template, email) in left {
                found.entry(template).or_default().insert(letter(&email).to_owned());
            }
            assert_eq!(found, promised(mails), "{events:?}");
        }
        let silent = |kind: &EventKind| SILENT.contains(kind);
        let missing = EventKind::iter().filter(|kind| !silent(kind) && !seen.contains(kind));
        assert_eq!(missing.collect::<Vec<_>>(), [], "kinds of events that promise nothing here");
        let silent = EventKind::iter().filter(silent);
        let steps = silent.flat_map(|kind| domain::case::STEPS.iter().filter(move |step| step.event == Some(kind)));
        assert!(steps.into_iter().all(|step| step.mails.is_empty()));
    })
    .await;
}
