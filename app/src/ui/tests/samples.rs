//! The worked case as the services would hand it to the pages.

use crate::api::case::{
    CaseHead, CasePage, ClockView, DecisionView, DocumentLink, Moment, ProposalPage, QueueFilter, QueuePage, QueueRow,
    ReadSection, SupplementView,
};
use crate::api::drafting::{ProposalHead, SectionLink};
use crate::api::files::MailView;
use crate::api::handling::{AssessPage, CompletenessPage, CriterionResultView, CriterionView, DecidePage};
use crate::api::together::Together;
use domain::catalogue;
use domain::profile::OrdinanceProfile;
use domain::proposal::SectionState;
use domain::workflow::{Discipline, Role, Side, Status, allowed};

pub(super) const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// A draft of somebody who may write and submit it.
pub(super) fn draft_head() -> ProposalHead {
    let links = catalogue::standard().sections().map(|section| SectionLink { section, state: SectionState::Started });
    ProposalHead {
        id: "z1".into(),
        title: "Dagopvang ’t Lindehuis".into(),
        cooperative: "De Lindehof".into(),
        municipality: "Lindewaard".into(),
        can_edit: true,
        can_submit: true,
        in_writing: true,
        version: 7,
        saved: "8 september 2026 om 14.05 uur".into(),
        sections: links.collect(),
        together: Together::default(),
    }
}

/// The case for somebody in this role.
pub(super) fn head(role: Role, status: Status) -> CaseHead {
    CaseHead {
        id: "z1".into(),
        title: "Dagopvang ’t Lindehuis".into(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".into(),
        municipality: "Lindewaard".into(),
        reference: (status != Status::Draft).then(|| "LIW-2026-0001".into()),
        status: status.as_seen_by(role.side()),
        side: role.side(),
        allowed: allowed(&[role], status),
    }
}

pub(super) fn case(role: Role, status: Status) -> CasePage {
    CasePage {
        head: head(role, status),
        clock: (status != Status::Draft).then(clock),
        turn: "De gemeente beoordeelt het voorstel en besluit uiterlijk op 10 december 2026.".into(),
        documents: vec![DocumentLink {
            id: "d1".into(),
            title: "Uitdaagvoorstel, versie 2".into(),
            details: "PDF, 98 kB, 2 oktober 2026".into(),
            sha256: HASH.into(),
        }],
        attachments: vec![],
        supplement: None,
        decision: None,
        key_figures: vec![("Gevraagd over alle jaren".into(), "€ 631.500".into()), ("Cliënten".into(), "24".into())],
        people: vec![
            ("Marijke Veldhoen".into(), "Voorzitter".into()),
            ("Sanne de Wit".into(), "Accountmanager".into()),
        ],
        timeline: vec![Moment {
            at: "dinsdag 8 september 2026 om 9.41 uur".into(),
            label: "Voorstel ingediend".into(),
            who: "Marijke Veldhoen, voorzitter".into(),
            details: vec!["Versie 1".into()],
            hash: "3f9a12c0".into(),
        }],
    }
}

pub(super) fn clock() -> ClockView {
    ClockView {
        elapsed: 49,
        suspended: 9,
        left: 35,
        overdue: 0,
        stands_still: false,
        stopped: false,
        received: "8 september 2026".into(),
        due: Some("10 december 2026".into()),
        explanation: "De termijn is 12 weken. Van 23 september tot en met 1 oktober stond de klok stil.".into(),
    }
}

pub(super) fn supplement() -> SupplementView {
    SupplementView { points: vec!["Het polisblad van uw verzekering".into()], until: "6 oktober 2026".into() }
}

pub(super) fn decision() -> DecisionView {
    DecisionView {
        outcome: "Ingewilligd onder voorwaarden".into(),
        on: "8 december 2026".into(),
        sent: Some("9 december 2026".into()),
        summary: "U mag de dagopvang overnemen vanaf **1 april 2027**.".into(),
        conditions: vec!["Een tweede coördinator is opgeleid vóór de start.".into()],
        objection_until: Some("20 januari 2027".into()),
    }
}

pub(super) fn row(status: Status, days_left: Option<i32>) -> QueueRow {
    QueueRow {
        id: "z1".into(),
        reference: "LIW-2026-0001".into(),
        title: "Dagopvang ’t Lindehuis".into(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".into(),
        status,
        received: "8 sep 2026".into(),
        due: days_left.map(|_| "10 dec 2026".into()),
        days_left,
        our_turn: status.turn() == Some(Side::Municipality),
    }
}

pub(super) fn queue(filter: QueueFilter, rows: Vec<QueueRow>) -> QueuePage {
    QueuePage { filter, counts: (rows.len(), 1, rows.len()), rows }
}

/// A section with this answer to each of its questions.
pub(super) fn section(id: &str, answer: &str) -> ReadSection {
    let section = catalogue::standard().section(id).expect("a section");
    let answers = section.questions.iter().map(|question| (question, answer.to_owned())).collect();
    ReadSection { section, answers, budget: None, attachments: vec![] }
}

pub(super) fn proposal() -> ProposalPage {
    ProposalPage {
        head: head(Role::CaseManager, Status::Submitted),
        version: 2,
        sha256: HASH.into(),
        sections: catalogue::standard().sections().map(|one| section(one.id, "Ons antwoord")).collect(),
        document: "d1".into(),
    }
}

pub(super) fn completeness() -> CompletenessPage {
    CompletenessPage {
        head: head(Role::CaseManager, Status::Submitted),
        usual_until: "06-10-2026".into(),
        remarks: vec!["De overhead is hoger dan 15%.".into()],
        sections: vec![("Samenvatting".into(), 8, 9)],
    }
}

pub(super) fn assessment() -> AssessPage {
    let criterion = |criterion: domain::assessment::Criterion| CriterionView {
        evidence: criterion.evidence.iter().map(|id| section(id, "Ons antwoord")).collect(),
        id: criterion.id,
        label: criterion.label,
        question: criterion.question,
        weight: criterion.weight,
        value: String::new(),
        reason: String::new(),
    };
    let role = Role::Reviewer(Discipline::Finance);
    AssessPage {
        head: head(role, Status::InAssessment),
        role,
        criteria: OrdinanceProfile::lindewaard().criteria.into_iter().map(criterion).collect(),
        handed_in: false,
        panel: vec![("Beoordelaar inkoop".into(), true), ("Beoordelaar toezicht".into(), false)],
    }
}

pub(super) fn deciding() -> DecidePage {
    let profile = OrdinanceProfile::lindewaard();
    let criterion = |criterion: domain::assessment::Criterion| CriterionResultView {
        id: criterion.id,
        label: criterion.label,
        average: "3,2".into(),
        remarks: vec![],
        reasons: vec![("Beoordelaar inkoop".into(), "4 (goed)".into(), "De cijfers kloppen.".into())],
    };
    let grounds = profile.refusal_grounds.into_iter().map(|ground| (ground.id, ground.article, ground.label));
    DecidePage {
        head: head(Role::DecisionMaker, Status::InAssessment),
        result: Some(("77,2".into(), "Inwilligen".into())),
        reviewers: vec![("Beoordelaar inkoop".into(), "74,0".into())],
        criteria: profile.criteria.into_iter().map(criterion).collect(),
        grounds: grounds.collect(),
        waiting_for: vec![],
        blind: false,
    }
}

pub(super) fn mail() -> MailView {
    MailView {
        id: "m1".into(),
        to: "Marijke Veldhoen <marijke@delindehof.example>".into(),
        subject: "Wij hebben uw voorstel ontvangen".into(),
        at: "dinsdag 8 september 2026 om 9.42 uur".into(),
        state: "verstuurd".into(),
        text: "Beste Marijke,\n\nLees het hier:\nhttps://loket.example/dossiers/z1.\n\n<b>Groet</b>".into(),
    }
}
