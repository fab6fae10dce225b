//! The worked case as the use cases hand it to the pages.

mod account;
mod changed;
mod deciding;

pub(super) use account::{mail, session};
pub(super) use changed::comparison;
pub(super) use deciding::{all_assessments, checking, deciding, proposing, sending};

use self::changed::proposal_pdf;
use crate::views::case::assessment::{AssessPage, CriterionView, OneCriterion, Screen};
use crate::views::case::completeness::CompletenessPage;
use crate::views::case::undelivered::Undelivered;
use crate::views::case::working::WorkingTexts;
use crate::views::case::{
    CaseHead, CasePage, ClockView, DecisionView, KeyFigures, ProposalPage, QueueAsked, QueueFilter, QueuePage,
    QueueRow, ReadSection, SupplementView, TimelineEntry, Waits,
};
use crate::views::proposal::head::{BoardActivity, ProposalHead, SectionLink};
use domain::calendar::Term;
use domain::case::{Discipline, Event, Outcome, Role, Status, allowed, next_step};
use domain::catalogue;
use domain::money::{Cents, Rounding};
use domain::profile::OrdinanceProfile;
use domain::proposal::SectionState;
use jiff::civil::date;

pub(super) const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// A draft of somebody who may write and submit it.
pub(super) fn draft_head() -> ProposalHead {
    let (state, needed, minutes) = (SectionState::Started, 4, 20);
    let links = catalogue::standard().sections().map(|section| SectionLink { section, state, needed, minutes });
    ProposalHead {
        id: "z1".into(),
        title: "Dagopvang ’t Lindehuis".into(),
        cooperative: "De Lindehof".into(),
        municipality: "Lindewaard".into(),
        can_edit: true,
        can_submit: true,
        in_writing: true,
        is_draft: true,
        version: 7,
        saved: date(2026, 9, 8).at(14, 5, 0, 0),
        sections: links.collect(),
        size: None,
        activity: BoardActivity::default(),
    }
}

const PROCUREMENT: Role = Role::Reviewer(Discipline::Procurement);

fn the_section(id: &str) -> &'static catalogue::Section {
    catalogue::standard().section(id).expect("a section")
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
        next_step: next_step(&[role], status),
        by_post: false,
        has_draft: false,
    }
}

pub(super) fn case(role: Role, status: Status) -> CasePage {
    CasePage {
        head: head(role, status),
        clock: (status != Status::Draft).then(clock),
        documents: vec![proposal_pdf()],
        attachments: vec![],
        revision: None,
        supplement: None,
        decision: None,
        key_figures: Some(KeyFigures {
            rounding: Rounding::WholeEuro,
            years: 3,
            requested: Cents(63_150_000),
            saving: None,
            unit: None,
        }),
        people: vec![("Marijke Veldhoen".into(), Role::Chair), ("Sanne de Wit".into(), Role::CaseManager)],
        on_both_sides: vec![],
        open: vec![],
        excluded_by: None,
        letters_to_post: 0,
        begins_again: false,
        undelivered: Undelivered::default(),
        timeline: vec![TimelineEntry {
            at: date(2026, 9, 8).at(9, 41, 0, 0),
            event: Event::Submitted {
                reference: "LIW-2026-0001".into(),
                received_on: date(2026, 9, 8),
                sha256: HASH.into(),
                approval: None,
            },
            place: None,
            files: vec![],
            by_post: false,
            who: "Marijke Veldhoen, voorzitter".into(),
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
        term: Term::Weeks(12),
        received: date(2026, 9, 8),
        due: date(2026, 12, 10),
        postponed_by: None,
    }
}

pub(super) fn supplement() -> SupplementView {
    SupplementView {
        points: vec!["Het polisblad van uw verzekering".into()],
        until: date(2026, 10, 6),
        not_handled_until: None,
        days_by_post: None,
    }
}

pub(super) fn decision() -> DecisionView {
    DecisionView {
        outcome: Outcome::GrantedWithConditions,
        on: date(2026, 12, 8),
        sent: Some(date(2026, 12, 9)),
        summary: "U mag de dagopvang overnemen vanaf **1 april 2027**.".into(),
        conditions: vec!["Een tweede coördinator is opgeleid vóór de start.".into()],
        obligations: vec!["U rapporteert elk kwartaal.".into()],
        objection_until: Some(date(2027, 1, 20)),
        unposted: false,
    }
}

pub(super) fn row(status: Status, days_left: Option<i32>) -> QueueRow {
    QueueRow {
        id: "z1".into(),
        reference: "LIW-2026-0001".into(),
        title: "Dagopvang ’t Lindehuis".into(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".into(),
        status,
        received: Some(date(2026, 9, 8)),
        due: days_left.map(|_| date(2026, 12, 10)),
        days_left,
        is_open: true,
        open: 0,
        waits: Waits::ForNobody,
    }
}

pub(super) fn queue(filter: QueueFilter, rows: Vec<QueueRow>) -> QueuePage {
    QueuePage {
        asked: QueueAsked { filter, ..QueueAsked::default() },
        rows,
        first: None,
        next: None,
        enters_paper: true,
    }
}

/// A section with this answer to each of its questions.
pub(super) fn section(id: &str, answer: &str) -> ReadSection {
    let section = catalogue::standard().section(id).expect("a section");
    let answers = catalogue::standard()
        .questions_of(section)
        .iter()
        .map(|question| (question.clone(), answer.to_owned()))
        .collect();
    ReadSection { section, answers, budget: None, attachments: vec![] }
}

pub(super) fn proposal() -> ProposalPage {
    ProposalPage {
        head: head(Role::CaseManager, Status::Submitted),
        version: 2,
        sha256: HASH.into(),
        sections: catalogue::standard().sections().map(|one| section(one.id, "Ons antwoord")).collect(),
        document: "d1".into(),
        comparison: None,
    }
}

pub(super) fn completeness() -> CompletenessPage {
    CompletenessPage {
        rounds: Vec::new(),
        not_handled_until: None,
        comparison: None,
        judging: None,
        proposal: proposal().sections,
        known: std::collections::BTreeMap::new(),
        ordinance: "Participatieverordening, artikel 12".into(),
        signatory: "Sanne de Wit, behandelaar".into(),
        mail: None,
        head: head(Role::CaseManager, Status::Submitted),
        usual_until: date(2026, 10, 6),
        remarks: vec![(the_section("begroting"), "De overhead is hoger dan 15%.".into())],
        sections: vec![(the_section("samenvatting"), 8, 9)],
    }
}

pub(super) fn assessment() -> AssessPage {
    let role = Role::Reviewer(Discipline::Finance);
    let criterion = |criterion: domain::assessment::Criterion| CriterionView {
        asked: criterion.is_asked_of(Discipline::Finance),
        id: criterion.id,
        label: criterion.label,
        question: criterion.question,
        weight: criterion.weight,
        anchors: criterion.anchors,
    };
    AssessPage {
        head: head(role, Status::InAssessment),
        role,
        criteria: OrdinanceProfile::lindewaard().criteria.into_iter().map(criterion).collect(),
        screen: one_criterion("kosten"),
        texts: WorkingTexts::default(),
        comparison: None,
        roles: vec![(role, false)],
        may_ask: false,
        panel: vec![
            ("Youssef Bakker".into(), Role::Reviewer(Discipline::Procurement), true),
            ("Ingrid de Wolf".into(), Role::Reviewer(Discipline::Supervision), false),
        ],
    }
}

/// The screen of one criterion with its evidence.
pub(super) fn one_criterion(id: &str) -> Screen {
    let profile = OrdinanceProfile::lindewaard();
    let evidence = profile.criterion(id).expect("a criterion").evidence.iter().map(|id| section(id, "Ons antwoord"));
    let (id, evidence) = (id.to_owned(), evidence.collect());
    Screen::Criterion(OneCriterion { flags: vec![], earlier: vec![], before: vec![], id, facts: vec![], evidence })
}
