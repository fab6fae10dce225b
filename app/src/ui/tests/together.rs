use super::{between, has_tag, html};
use crate::api::comments::{CommentCount, CommentView, CommentsPage};
use crate::api::drafting::ProposalHead;
use crate::api::together::{Together, Working};
use crate::ui::pages::comments::comments;
use crate::ui::parts::{comments_link, working};
use crate::ui::{Page, Returned};
use domain::catalogue;

fn head() -> ProposalHead {
    ProposalHead {
        id: "z1".into(),
        title: "Dagopvang".into(),
        cooperative: "De Lindehof".into(),
        municipality: "Lindewaard".into(),
        can_edit: true,
        can_submit: true,
        version: 7,
        saved: String::new(),
        sections: vec![],
        together: Together::default(),
    }
}

fn page(comments: Vec<CommentView>, may_comment: bool) -> CommentsPage {
    CommentsPage {
        head: head(),
        section: catalogue::standard().section("taak").expect("a section"),
        question: "taak.omschrijving".into(),
        label: "Welke taak?".into(),
        comments,
        others: vec![("p1".into(), "Tarik Amrani".into()), ("p2".into(), "Hanna Oostwal".into())],
        may_comment,
        last: 4,
    }
}

fn comment(text: &str, resolved: Option<&str>) -> CommentView {
    CommentView {
        id: "c1".into(),
        by: "Marijke Veldhoen, dinsdag 8 december 2026 om 21.17 uur".into(),
        text: text.into(),
        mentioned: vec!["Tarik Amrani".into()],
        resolved: resolved.map(str::to_owned),
        removable: true,
    }
}

fn shown(page: CommentsPage) -> String {
    html(|| comments(page, &Returned::default()))
}

#[test]
fn a_comment_is_text_whatever_stands_in_it() {
    let html = shown(page(vec![comment("<script>alert(1)</script>\n\nTweede alinea", None)], true));
    assert!(!html.contains("<script") && html.contains("alert(1)") && html.contains("<p>Tweede alinea</p>"), "{html}");
    assert!(html.contains("Voor Tarik Amrani."));
}

#[test]
fn the_form_asks_who_must_know_with_a_box_for_each_other_member() {
    let html = shown(page(vec![], true));
    let form = between(&html, "Plaats een opmerking", "</form>");
    for id in ["p1", "p2"] {
        assert!(has_tag(form, &[r#"name="to""#, &format!("value=\"{id}\"")]), "{form}");
    }
    assert!(form.contains("Wie moet dit weten?") && form.contains("</fieldset>"));
}

#[test]
fn what_is_solved_can_be_opened_and_what_is_open_can_be_solved_as_far_as_it_was_seen() {
    let open = shown(page(vec![comment("Een vraag", None)], true));
    assert!(open.contains("Dit is opgelost") && has_tag(&open, &[r#"name="gezien""#, r#"value="4""#]));
    let solved = shown(page(vec![comment("Een vraag", Some("Tarik Amrani, woensdag"))], true));
    assert!(solved.contains("Heropen") && solved.contains("Opgelost: Tarik Amrani, woensdag."));
}

#[test]
fn who_may_not_comment_any_more_only_reads() {
    let html = shown(page(vec![comment("Een vraag", None)], false));
    assert!(html.contains("Een vraag") && !html.contains("<form"), "{html}");
}

#[test]
fn the_link_to_comments_says_how_many_are_open() {
    let link = |open, total, may| {
        let count = CommentCount { open, total };
        html(|| Page::new("x", comments_link("/a".into(), "Welke taak?", count, may)))
    };
    assert!(link(0, 0, true).contains("Opmerking plaatsen"));
    assert!(!link(0, 0, false).contains("href=\"/a\""), "nothing to read and nothing to write");
    assert!(link(1, 3, false).contains("1 opmerking<") && link(2, 2, true).contains("2 opmerkingen<"));
    assert!(link(0, 3, false).contains("Opmerkingen (opgelost)"));
}

#[test]
fn the_others_at_work_are_named_those_in_this_section_first() {
    let at = |name: &str, section| Working {
        name: name.into(),
        section: catalogue::standard().section(section).expect("a section"),
    };
    let others = [at("Willem Bos", "begroting"), at("Anna", "taak"), at("Bram", "taak")];
    let here = catalogue::standard().section("taak");
    let html = html(|| Page::new("x", working(&others, here)));
    assert!(html.contains("Anna en Bram werken hier ook.") && html.contains("Nu bezig: Willem Bos in Begroting."));
    assert!(working(&[], here).is_none());
}
