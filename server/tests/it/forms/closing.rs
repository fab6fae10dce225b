//! Closing a case without a decision.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER};
use crate::support::site::Site;

/// A way to close a case: the last part of its address, who may, a case of the demo in which it can be done, and who
/// may not, or not there, with the answer to that.
struct Way {
    address: &'static str,
    who: &'static str,
    status: &'static str,
    refused: &'static [(&'static str, &'static str, u16)],
}

const WAYS: &[Way] = &[
    Way {
        address: "intrekken",
        who: BOARD[0],
        status: "in_beoordeling",
        refused: &[(BOARD[1], "in_beoordeling", 404), (BOARD[0], "bekendgemaakt", 409), (BOARD[0], "concept", 409)],
    },
    Way {
        address: "buiten-behandeling",
        who: MANAGER,
        status: "hersteltermijn_verstreken",
        refused: &[(BOARD[0], "hersteltermijn_verstreken", 404), (MANAGER, "in_beoordeling", 409)],
    },
    by_municipality("niet-ontvankelijk"),
    by_municipality("doorzenden"),
    by_municipality("vervallen"),
];

/// What the municipality may do while it reviews the proposal.
const fn by_municipality(address: &'static str) -> Way {
    Way {
        address,
        who: MANAGER,
        status: "in_beoordeling",
        refused: &[
            (BOARD[0], "in_beoordeling", 404),
            (DECIDER, "in_beoordeling", 404),
            (MANAGER, "bekendgemaakt", 409),
        ],
    }
}

const LAPSED: &str = "SELECT COUNT(*) FROM cases WHERE status = 'hersteltermijn_verstreken'";

async fn form<'a>(site: &'a Site, email: &str, (status, address): (&str, &str)) -> Form<'a> {
    // The demo has a case in each status but this one.
    if status == "ingediend" && site.count("SELECT COUNT(*) FROM cases WHERE status = 'ingediend'").await == 0 {
        site.submitted().await;
    }
    if status == "hersteltermijn_verstreken" && site.count(LAPSED).await == 0 {
        site.lapsed().await;
    }
    let case = format!("/dossiers/{}", site.case(status).await);
    let (page, action) = if address == "intrekken" {
        (case.clone(), format!("{case}/{address}"))
    } else {
        (format!("{case}/{address}"), format!("{case}/{address}"))
    };
    Form { action, ..Form::of(site, email, &page).await }
}

#[tokio::test]
async fn nobody_closes_a_case_without_saying_why() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for way in WAYS {
            let mut form = form(&site, way.who, (way.status, way.address)).await;
            for typed in ["", "   ", "\r\n\t\r\n"] {
                let answer = form.refuses(&[("reason", typed)], &[("reason", "Schrijf kort waarom")]).await;
                let folded = way.who == BOARD[0] && !answer.body.contains("<details open");
                assert!(!folded, "the form is folded away");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn only_who_may_closes_a_case_and_only_while_that_can_be_done() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let reason = [("reason".to_owned(), "Wij hebben geen vrijwilligers meer.".to_owned())].to_vec();
        for (way, (email, status, code)) in WAYS.iter().flat_map(|way| way.refused.iter().map(move |one| (way, one))) {
            let mut form = form(&site, email, (status, way.address)).await;
            let before = site.traces().await;
            let answer = form.post(&reason).await;
            assert_eq!(answer.status, *code, "{email} {}", way.address);
            assert_eq!(site.traces().await, before);
        }
    })
    .await;
}

/// Closes the case of the demo that is being assessed: its address, the status then, the mail, and what only this way
/// asks.
async fn closes_with_a_letter(
    (address, status, mail): (&'static str, &'static str, &'static str),
    own: Option<(&'static str, &'static str)>,
) {
    for_each_database(move |database| async move {
        let site = Site::demo(&database).await;
        let mut form = form(&site, MANAGER, ("in_beoordeling", address)).await;
        let typed = [("reason", "Dit is een taak van de provincie."), ("signatory", "mr. A. Jansen, secretaris")];
        let fields = form.filled(&typed.into_iter().chain(own).collect::<Vec<_>>()).await;
        let pressed = |action: &str| [fields.clone(), vec![("actie".to_owned(), action.to_owned())]].concat();
        let before = site.traces().await;
        let letter = form.post(&pressed("lees-brief")).await;
        assert_eq!((letter.status.as_u16(), letter.body.starts_with("%PDF-")), (200, true));
        assert_eq!(site.traces().await, before, "reading the letter changes nothing");
        assert_eq!(form.post(&pressed("sluit-af")).await.status, 303);
        let case = site.case(status).await;
        assert_eq!(site.mails(mail).await.len(), BOARD.len());
        let mut board = site.browser_of(BOARD[1]).await;
        let page = board.get(&format!("/dossiers/{case}")).await;
        assert!(page.body.contains("Brief bij het afsluiten"), "{}", page.body);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_inadmissible_request_ends_with_a_letter_that_the_board_can_read() {
    closes_with_a_letter(("niet-ontvankelijk", "niet_ontvankelijk", "inadmissible"), None).await;
}

#[tokio::test]
async fn a_request_for_another_authority_is_forwarded_with_a_letter_that_the_board_can_read() {
    let receiver = ("receiver", "Gedeputeerde staten");
    closes_with_a_letter(("doorzenden", "doorgezonden", "forwarded"), Some(receiver)).await;
}

#[tokio::test]
async fn a_request_about_which_nothing_is_left_to_decide_ends_with_a_letter_that_the_board_can_read() {
    closes_with_a_letter(("vervallen", "vervallen", "moot"), None).await;
}
