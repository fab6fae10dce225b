use super::{between, has_tag, html};
use crate::forms::Returned;
use crate::pages::register::{kept_tasks, municipality, register, task, task_form};
use crate::views::guide::Contact;
use crate::views::register::{MunicipalityPage, RegisterPage, TaskFormPage, TaskPage, TaskView, TasksPage};
use crate::views::{FieldError, Typed};
use domain::Named;
use domain::guide::services;
use domain::money::Cents;
use domain::register::{Publication, Task, TaskCell, TaskContact};
use jiff::civil::date;

fn contact() -> Contact {
    let (email, phone) = ("uitdagen@lindewaard.example".into(), "14 0999".into());
    Contact { id: "GM9999".into(), name: "Lindewaard".into(), email, phone }
}

fn view(service: &str, publication: Publication) -> TaskView {
    let task = Task {
        name: format!("Taak <{service}>"),
        service: services::find(service).expect("a service"),
        description: "Elke dag.\n\nVoor iedereen.".into(),
        clients: None,
        volume: 1_040,
        unit: "rit".into(),
        cost: Cents(1_248_000),
        provider: "gemeente".into(),
        contract_end: Some(date(2027, 12, 31)),
        extension: String::new(),
        contact: TaskContact {
            function: "Contactpersoon".into(),
            phone: "14 0999".into(),
            email: "a@b.example".parse().expect("an address"),
        },
        publication,
    };
    TaskView { id: service.into(), task, version: 3, updated_on: date(2026, 12, 1) }
}

fn public(service: &str) -> TaskView {
    view(service, Publication::Public)
}

fn page_of(tasks: Vec<TaskView>) -> RegisterPage {
    let services = tasks.iter().map(|view| view.task.service).collect();
    RegisterPage { slug: "lindewaard".into(), contact: contact(), tasks, services, chosen: None }
}

#[test]
fn services_are_offered_to_choose_from_only_if_there_are_several() {
    let one = page_of(vec![public("vervoer")]);
    assert!(!html(|| register(&one)).contains("Kies een dienst"));
    let two = RegisterPage { chosen: services::find("vervoer"), ..page_of(vec![public("vervoer"), public("bezoek")]) };
    let html = html(|| register(&two));
    let filter = between(&html, r#"aria-label="Kies een dienst""#, "</nav>");
    assert!(has_tag(filter, &[r#"href="/gemeenten/lindewaard/taken?dienst=vervoer""#, "aria-current"]), "{filter}");
    assert!(has_tag(filter, &[r#"href="/gemeenten/lindewaard/taken""#]), "{filter}");
    assert!(html.contains("Taak &lt;vervoer&gt;"), "a name is only text");
}

#[test]
fn an_empty_register_still_leads_on() {
    let html = html(|| register(&page_of(vec![])));
    assert!(html.contains("Er staan nu geen taken") && html.contains("/gemeenten/lindewaard/kunnen-wij-dit"));
}

#[test]
fn a_task_says_until_when_to_submit_or_that_it_is_too_late_or_free() {
    let ruled = |submit_by, is_free, has_rules| {
        let (slug, municipality) = ("lindewaard".into(), "Lindewaard".into());
        html(|| task(&TaskPage { slug, municipality, view: public("vervoer"), submit_by, has_rules, is_free }))
    };
    let page = |submit_by, is_free| ruled(submit_by, is_free, true);
    let without = ruled(None, false, false);
    assert!(without.contains("heeft haar regels hier nog niet staan") && !without.contains("Meteen na het contract"));
    assert!(!without.contains("/voorstellen/nieuw"), "nothing could begin there");
    let in_time = page(Some(date(2027, 8, 1)), false);
    assert!(in_time.contains("Dien uw voorstel in tot en met 1 augustus 2027") && in_time.contains("1 januari 2028"));
    assert!(page(None, false).contains("Meteen na het contract beginnen lukt niet meer"));
    assert!(page(None, true).contains("Het contract van nu is afgelopen"));
    assert!(in_time.contains("1.040, geteld per rit") && in_time.contains("12,00"), "{in_time}");
    assert!(in_time.contains("/uitleg/diensten/vervoer") && in_time.contains("/voorstellen/nieuw?taak=vervoer"));
}

#[test]
fn a_front_page_without_rules_or_tasks_is_still_a_page() {
    let page =
        MunicipalityPage { slug: "lindewaard".into(), challenges: 0, contact: contact(), profile: None, tasks: vec![] };
    let html = html(|| municipality(&page));
    assert!(html.contains("nog geen taken in het register") && !html.contains("Verordening"), "{html}");
}

#[test]
fn who_may_not_change_tasks_sees_no_way_to_do_so() {
    let page = |may_change| {
        let municipality = ("GM9999".into(), "Lindewaard".into());
        let (slug, tasks) = ("lindewaard".into(), vec![view("bezoek", Publication::Draft)]);
        html(|| kept_tasks(&TasksPage { municipality, slug, others: vec![], tasks, may_change }, &Returned::default()))
    };
    let (may, may_not) = (page(true), page(false));
    for way in ["/taken/GM9999/nieuw", "/taken/GM9999/bezoek", "/taken/GM9999/taken.csv", "/taken/GM9999/inlezen"] {
        assert!(may.contains(way) && !may_not.contains(way), "{way}");
    }
    assert!(may_not.contains("Concept") && may_not.contains("Taak &lt;bezoek&gt;"));
}

fn form_page(stored: Option<TaskView>) -> TaskFormPage {
    let municipality = ("GM9999".into(), "Lindewaard".into());
    TaskFormPage { municipality, slug: "lindewaard".into(), stored, changed_by: None, contact: contact() }
}

#[test]
fn a_new_task_is_a_draft_with_the_contact_of_its_municipality() {
    let html = html(|| task_form(&form_page(None), &Returned::default()));
    assert!(has_tag(&html, &[r#"name="contact_telefoon""#, r#"value="14 0999""#]), "{html}");
    assert!(has_tag(&html, &[r#"name="status""#, r#"value="concept""#, " checked"]), "{html}");
    assert!(!html.contains("Haal uit het register") && !html.contains("verpleging"), "{html}");
    for cell in TaskCell::ALL {
        assert!(has_tag(&html, &[&format!(r#"name="{}""#, cell.value())]), "{cell:?}");
    }
}

#[test]
fn what_somebody_else_saved_meanwhile_stands_above_what_was_typed() {
    let stored = public("vervoer");
    let typed = |version: &str| -> Typed {
        let cells = stored.task.cells();
        let cells = TaskCell::ALL.iter().map(|cell| (cell.value().to_owned(), cells.get(*cell).to_owned()));
        cells
            .map(|(name, value)| if name == "uitvoerder" { (name, "Een ander".to_owned()) } else { (name, value) })
            .chain([("versie".to_owned(), version.to_owned())])
            .collect()
    };
    let page = |version: &str| {
        let errors = vec![FieldError::new("naam", "Korter.")];
        let returned = Returned { typed: typed(version), errors, ..Returned::default() };
        html(|| task_form(&form_page(Some(stored.clone())), &returned))
    };
    let late = page("2");
    let told = between(&late, "Dit is intussen bewaard", "</section>");
    assert!(told.contains("Wie voert de taak nu uit?") && told.contains("gemeente") && !told.contains("Welke dienst"));
    assert!(has_tag(&late, &[r#"name="versie""#, r#"value="3""#]) && late.contains(r#"value="Een ander""#));
    assert!(!page("3").contains("Dit is intussen bewaard"));
}
