//! Events as they were stored before the steps became one table: what is in a database must be read, and written back,
//! to the letter. A row may be added here, never changed.

use super::{ClosingKind, Event, EventKind};
use crate::Named;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

const STORED: &[&str] = &[
    r#"{"kind":"started","catalogue":3,"profile":2}"#,
    r#"{"kind":"invited","name":"Tarik Amrani","role":"penningmeester"}"#,
    r#"{"kind":"removed","name":"Bram","role":"meelezer"}"#,
    r#"{"kind":"handed_over","name":"Tarik Amrani"}"#,
    r#"{"kind":"attachment_added","question":"kwaliteit.polis","name":"polis.pdf","sha256":"ab"}"#,
    r#"{"kind":"attachment_removed","question":"kwaliteit.polis","name":"polis.pdf","sha256":"ab"}"#,
    r#"{"kind":"put_before","name":"Versie voor de ledenvergadering","needed":2,"sha256":"ab"}"#,
    r#"{"kind":"approved","person":"0198","name":"Marijke Veldhoen"}"#,
    r#"{"kind":"approval_taken_back","person":"0198","name":"Marijke Veldhoen","removed":false}"#,
    r#"{"kind":"approval_taken_back","person":"0198","name":"Marijke Veldhoen","removed":true}"#,
    r#"{"kind":"approvals_lapsed","version":"Versie 1","what":"Begroting","names":["Marijke Veldhoen"]}"#,
    r#"{"kind":"comment_removed","question":"taak.taak"}"#,
    r#"{"kind":"submitted","reference":"LIW-2026-0001","received_on":"2026-09-08","sha256":"ab"}"#,
    concat!(
        r#"{"kind":"submitted","reference":"LIW-2026-0001","received_on":"2026-09-08","sha256":"ab","#,
        r#""approval":{"version":"Versie 1","names":["Marijke Veldhoen","Tarik Amrani"],"of":3,"#,
        r#""on":"2026-09-07","sha256":"cd"}}"#,
    ),
    r#"{"kind":"supplement_requested","on":"2026-09-22","until":"2026-10-06","points":["Polis en exitplan"]}"#,
    concat!(
        r#"{"kind":"supplement_requested","on":"2026-09-22","until":"2026-10-06","points":["Polis","#,
        r#"{"about":{"question":{"id":"taak.visie"}},"label":"Visie","reason":"Te kort.","#,
        r#""ground":{"kind":"voorschrift","article":"artikel 12"}},"#,
        r#"{"about":{"attachment":{"id":"0198","question":"taak.visie"}},"label":"plan.pdf","reason":"Onleesbaar.","#,
        r#""ground":{"kind":"onvoldoende"}}],"signatory":"S. de Wit"}"#,
    ),
    concat!(
        r#"{"kind":"commitments_agreed","commitments":[{"kind":"condition","text":"Een polis.","#,
        r#""owner":"board","due":"2027-03-01"}]}"#,
    ),
    r#"{"kind":"commitment_reported","number":1,"on":"2027-02-20","text":"De polis zit in de map."}"#,
    r#"{"kind":"commitment_settled","number":1,"on":"2027-02-22","met":true,"remark":""}"#,
    r#"{"kind":"commitment_moved","number":1,"due":"2027-04-01","reason":"De verzekeraar is laat."}"#,
    r#"{"kind":"commitment_reminded","number":1,"due":"2027-04-01"}"#,
    r#"{"kind":"view_reminded","number":1,"until":"2026-11-05"}"#,
    concat!(
        r#"{"kind":"assessment_shared","asked":{"role":"applicant","name":"De Lindehof","question":"Lees dit na.","#,
        r#""sections":[],"on":"2026-11-16","until":"2026-11-23"},"#,
        r#""findings":[{"criterion":"kosten","label":"Kosten","text":"De kosten zijn redelijk."}]}"#,
    ),
    r#"{"kind":"response_given","number":2,"on":"2026-11-20","text":"De polis is er al."}"#,
    r#"{"kind":"flagged","person":"p7","name":"Ravi Sewnarain","criterion":"kosten","question":"Klopt de btw?","on":"2026-11-02"}"#,
    r#"{"kind":"flag_answered","number":1,"on":"2026-11-04","text":"Ja, er is een vrijstelling."}"#,
    r#"{"kind":"decision_reminded","on":"2026-11-26","stage":"two_weeks","due":"2026-12-10"}"#,
    r#"{"kind":"task_extended","on":"2028-11-01","until":"2029-12-31","reason":"Het gaat goed."}"#,
    r#"{"kind":"handed_back","on":"2028-12-31","reason":"Er is geen coördinator meer."}"#,
    concat!(
        r#"{"kind":"consultation_asked","role":"interested","name":"Meander","email":"info@meander.nl","#,
        r#""question":"Wat vindt u?","sections":["taak"],"on":"2026-10-20","until":"2026-11-05"}"#,
    ),
    concat!(
        r#"{"kind":"consultation_asked","role":"adviser","name":"Movisie","#,
        r#""question":"Kan dit?","sections":[],"on":"2026-10-20","until":"2026-11-05"}"#,
    ),
    r#"{"kind":"view_given","number":1,"on":"2026-11-05","text":"Wij zijn het oneens."}"#,
    r#"{"kind":"view_recorded","number":1,"on":"2026-11-05","way":"oral","text":"Wij zijn het oneens."}"#,
    concat!(
        r#"{"kind":"view_given","number":1,"on":"2026-11-05","text":"Zie de brief.","files":[{"id":"0199","#,
        r#""name":"brief.pdf","kind":"pdf","bytes":1200,"sha256":"ab","scan":{"verdict":"not_scanned"}}]}"#,
    ),
    concat!(
        r#"{"kind":"view_recorded","number":1,"on":"2026-11-05","way":"letter","text":"Zie de brief.","#,
        r#""files":[{"id":"0199","name":"brief.pdf","kind":"pdf","bytes":1200,"sha256":"ab","#,
        r#""scan":{"verdict":"not_scanned"}}]}"#,
    ),
    r#"{"kind":"consultation_withdrawn","number":2,"on":"2026-11-06","reason":"Niet meer nodig."}"#,
    r#"{"kind":"view_weighed","number":1,"text":"Wij volgen dat niet."}"#,
    r#"{"kind":"supplemented","version":2,"on":"2026-10-02","sha256":"ef"}"#,
    concat!(
        r#"{"kind":"supplemented","version":2,"on":"2026-10-02","sha256":"ef","#,
        r#""approval":{"version":"Versie 2","names":["Marijke Veldhoen"],"of":1,"on":"2026-10-01","sha256":"cd"}}"#,
    ),
    r#"{"kind":"supplement_reminded","on":"2026-10-01","until":"2026-10-06"}"#,
    r#"{"kind":"point_judged","round":1,"point":0,"sufficient":true,"changed":false,"reason":"Het stond er al."}"#,
    r#"{"kind":"found_complete","on":"2026-10-05","note":""}"#,
    r#"{"kind":"found_complete","on":"2026-10-05","note":"","despite":"Het stond al in het voorstel."}"#,
    r#"{"kind":"assessed","role":"beoordelaar-financien"}"#,
    concat!(
        r#"{"kind":"decided","outcome":"ingewilligd_onder_voorwaarden","on":"2026-12-08","#,
        r#""summary":"Wij zijn het eens met uw voorstel.","#,
        r#""findings":[{"criterion":"draagvlak","reason":"Goed onderbouwd."}],"#,
        r#""conditions":["Een tweede coördinator is opgeleid voor de start."],"grounds":[],"way_forward":"","#,
        r#""months":24,"signatory":"de wethouder","departure":""}"#,
    ),
    concat!(
        r#"{"kind":"decided","outcome":"afgewezen","on":"2026-12-08","summary":"Wij wijzen uw voorstel af.","#,
        r#""findings":[],"conditions":[],"grounds":[{"ground":"kwaliteit","reason":"Er is geen achterwacht."}],"#,
        r#""way_forward":"Regel een achterwacht.","months":null,"signatory":"de wethouder","departure":"Reden."}"#,
    ),
    r#"{"kind":"assessments_released","missing":["Eva Blom, beoordelaar adviesraad"],"reason":"Zij is ziek."}"#,
    r#"{"kind":"assessed","role":"beoordelaar-financien","disputed":["kosten"]}"#,
    r#"{"kind":"assessments_released","missing":[],"scarce":["Kosten"],"undiscussed":["Draagvlak"],"reason":"Ziek."}"#,
    r#"{"kind":"objection_registered","by":"third_party","name":"Meander","received_on":"2027-01-04","committee":true,"until":"2027-01-20"}"#,
    r#"{"kind":"message_to_board","text":"Hebt u de polis al?","asks":true}"#,
    r#"{"kind":"message_to_municipality","text":"Die volgt morgen.","asks":false}"#,
    r#"{"kind":"note_added","text":"Bel de verzekeraar.","to":["0198"]}"#,
    r#"{"kind":"note_added","text":"Gebeld."}"#,
    concat!(
        r#"{"kind":"message_to_board","text":"Zie de polis.","asks":false,"files":[{"id":"0199","#,
        r#""name":"polis.pdf","kind":"pdf","bytes":1200,"sha256":"ab","scan":{"verdict":"clean","at":1}}]}"#,
    ),
    concat!(
        r#"{"kind":"message_to_municipality","text":"Zie de foto.","asks":true,"files":[{"id":"0199","#,
        r#""name":"foto.jpg","kind":"jpeg","bytes":1200,"sha256":"ab","scan":{"verdict":"clean","at":1}}]}"#,
    ),
    concat!(
        r#"{"kind":"note_added","text":"Zie het verslag.","files":[{"id":"0199","name":"verslag.odt","#,
        r#""kind":"odt","bytes":1200,"sha256":"ab","scan":{"verdict":"clean","at":1}}]}"#,
    ),
    r#"{"kind":"objection_settled","number":1,"on":"2027-03-01","result":"unfounded"}"#,
    r#"{"kind":"scored_again","role":"beoordelaar-financien","criterion":"kosten"}"#,
    r#"{"kind":"reopening_asked","role":"beoordelaar-financien","reason":"Ik las een tabel verkeerd."}"#,
    r#"{"kind":"assessment_reopened","person":"p7","name":"Ravi Sewnarain","role":"beoordelaar-financien","reason":"Hij las een tabel verkeerd."}"#,
    concat!(
        r#"{"kind":"revision_requested","on":"2026-11-10","until":"2026-11-24","note":"Zoals besproken.","#,
        r#""points":[{"about":{"section":{"id":"begroting"}},"label":"Begroting","reason":"Neem de btw op."}]}"#,
    ),
    r#"{"kind":"revision_request_withdrawn","on":"2026-11-12","reason":"Het kan zo."}"#,
    r#"{"kind":"revised","version":3,"on":"2026-11-20","sha256":"ef"}"#,
    concat!(
        r#"{"kind":"criteria_reopened","version":3,"criteria":["kosten"],"reviewers":[{"person":"p7","#,
        r#""name":"Ravi Sewnarain","role":"beoordelaar-financien"}],"reason":""}"#,
    ),
    concat!(
        r#"{"kind":"decision_proposed","outcome":"gedeeltelijk_ingewilligd","on":"2026-12-07","#,
        r#""summary":"U mag een deel overnemen.","#,
        r#""findings":[{"criterion":"draagvlak","reason":"Goed onderbouwd."}],"#,
        r#""conditions":["Een tweede coördinator is opgeleid voor de start."],"grounds":[],"way_forward":"","#,
        r#""months":18,"departure":"Reden.","legal_character":"subsidy","#,
        r#""obligations":["U rapporteert elk kwartaal."],"amounts":[20326500,10520200],"amount_reason":"Reden.","#,
        r#""left_out":"Het vervoer niet.","baseline":{"corrected":{"amounts":[25169900],"source":"Jaarrekening"}},"#,
        r#""signatories":[{"name":"A. Jansen","office":"burgemeester"},{"name":"B. Bos","office":"secretaris"}]}"#,
    ),
    r#"{"kind":"decision_returned","remarks":"De looptijd klopt niet."}"#,
    concat!(
        r#"{"kind":"decided","outcome":"afgewezen","on":"2026-12-08","summary":"Wij wijzen uw voorstel af.","#,
        r#""findings":[],"conditions":[],"#,
        r#""grounds":[{"ground":"kwaliteit","reason":"Er is geen achterwacht.","despite":"De norm is hoger."}],"#,
        r#""way_forward":"Regel een achterwacht.","months":null,"departure":"Reden.","baseline":"confirmed","#,
        r#""signatories":[{"name":"A. Jansen","office":"burgemeester"},{"name":"B. Bos","office":"secretaris"}],"#,
        r#""authority":"college","resolution":"2026-118","decided_by":"0198"}"#,
    ),
    concat!(
        r#"{"kind":"decided","outcome":"ingewilligd_als_proef","on":"2026-12-08","summary":"U mag het proberen.","#,
        r#""findings":[],"conditions":[],"grounds":[],"way_forward":"","months":12,"departure":"","#,
        r#""evaluation":"Na tien maanden.","baseline":"unused","#,
        r#""signatories":[{"name":"F. El Idrissi","office":"wethouder"}],"#,
        r#""authority":"mandate","mandate":"Mandaatbesluit 2026, artikel 3","decided_by":"0198"}"#,
    ),
    r#"{"kind":"decision_reopened","reason":"De brief noemt een verkeerd bedrag."}"#,
    r#"{"kind":"letter_opened","person":"0199","sha256":"ab"}"#,
    r#"{"kind":"announced","on":"2026-12-09","objection_until":"2027-01-20"}"#,
    r#"{"kind":"announced","on":"2026-12-09","objection_until":null}"#,
    concat!(
        r#"{"kind":"legal_check_requested","outcome":"ingewilligd","on":"2026-12-07","summary":"Ja.","findings":[],"#,
        r#""conditions":[],"grounds":[],"way_forward":"","months":24,"departure":"","prepared_by":"0197"}"#,
    ),
    r#"{"kind":"legal_check_returned","remarks":"Artikel 8 ontbreekt."}"#,
    r#"{"kind":"legal_check_passed","legal_character":"subsidy","person":"0196"}"#,
    r#"{"kind":"assigned","name":"Ravi Sewnarain","role":"beoordelaar-financien"}"#,
    r#"{"kind":"unassigned","name":"Ravi Sewnarain","role":"beoordelaar-financien"}"#,
    r#"{"kind":"no_interest_declared","statement":"Ik heb geen persoonlijk belang bij dit voorstel."}"#,
    concat!(
        r#"{"kind":"recused","name":"Ravi Sewnarain","roles":["beoordelaar-financien"],"#,
        r#""reason":"Mijn zus zit in het bestuur."}"#,
    ),
    r#"{"kind":"withdrawn","reason":"Wij gaan anders verder."}"#,
    r#"{"kind":"rules_adopted","profile":2,"ordinance":"Participatieverordening 2027"}"#,
    r#"{"kind":"rules_replaced","profile":2,"ordinance":"Participatieverordening 2027"}"#,
    r#"{"kind":"supplement_term_changed","on":"2026-09-29","until":"2026-10-13","reason":"Vakantie."}"#,
    r#"{"kind":"supplement_request_withdrawn","on":"2026-09-29","reason":"Het stond er al."}"#,
    r#"{"kind":"supplement_term_lapsed","until":"2026-10-06","not_handled_until":"2026-11-03"}"#,
    r#"{"kind":"receipt_corrected","on":"2026-09-10","from":"2026-09-08","to":"2026-09-04","reason":"Poststempel."}"#,
    concat!(
        r#"{"kind":"receipt_corrected","on":"2026-09-10","from":"2026-09-08","to":"2026-09-04","#,
        r#""reason":"Poststempel.","rules":{"profile":1,"ordinance":"Participatieverordening 2024"}}"#,
    ),
    concat!(
        r#"{"kind":"entered_on_paper","catalogue":3,"profile":2,"reference":"LIW-2026-0009","#,
        r#""received_on":"2026-09-04","on":"2026-09-08","on_behalf_of":"Buurtgroep De Hoek","contact":"Jo de Boer","#,
        r#""post":{"name":"De Hoek","street":"Dorpsplein 1","postcode":"9999 AA","town":"Lindewaard"},"sha256":"ab"}"#,
    ),
    concat!(
        r#"{"kind":"entered_on_paper","catalogue":3,"profile":2,"reference":"LIW-2026-0009","#,
        r#""received_on":"2026-09-04","on":"2026-09-08","on_behalf_of":"Buurtgroep De Hoek","contact":"Jo de Boer","#,
        r#""sha256":"ab"}"#,
    ),
    r#"{"kind":"supplemented_on_paper","version":2,"on":"2026-10-01","entered_on":"2026-10-02","sha256":"ef"}"#,
    r#"{"kind":"correction_sent","on":"2027-01-12","text":"Er staat 24, dat is 36.","signatory":"de secretaris"}"#,
    r#"{"kind":"withdrawn_on_paper","on":"2026-10-12","reason":"De groep is gestopt."}"#,
    r#"{"kind":"agreed_on_paper","on":"2026-11-04","until":"2026-12-01"}"#,
    concat!(
        r#"{"kind":"postponed","on":"2026-11-03","by":{"weeks":6},"due":"2027-01-21","#,
        r#""reason":"Het college vergadert niet.","signatory":"mr. A. Jansen, secretaris"}"#,
    ),
    r#"{"kind":"suspension_proposed","on":"2026-11-03","until":"2026-12-01","reason":"Overleg over de prijs."}"#,
    r#"{"kind":"suspension_agreed","on":"2026-11-04","until":"2026-12-01"}"#,
    r#"{"kind":"suspension_declined","on":"2026-11-04","reason":""}"#,
    r#"{"kind":"term_resumed","on":"2026-11-20","reason":"Het overleg is klaar."}"#,
    r#"{"kind":"default_notice_received","received_on":"2027-02-01"}"#,
    concat!(
        r#"{"kind":"not_handled","reason":"De aanvulling kwam niet.","on":"2026-10-20","#,
        r#""signatory":"mr. A. Jansen","objection_until":"2026-12-01"}"#,
    ),
    r#"{"kind":"inadmissible","reason":"U bent geen inwoner.","on":"2026-10-20","signatory":"mr. A. Jansen"}"#,
    concat!(
        r#"{"kind":"forwarded","reason":"Dit is een taak van de provincie.","on":"2026-10-20","#,
        r#""receiver":"Gedeputeerde staten","signatory":"mr. A. Jansen"}"#,
    ),
    concat!(
        r#"{"kind":"delivery_chosen","on":"2026-09-08","post":{"name":"De Lindehof","street":"Dorpsplein 1","#,
        r#""postcode":"9999 AA","town":"Lindewaard"}}"#,
    ),
    r#"{"kind":"delivery_chosen","on":"2026-09-08","post":null}"#,
    r#"{"kind":"delivery_arranged","on":"2026-09-08","post":null,"reason":"Op verzoek van het bestuur."}"#,
    r#"{"kind":"letter_posted","of":7,"letter":"supplement_request","on":"2026-09-09","until":"2026-09-23"}"#,
    r#"{"kind":"letter_posted","of":7,"letter":"forwarded","on":"2026-09-09","until":null}"#,
    concat!(
        r#"{"kind":"disclosed","title":"Dagopvang","initiator":"De Lindehof","service":"dagopvang","#,
        r#""summary":"Dagopvang dicht bij huis."}"#,
    ),
    r#"{"kind":"disclosure_ended","reason":"Op verzoek van het bestuur."}"#,
    r#"{"kind":"moot","reason":"De taak is opgeheven.","on":"2026-10-20","signatory":"mr. A. Jansen"}"#,
];

#[test]
fn what_was_stored_is_read_and_written_back_to_the_letter() {
    for stored in STORED {
        let event: Event = serde_json::from_str(stored).expect(stored);
        assert_eq!(serde_json::to_string(&event).expect("an event is data"), *stored);
    }
}

#[test]
fn every_kind_of_event_stands_here_under_its_stored_name() {
    let events: Vec<Event> = STORED.iter().map(|stored| serde_json::from_str(stored).expect(stored)).collect();
    let kinds: BTreeSet<EventKind> = events.iter().map(Event::kind).collect();
    assert!(EventKind::iter().all(|kind| kinds.contains(&kind)));
    for (stored, event) in STORED.iter().zip(&events) {
        assert!(stored.starts_with(&format!(r#"{{"kind":"{}","#, event.name())), "{stored}");
    }
    let closed: BTreeSet<ClosingKind> = events.iter().filter_map(closing_kind).collect();
    assert!(ClosingKind::ALL.iter().all(|kind| closed.contains(kind)));
}

fn closing_kind(event: &Event) -> Option<ClosingKind> {
    match event {
        Event::Closed(closing) => Some(closing.kind),
        _ => None,
    }
}
