use super::samples::draft_head;
use super::{between, has_tag, html, tags};
use crate::forms::Returned;
use crate::pages::builder::section::section;
use crate::views::proposal::drafting::{PlanFacts, QuestionView, SectionPage};
use crate::views::proposal::head::CommentCount;
use crate::views::{AppError, FieldError, Typed};
use domain::catalogue::{self, Kind, Question};
use domain::proposal::RowValues;

pub(super) fn page(section: &str) -> SectionPage {
    let list = catalogue::standard();
    let section = list.section(section).expect("a section");
    let view = |question: &Question| QuestionView {
        question: question.clone(),
        is_asked: true,
        is_open: true,
        takes_files: true,
        points: Vec::new(),
        value: String::new(),
        rows: vec![],
        version: 0,
        wrong: vec![],
        missing: vec![],
        remarks: vec![],
        conflicts: vec![],
        case: "z1".into(),
        attachments: 0,
        comments: CommentCount::default(),
    };
    let questions = list.questions_of(section).iter().map(view).collect();
    SectionPage {
        head: draft_head(),
        section,
        points: vec![],
        questions,
        grounds: list.grounds(section),
        plan: PlanFacts::default(),
        self_check: vec![],
    }
}

pub(super) fn view<'a>(page: &'a mut SectionPage, question: &str) -> &'a mut QuestionView {
    page.questions.iter_mut().find(|view| view.question.id() == question).expect("a question")
}

pub(super) fn render(page: &SectionPage) -> String {
    html(|| section(page.clone(), &Returned::default()))
}

pub(super) fn partner(name: &str) -> RowValues {
    [("partner".to_owned(), name.to_owned())].into()
}

#[test]
fn every_question_of_every_section_has_a_field_with_its_name_and_version() {
    for section in catalogue::standard().sections() {
        let html = render(&page(section.id));
        for question in catalogue::standard().questions_of(section) {
            let id = question.id();
            assert!(has_tag(&html, &[&format!("name=\"versie.{id}\""), "value=\"0\""]), "{id} has no version");
            let name = match question.kind() {
                Kind::Rows { columns, .. } => {
                    format!("name=\"{id}.0.{}\"", columns.iter().next().expect("a column").id)
                }
                _ => format!("name=\"{id}\""),
            };
            assert!(html.contains(&name), "{id} has no field");
            assert!(html.contains(&format!("id=\"{id}\"")), "nothing to link to for {id}");
        }
    }
}

#[test]
fn ids_on_a_page_are_unique() {
    for section in catalogue::standard().sections() {
        let html = render(&page(section.id));
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{} repeats an id", section.id);
    }
}

#[test]
fn pressing_enter_saves_and_never_removes_a_row() {
    let mut page = page("samenwerking");
    view(&mut page, "samenwerking.partners").rows = vec![partner("Bakkerij De Aar")];
    let html = render(&page);
    let first = tags(&html, &["button", r#"name="actie""#]).next().expect("a button");
    assert!(first.contains(r#"value="opslaan""#), "{first}");
}

#[test]
fn after_the_filled_rows_stands_a_blank_one() {
    let mut page = page("samenwerking");
    view(&mut page, "samenwerking.partners").rows = vec![partner("Bakkerij De Aar"), partner("Kerk")];
    let html = render(&page);
    assert!(html.contains(r#"name="samenwerking.partners.2.partner""#));
    assert!(!html.contains(r#"name="samenwerking.partners.3.partner""#));
    assert!(html.contains(r#"value="rij-omlaag:samenwerking.partners:0""#));
    assert!(html.contains(r#"value="rij-omhoog:samenwerking.partners:1""#));
    assert!(!html.contains(r#"value="rij-omlaag:samenwerking.partners:1""#), "the last row cannot go down");
    assert!(!html.contains(r#"value="rij-weg:samenwerking.partners:2""#), "a blank row needs no tools");
}

#[test]
fn a_wrong_cell_shows_its_message_beside_the_cell() {
    let mut page = page("samenwerking");
    let partners = view(&mut page, "samenwerking.partners");
    partners.rows = vec![partner("Bakkerij De Aar")];
    partners.wrong = vec![FieldError::new("samenwerking.partners.0.rol", "Dit is te lang.")];
    let html = render(&page);
    assert!(html.contains(r#"id="samenwerking.partners.0.rol-fout""#));
    assert!(html.contains(r##"<a href="#samenwerking.partners.0.rol">Partner 1, Rol: Dit is te lang.</a>"##), "{html}");
}

#[test]
fn a_remark_is_no_error() {
    let mut page = page("samenwerking");
    let question = view(&mut page, "samenwerking.aanbieder");
    (question.value, question.version) = ("nee".into(), 1);
    question.remarks = vec![FieldError::new("samenwerking.aanbieder", "Ga liever eerst in gesprek.")];
    let html = render(&page);
    assert!(html.contains("Ga liever eerst in gesprek.") && html.contains("samenwerking.aanbieder-let-op"));
    assert!(!html.contains("aria-invalid") && !html.contains("ul-error-summary"));
}

#[test]
fn a_conflict_brings_back_what_was_typed() {
    let page = page("samenvatting");
    let typed: Typed = [("samenvatting.titel".to_owned(), "Mijn tekst".to_owned())].into_iter().collect();
    let returned = Returned::new(typed, AppError::field("samenvatting.titel", "Tarik was u voor."));
    let html = html(|| section(page.clone(), &returned));
    assert!(html.contains(r#"value="Mijn tekst""#) && html.contains("Tarik was u voor."));
    assert!(html.contains("<title>Fout: Samenvatting"));
}

#[test]
fn who_may_not_write_reads_the_answers() {
    let mut page = page("verklaringen");
    page.head.can_edit = false;
    view(&mut page, "verklaringen.ledenbesluit").value = "01-04-2027".into();
    let html = render(&page);
    assert!(html.contains("1 april 2027"));
    assert!(!between(&html, "<main", "</main>").contains("<form"));
}

#[test]
fn running_text_is_read_with_its_paragraphs_and_its_bold_words() {
    let mut page = page("samenvatting");
    page.head.can_edit = false;
    view(&mut page, "samenvatting.kern").value = "Wij **eten** samen.\n\nElke dag.".into();
    let html = render(&page);
    assert!(html.contains("<p>Wij <strong>eten</strong> samen.</p><p>Elke dag.</p>"), "{html}");
}

#[test]
fn who_asked_for_more_rows_gets_them_up_to_what_the_question_takes() {
    let mut page = page("samenwerking");
    view(&mut page, "samenwerking.partners").rows = vec![partner("Bakkerij De Aar")];
    let asked = |page: &SectionPage, count: usize| {
        let blank = Some(("samenwerking.partners".to_owned(), count));
        html(|| section(page.clone(), &Returned { blank, ..Returned::default() }))
    };
    let has = |html: &str, row: usize| html.contains(&format!("name=\"samenwerking.partners.{row}.partner\""));
    let html = asked(&page, 2);
    assert!(has(&html, 2) && !has(&html, 3));
    assert!(has_tag(&html, &["fieldset", r#"id="samenwerking.partners.1""#, r#"tabindex="-1""#]), "{html}");
    let Kind::Rows { max, .. } = view(&mut page, "samenwerking.partners").question.kind() else { panic!("rows") };
    let all = asked(&page, max + 5);
    assert!(has(&all, max - 1) && !has(&all, max), "no more than {max}");
    assert!(!all.contains("rij-erbij:samenwerking.partners"), "there is nothing to add any more");
}

#[test]
fn a_form_that_comes_back_shows_as_many_rows_as_were_posted() {
    let page = page("samenwerking");
    let typed = [("0.partner", "Kerk"), ("1.partner", ""), ("2.partner", ""), ("3.partner", "")];
    let typed = typed.map(|(cell, text)| (format!("samenwerking.partners.{cell}"), text.to_owned()));
    let returned = Returned { typed: typed.into_iter().collect(), ..Returned::default() };
    let html = html(|| section(page.clone(), &returned));
    assert!(html.contains("name=\"samenwerking.partners.3.partner\""));
    assert!(!html.contains("name=\"samenwerking.partners.4.partner\""));
}

#[test]
fn a_question_that_came_up_says_why_it_is_there() {
    let page = page("initiatiefnemer");
    let told = |questions: &[&str]| {
        let told = questions.iter().map(|question| (*question).to_owned()).collect();
        html(|| section(page.clone(), &Returned { told, ..Returned::default() }))
    };
    let words = "Door uw antwoord is er een vraag bij gekomen.";
    let html = told(&["initiatiefnemer.email"]);
    assert_eq!(html.matches(words).count(), 1);
    assert!(html.find(words) < html.find(r#"name="versie.initiatiefnemer.email""#), "it stands before the question");
    assert!(!told(&["elders"]).contains(words));
}

#[test]
fn who_reads_along_finds_the_place_of_each_question_and_cell() {
    let mut page = page("samenwerking");
    page.head.can_edit = false;
    view(&mut page, "samenwerking.partners").rows = vec![partner("Bakkerij De Aar")];
    let html = render(&page);
    assert!(
        has_tag(&html, &["dt", r#"id="samenwerking.partners""#]) && html.contains(r#"id="samenwerking.aanbieder""#)
    );
    assert!(has_tag(&html, &["td", r#"id="samenwerking.partners.0.rol""#]), "{html}");
}

#[test]
fn what_is_wrong_is_said_where_somebody_saves() {
    let mut page = page("verklaringen");
    assert!(!render(&page).contains("href=\"#fouten-kop\""));
    let wrong = view(&mut page, "verklaringen.ledenbesluit");
    (wrong.value, wrong.version) = ("31 februari".into(), 2);
    wrong.wrong = vec![FieldError::new("verklaringen.ledenbesluit", "Deze dag bestaat niet.")];
    let html = render(&page);
    assert!(html.contains("href=\"#fouten-kop\"") && html.contains("id=\"fouten-kop\""));
    assert!(has_tag(&html, &[r#"id="opgeslagen""#, r#"role="status""#]));
}

#[test]
fn long_texts_say_once_how_lists_and_bold_words_are_written() {
    let words = "Begin elke regel met een streepje.";
    assert_eq!(render(&page("samenvatting")).matches(words).count(), 1);
    assert!(!render(&page("initiatiefnemer")).contains(words), "there is no long text");
}
