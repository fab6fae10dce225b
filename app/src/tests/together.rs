use super::samples::draft_head;
use super::{between, has_tag, html};
use crate::forms::Returned;
use crate::page::Page;
use crate::pages::board::comments::comments;
use crate::pages::board::members::{board, handing_over, possible_chair};
use crate::parts::{at_work, comments_link};
use crate::views::Author;
use crate::views::board::comments::{CommentView, CommentsPage};
use crate::views::board::members::{BoardPage, InvitedView, MemberView};
use crate::views::case::undelivered::Undelivered;
use crate::views::proposal::head::{AtWork, CommentCount};
use domain::case::Role;
use domain::catalogue;
use jiff::civil::date;

fn page(comments: Vec<CommentView>, may_comment: bool) -> CommentsPage {
    CommentsPage {
        head: draft_head(),
        section: catalogue::standard().section("taak").expect("a section"),
        question: "taak.omschrijving".into(),
        label: "Welke taak?".into(),
        comments,
        others: vec![("p1".into(), "Tarik Amrani".into()), ("p2".into(), "Hanna Oostwal".into())],
        may_comment,
        last: 4,
    }
}

fn comment(text: &str, resolved: Option<Author>) -> CommentView {
    CommentView {
        id: "c1".into(),
        by: Author { name: "Marijke Veldhoen".into(), at: date(2026, 12, 8).at(21, 17, 0, 0) },
        text: text.into(),
        mentioned: vec!["Tarik Amrani".into()],
        resolved,
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
    assert!(open.contains("Alle opmerkingen zijn opgelost") && has_tag(&open, &[r#"name="gezien""#, r#"value="4""#]));
    let tarik = Author { name: "Tarik Amrani".into(), at: date(2026, 12, 9).at(8, 30, 0, 0) };
    let solved = shown(page(vec![comment("Een vraag", Some(tarik))], true));
    assert!(solved.contains("Zet de opmerkingen weer open"));
    assert!(solved.contains("Opgelost: Tarik Amrani, woensdag 9 december 2026 om 8.30 uur."), "{solved}");
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
    let at = |name: &str, section| AtWork {
        name: name.into(),
        section: catalogue::standard().section(section).expect("a section"),
    };
    let others = [at("Willem Bos", "begroting"), at("Anna", "taak"), at("Bram", "taak")];
    let here = catalogue::standard().section("taak");
    let html = html(|| Page::new("x", at_work(&others, here)));
    assert!(html.contains("Anna en Bram werken hier ook.") && html.contains("Nu bezig: Willem Bos in Begroting."));
    assert!(at_work(&[], here).is_none());
}

#[test]
fn what_belongs_to_the_whole_budget_leads_back_to_its_page() {
    let mut whole = page(vec![], true);
    (whole.section, whole.question) = (catalogue::standard().section("begroting").expect("it"), "begroting".into());
    assert!(!shown(whole).contains("begroting#begroting"), "nothing on the page of the budget has that name");
    assert!(shown(page(vec![], true)).contains("href=\"/voorstellen/z1/taak#taak.omschrijving\""));
}

fn member(id: &str, role: Role) -> MemberView {
    let (name, email) = (format!("Persoon {id}"), format!("{id}@lindehof.example"));
    MemberView { id: id.into(), name, email, role, own: role == Role::Chair, last: None }
}

fn people(may_manage: bool) -> BoardPage {
    let members = vec![member("p1", Role::Chair), member("p2", Role::Treasurer)];
    let invited = vec![InvitedView {
        id: "u1".into(),
        name: "Bram Koster".into(),
        email: "bram@lindehof.example".into(),
        role: Role::Reader,
        at: date(2026, 9, 8).at(14, 5, 0, 0),
        declined: false,
    }];
    let undelivered = Undelivered::default();
    BoardPage { head: draft_head(), members, invited, may_manage, threads: vec![], undelivered }
}

#[test]
fn nobody_gives_the_chair_away_without_being_asked() {
    let list = html(|| board(people(true), &Returned::default()));
    assert!(!list.contains("draag-over"), "{list}");
    assert!(list.contains("href=\"/voorstellen/z1/samen/voorzitter/p2\""));
    let page = people(true);
    let asked = possible_chair(&page, "p2").expect("the treasurer");
    let html = html(|| handing_over(&page.head, asked));
    let text = "U maakt Persoon p2 voorzitter. U wordt zelf penningmeester. Alleen Persoon p2 kan dat terugdraaien.";
    assert!(html.contains(text), "{html}");
    assert!(has_tag(&html, &[r#"name="actie""#, r#"value="draag-over:p2""#]));
    assert!(html.contains("Ja, maak Persoon p2 voorzitter") && html.contains("Nee, terug"));
    assert!(possible_chair(&page, "p1").is_none() && possible_chair(&page, "p9").is_none());
    assert!(possible_chair(&people(false), "p2").is_none(), "only who manages the board");
}

#[test]
fn once_submitted_the_way_up_is_the_case_and_no_page_about_submitting() {
    let mut page = people(true);
    assert!(html(|| board(page.clone(), &Returned::default())).contains("href=\"/voorstellen/z1/gereed\""));
    page.head.in_writing = false;
    let html = html(|| board(page, &Returned::default()));
    assert!(html.contains("href=\"/dossiers/z1\"") && !html.contains("/gereed\""), "{html}");
}
