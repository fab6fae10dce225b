use super::{between, has_tag, html};
use crate::forms::Returned;
use crate::pages::guide::initiatives::initiatives;
use crate::pages::initiatives::{initiative_form, kept_initiatives, removal};
use crate::paths;
use crate::views::guide::initiatives::{InitiativesAsked, InitiativesPage, KeptInitiative};
use crate::views::{FieldError, Typed};
use domain::Named;
use domain::guide::services;
use domain::initiatives::{Initiative, Kind, Province, Wanted, in_each_province};
use jiff::civil::date;

fn one(is_fictional: bool) -> Initiative {
    Initiative {
        name: "De <Brinkkring>".into(),
        place: "Essenbrink".into(),
        province: Province::Drenthe,
        kind: Kind::Cooperative,
        services: ["dagopvang", "vervoer"].into_iter().filter_map(services::find).collect(),
        summary: "Buren rijden elkaar naar de dagopvang.".into(),
        website: "https://www.brinkkring.example/over".parse().ok(),
        is_fictional,
    }
}

fn page(wanted: Wanted, initiatives: Vec<Initiative>) -> InitiativesPage {
    let provinces = in_each_province(initiatives.iter(), wanted);
    let total = initiatives.len();
    InitiativesPage { asked: InitiativesAsked { wanted, page: 1 }, initiatives, total, pages: 1, provinces }
}

fn kept() -> KeptInitiative {
    let (id, changed_by) = ("i1".to_owned(), "Petra Hofman".to_owned());
    KeptInitiative { id, initiative: one(true), version: 3, updated_on: date(2026, 12, 1), changed_by }
}

#[test]
fn the_map_leads_to_every_province_by_its_name_and_marks_the_chosen_one() {
    let wanted = Wanted { province: Some(Province::Drenthe), service: services::find("vervoer") };
    let shown = html(|| initiatives(&page(wanted, vec![one(false)])));
    let map = between(&shown, "ul-map\"", "</svg>");
    assert_eq!(map.matches("<a ").count(), 12);
    for province in Province::ALL {
        let found = if *province == Province::Drenthe { "1 initiatief" } else { "0 initiatieven" };
        let href = format!("href=\"/initiatieven?provincie={}&amp;dienst=vervoer#gevonden\"", province.value());
        let link = between(map, &href, "</a>").split('<').filter_map(|rest| Some(rest.split_once('>')?.1));
        assert_eq!(link.collect::<String>(), format!("{}: {found}", province.label()));
    }
    assert_eq!((map.matches("aria-current=\"true\"").count(), map.matches("ul-map__tick").count()), (1, 1));
    assert!(has_tag(map, &["provincie=drenthe&amp;", "aria-current=\"true\""]));
    assert!(has_tag(&shown, &["href=\"/initiatieven?dienst=vervoer#gevonden\""]), "back to all provinces");
}

#[test]
fn the_form_keeps_what_was_chosen_and_the_heading_says_what_was_found() {
    let wanted = Wanted { province: Some(Province::Drenthe), service: services::find("vervoer") };
    let shown = html(|| initiatives(&page(wanted, vec![one(false)])));
    for value in ["drenthe", "vervoer"] {
        assert!(has_tag(&shown, &["option", &format!("value=\"{value}\""), "selected"]), "{value}");
    }
    assert!(between(&shown, "id=\"gevonden\"", "</h2>").contains("1 initiatief in Drenthe met vervoer"), "{shown}");
    let none = html(|| initiatives(&page(wanted, vec![])));
    assert!(none.contains("Geen initiatieven in Drenthe met vervoer") && none.contains("nog geen voorbeeld"), "{none}");
    let empty = html(|| initiatives(&page(Wanted::default(), vec![])));
    assert!(empty.contains("Er staan nog geen voorbeelden"), "{empty}");
}

#[test]
fn what_somebody_made_up_says_so_and_what_was_typed_is_only_text() {
    let shown = |is_fictional| html(|| initiatives(&page(Wanted::default(), vec![one(is_fictional)])));
    assert!(shown(true).contains("Fictief voorbeeld") && !shown(false).contains("Fictief voorbeeld"));
    let page = shown(true);
    assert!(page.contains("De &lt;Brinkkring>") || page.contains("De &lt;Brinkkring&gt;"), "{page}");
    assert!(has_tag(&page, &["href=\"https://www.brinkkring.example/over\""]) && page.contains(">brinkkring.example<"));
    assert!(!page.contains("<script"));
}

#[test]
fn the_page_has_one_first_heading_one_next_step_and_says_what_it_is_about() {
    let shown = html(|| initiatives(&page(Wanted::default(), vec![one(true)])));
    assert_eq!((shown.matches("<h1").count(), shown.matches("Uw volgende stap").count()), (1, 1));
    assert_eq!(between(&shown, "<main", "</main>").matches("primary-action").count(), 1, "one thing to do");
    assert!(shown.contains("<title>Voorbeelden van initiatieven | Uitdaagloket</title>"));
    assert!(has_tag(&shown, &["name=\"description\"", "Kijk wat inwoners"]), "{shown}");
}

#[test]
fn the_guidance_leads_to_the_examples() {
    let overview = html(crate::pages::guide::overview::overview);
    assert!(has_tag(&overview, &[&format!("href=\"{}\"", paths::INITIATIVES)]));
    let article = domain::guide::articles::find("zorgcooperatie").expect("an article");
    let article = html(|| crate::pages::guide::article::article(article));
    assert!(has_tag(&article, &[&format!("href=\"{}\"", paths::INITIATIVES)]));
}

#[test]
fn a_form_that_comes_back_keeps_what_was_ticked_and_shows_what_another_saved() {
    let fresh = html(|| initiative_form(Some(&kept()), &Returned::default()));
    for (name, value) in [("diensten", "dagopvang"), ("diensten", "vervoer"), ("fictief", "ja"), ("vorm", "cooperatie")]
    {
        let tag = [format!("name=\"{name}\""), format!("value=\"{value}\"")];
        assert!(has_tag(&fresh, &[&tag[0], &tag[1], "checked"]), "{name}: {fresh}");
    }
    assert!(!fresh.contains("Dit is intussen bewaard") && fresh.contains("door Petra Hofman"));
    let typed: Typed = [("versie", "2"), ("naam", "Anders"), ("diensten", "maaltijden"), ("vorm", "stichting")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into_iter()
        .collect();
    let errors = vec![FieldError { field: "plaats".into(), message: "Noem een dorp.".into() }];
    let back = html(|| initiative_form(Some(&kept()), &Returned { typed, errors, ..Returned::default() }));
    assert!(has_tag(&back, &["name=\"diensten\"", "value=\"maaltijden\"", "checked"]));
    assert!(!has_tag(&back, &["name=\"diensten\"", "value=\"vervoer\"", "checked"]), "a box that was emptied stays so");
    let saved = between(&back, "Dit is intussen bewaard", "</section>");
    assert!(saved.contains("Dagopvang, Vervoer") && saved.contains("Coöperatie"), "{saved}");
}

#[test]
fn who_maintains_the_list_changes_and_removes_each_by_its_name() {
    let list = html(|| kept_initiatives(&[kept()], &Returned::default()));
    for address in ["/initiatieven/beheer/i1", "/initiatieven/beheer/i1/verwijderen", "/initiatieven/beheer/nieuw"] {
        assert!(has_tag(&list, &[&format!("href=\"{address}\"")]), "{address}");
    }
    let question = html(|| removal(&kept(), &Returned::default()));
    assert!(has_tag(&question, &["name=\"versie\"", "value=\"3\""]));
    assert!(has_tag(&question, &["button", "value=\"verwijder\""]), "{question}");
    assert!(html(|| kept_initiatives(&[], &Returned::default())).contains("Er staat nog geen initiatief"));
}
