use super::samples::draft_head;
use super::{between, has_tag, html};
use crate::forms::Returned;
use crate::pages::board::approval::approval;
use crate::views::Author;
use crate::views::board::approval::{ApprovalPage, BoardVersion, VersionState, Voice};
use crate::views::proposal::head::{BoardActivity, PendingVersion, ProposalHead};
use domain::case::Role;
use jiff::civil::{DateTime, date};

fn page(state: VersionState, agreed: bool) -> ApprovalPage {
    let pending = PendingVersion { name: "Versie 1".into(), given: 1 };
    let activity = BoardActivity { pending: Some(pending), ..BoardActivity::default() };
    let head = ProposalHead { activity, ..draft_head() };
    let voice = |name: &str, role, own, at: Option<DateTime>| Voice { name: name.into(), role, own, at };
    let version = BoardVersion {
        name: "Versie 1".into(),
        requested: Author { name: "Marijke Veldhoen, voorzitter".into(), at: date(2026, 12, 8).at(21, 17, 0, 0) },
        needed: 2,
        sha256: "ab12".into(),
        state,
        voices: vec![
            voice("Marijke Veldhoen", Role::Chair, true, agreed.then_some(date(2026, 12, 8).at(21, 18, 0, 0))),
            voice("Tarik Amrani", Role::Treasurer, false, None),
        ],
    };
    let (version, steps) = (Some(version), vec![]);
    ApprovalPage { head, version, may_request: true, may_approve: true, members: 2, usual: 2, steps }
}

fn shown(page: ApprovalPage) -> String {
    html(|| approval(page, &Returned::default()))
}

#[test]
fn who_did_not_agree_yet_can_agree_with_exactly_what_is_shown() {
    let html = shown(page(VersionState::Waiting, false));
    let form = between(&html, "Lees eerst de tekst als pdf.", "</form>");
    assert!(form.contains("Ik ga akkoord") && has_tag(&html, &[r#"name="versie""#, r#"value="ab12""#]), "{form}");
    assert_eq!(html.matches("utrecht-button--primary-action").count(), 1, "one primary button");
    assert_eq!(html.matches("Nog geen akkoord.").count(), 2);
}

#[test]
fn who_agreed_can_take_it_back() {
    let html = shown(page(VersionState::Approved, true));
    assert!(html.contains("Akkoord intrekken") && !html.contains("Ik ga akkoord"));
    assert!(html.contains("Akkoord op dinsdag 8 december 2026 om 21.18 uur."));
}

#[test]
fn what_lapsed_says_why_and_asks_nobody() {
    let changed = Author { name: "Tarik Amrani, penningmeester".into(), at: date(2026, 12, 7).at(9, 3, 0, 0) };
    let what = "Begroting".to_owned();
    let html = shown(page(VersionState::Lapsed { changed, what, names: vec!["Marijke Veldhoen".into()] }, false));
    let why = "Tarik Amrani, penningmeester, veranderde “Begroting” op maandag 7 december 2026 om 9.03 uur. \
               Akkoord waren: Marijke Veldhoen.";
    assert!(html.contains(why), "{html}");
    assert!(!html.contains("Ik ga akkoord"));
}
