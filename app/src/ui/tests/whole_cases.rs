use super::samples::{
    assessment, case, clock, completeness, deciding, decision, mail, proposal, queue, row, supplement,
};
use super::{between, html, tags};
use crate::api::case::{CasePage, QueueFilter};
use crate::ui::Returned;
use crate::ui::pages::{
    announce, assess, case as overview, completeness as complete, decide, mailbox, proposal as read,
};
use domain::workflow::{Role, Status};

/// Each page of a case, filled.
fn pages() -> Vec<String> {
    let fresh = Returned::default();
    let full = || CasePage {
        supplement: Some(supplement()),
        decision: Some(decision()),
        clock: Some(clock()),
        ..case(Role::Chair, Status::InAssessment)
    };
    let rows = vec![row(Status::InAssessment, Some(3)), row(Status::SupplementRequested, None)];
    vec![
        html(|| crate::ui::pages::queue::queue(queue(QueueFilter::All, rows))),
        html(|| overview::case(full())),
        html(|| {
            announce::announce(CasePage { decision: Some(decision()), ..case(Role::CaseManager, Status::Decided) })
        }),
        html(|| read::proposal(proposal())),
        html(|| complete::completeness(completeness(), &fresh)),
        html(|| assess::assess(assessment(), &fresh)),
        html(|| decide::decide(deciding(), &fresh)),
        html(|| mailbox::mailbox(vec![mail()])),
        html(|| mailbox::mail(mail())),
    ]
}

fn ids(page: &str) -> Vec<&str> {
    page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn ids_are_unique_and_every_reference_to_one_leads_somewhere() {
    for page in pages() {
        let mut known = ids(&page);
        let count = known.len();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), count, "{} repeats an id", between(&page, "<title>", "</title>"));
        for mark in [" for=\"", " aria-labelledby=\"", " aria-describedby=\"", "href=\"#"] {
            let references = page.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
            for reference in references.flat_map(str::split_whitespace) {
                assert!(known.binary_search(&reference).is_ok(), "{mark}{reference} leads nowhere");
            }
        }
    }
}

#[test]
fn every_page_has_one_first_heading_no_script_and_no_inline_style() {
    for page in pages() {
        assert_eq!(page.matches("<h1").count(), 1);
        assert!(!page.contains("<script") && !page.contains(" style=") && !page.contains(" onclick="));
    }
}

#[test]
fn every_table_has_a_body_and_can_be_reached_by_keyboard_where_it_scrolls() {
    for page in pages() {
        let tables = page.matches("<table").count();
        assert!(page.matches("<tbody").count() >= tables);
        assert_eq!(tags(&page, &["ul-scroll", "aria-label=", r#"tabindex="0""#]).count(), tables);
    }
}
