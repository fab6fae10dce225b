use super::samples::draft_head;
use super::{between, has_tag, html};
use crate::api::approval::{ApprovalPage, BoardVersion, Standing, VersionState, Voice};
use crate::api::drafting::ProposalHead;
use crate::api::together::Together;
use crate::ui::Returned;
use crate::ui::pages::approval::approval;
use domain::workflow::Role;

fn page(state: VersionState, agreed: bool) -> ApprovalPage {
    let standing = Standing { name: "Versie 1".into(), given: 1 };
    let together = Together { standing: Some(standing), ..Together::default() };
    let head = ProposalHead { together, ..draft_head() };
    let voice =
        |name: &str, role, own, at: Option<&str>| Voice { name: name.into(), role, own, at: at.map(str::to_owned) };
    let version = BoardVersion {
        name: "Versie 1".into(),
        put: "Marijke Veldhoen, voorzitter, op dinsdag 8 december 2026 om 21.17 uur".into(),
        needed: 2,
        sha256: "ab12".into(),
        state,
        voices: vec![
            voice("Marijke Veldhoen", Role::Chair, true, agreed.then_some("dinsdag 8 december 2026 om 21.18 uur")),
            voice("Tarik Amrani", Role::Treasurer, false, None),
        ],
    };
    let (version, steps) = (Some(version), vec![]);
    ApprovalPage { head, version, may_put: true, may_approve: true, members: 2, usual: 2, steps }
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
    let sentence = "Tarik Amrani, penningmeester, veranderde “Begroting” op maandag.".to_owned();
    let html = shown(page(VersionState::Lapsed { sentence, names: vec!["Marijke Veldhoen".into()] }, false));
    assert!(html.contains("veranderde “Begroting” op maandag. Akkoord waren: Marijke Veldhoen."));
    assert!(!html.contains("Ik ga akkoord"));
}
