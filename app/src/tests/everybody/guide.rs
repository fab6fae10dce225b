//! The guidance as it reaches the browser.

mod benefits;
mod reading;

use super::{between, has_tag, html, html_in};
use crate::page::Frame;
use crate::pages::guide::article::article;
use crate::pages::guide::block::block;
use crate::pages::guide::eligibility::eligibility;
use crate::pages::guide::overview::overview;
use crate::pages::guide::self_check::self_check;
use crate::pages::guide::service::service;
use crate::pages::public::welcome::welcome;
use crate::paths;
use crate::views::guide::{Contact, EligibilityPage, EligibilityResult, read_answers, read_self_check};
use crate::views::proposal::drafting::MunicipalityChoice;
use crate::views::{Actor, Typed};
use domain::Named;
use domain::guide::eligibility::{Access, Contract, Provision, Who};
use domain::guide::self_check::{Holds, field};
use domain::guide::{articles, blocks, services};
use domain::profile::OrdinanceProfile;
use std::collections::BTreeSet;

/// The plan of the demo: day care by a foundation, for everybody.
const PLAN: [(&str, &str); 7] = [
    ("gemeente", "GM9999"),
    ("wie", "organisatie"),
    ("dienst", "dagopvang"),
    ("voorziening", "algemeen"),
    ("toegang", "nee"),
    ("contract", "nee"),
    ("uitslag", "ja"),
];

fn typed(pairs: &[(&str, &str)]) -> Typed {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The plan with one answer replaced.
fn plan_with(name: &str, value: &str) -> Vec<(String, String)> {
    let owned = PLAN.iter().map(|(field, given)| ((*field).to_owned(), (*given).to_owned()));
    owned.map(|(field, given)| if field == name { (field, value.to_owned()) } else { (field, given) }).collect()
}

fn check(pairs: Vec<(String, String)>) -> EligibilityPage {
    let asked: Typed = pairs.into_iter().collect();
    let municipality = Contact {
        id: "GM9999".into(),
        name: "Lindewaard".into(),
        email: "wmo@lindewaard.example".into(),
        phone: "14 0999".into(),
    };
    let choices = [("GM9999", "Lindewaard"), ("GM9998", "Noorderveen")];
    let result = read_answers(&asked).map(|answers| EligibilityResult {
        municipality,
        profile: OrdinanceProfile::lindewaard(),
        answers,
    });
    EligibilityPage {
        municipalities: choices.map(|(id, name)| MunicipalityChoice { id: id.into(), name: name.into() }).to_vec(),
        site: None,
        asked,
        result,
    }
}

fn all_answered(holds: Holds) -> Typed {
    let names = blocks::ALL.iter().flat_map(|guide| (0..3).map(|index| field(guide.block, index)));
    let pairs = names.map(|name| (name, holds.value().to_owned()));
    pairs.chain([("uitslag".to_owned(), "ja".to_owned())]).collect()
}

/// Every page of the guidance, forms and results included.
fn pages() -> Vec<String> {
    let articles = articles::ALL.into_iter().map(|one| html(|| article(one)));
    let blocks = blocks::ALL.into_iter().map(|guide| html(|| block(guide)));
    let services = services::ALL.into_iter().map(|one| html(|| service(one)));
    let checks = [
        html(overview),
        html(crate::pages::guide::benefits::benefits),
        html(|| eligibility(check(vec![]))),
        html(|| self_check(Typed::default())),
        html(|| self_check(all_answered(Holds::Partly))),
        html(|| self_check(all_answered(Holds::Wholly))),
    ];
    let plans = [("dienst", "dagopvang"), ("dienst", "anders"), ("dienst", "vervoer"), ("toegang", "ja")];
    let verdicts = plans.map(|(name, value)| html(|| eligibility(check(plan_with(name, value)))));
    articles.chain(blocks).chain(services).chain(checks).chain(verdicts).collect()
}

fn links(page: &str) -> BTreeSet<String> {
    let links = page.split("<a ").skip(1).filter_map(|link| link.split("href=\"").nth(1)?.split('"').next());
    links.map(|address| address.replace("&amp;", "&")).collect()
}

#[test]
fn every_page_has_one_first_heading_no_script_and_ids_of_its_own() {
    for page in pages() {
        assert_eq!(page.matches("<h1").count(), 1, "{page}");
        assert!(!page.contains("<script"));
        let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    }
}

#[test]
fn every_page_but_a_form_ends_in_one_next_step() {
    for page in pages() {
        let (steps, is_form) = (page.matches("Uw volgende stap").count(), page.contains("method=\"get\""));
        assert_eq!(steps, usize::from(!is_form), "{page}");
        let primary = between(&page, "<main", "</main>").matches("primary-action").count();
        assert_eq!(primary, 1, "one thing to do: {page}");
    }
}

#[test]
fn everything_is_at_most_two_presses_from_the_home_page() {
    let home = links(&html(|| welcome(vec![], None)));
    assert!(home.contains(paths::GUIDE));
    let second = links(&html(overview));
    let all = articles::ALL.iter().map(|one| paths::article(one.id));
    let all = all.chain(blocks::ALL.iter().map(|guide| paths::building_block(guide.block.value())));
    let all = all.chain(services::ALL.iter().map(|one| paths::service(one.value)));
    for address in
        all.chain([paths::ELIGIBILITY, paths::SELF_CHECK, paths::BENEFITS, paths::INITIATIVES].map(str::to_owned))
    {
        assert!(second.contains(&address), "{address} is further away");
    }
}

#[test]
fn a_building_block_and_the_sections_that_ask_about_it_lead_to_each_other() {
    let questions = html(|| {
        let questionnaire = domain::catalogue::standard().clone();
        let page =
            crate::views::proposal::drafting::QuestionsPage { municipalities: vec![], chosen: None, questionnaire };
        crate::pages::public::questions::questions(page)
    });
    for guide in blocks::ALL {
        let there = links(&html(|| block(guide)));
        assert!(guide.sections().all(|section| there.contains(&paths::questions_in(section.id))));
        assert!(links(&questions).contains(&paths::building_block(guide.block.value())));
    }
}

#[test]
fn a_form_that_is_opened_shows_no_errors_and_one_that_is_sent_empty_shows_them_beside_the_fields() {
    let fresh = html(|| eligibility(check(vec![("dienst".into(), "vervoer".into())])));
    assert!(!fresh.contains("Er gaat iets mis") && has_tag(&fresh, &["option", "value=\"vervoer\"", "selected"]));
    let sent = html(|| eligibility(check(vec![("uitslag".into(), "ja".into()), ("wie".into(), "inwoners".into())])));
    assert!(sent.contains("<title>Fout: Kunnen wij dit uitdagen?"));
    assert!(has_tag(&sent, &["input", "value=\"inwoners\"", "checked"]), "nothing that was chosen is lost");
    for name in ["dienst", "voorziening", "toegang", "contract"] {
        assert!(
            sent.contains(&format!("href=\"#{name}\"")) && has_tag(&sent, &[&format!("id=\"{name}-fout\"")]),
            "{name}"
        );
    }
    let check = html(|| self_check(typed(&[("uitslag", "ja"), ("drijfveren-1", "ja")])));
    assert_eq!(check.matches("Kies een antwoord.").count(), 2 * 23, "once on top, once beside the statement");
}

#[test]
fn the_outcome_names_the_ordinance_and_its_article() {
    let page = html(|| eligibility(check(plan_with("voorziening", "maatwerk"))));
    let words = between(&page, "<main", "</main>");
    assert!(words.contains("Zo kunt u dit niet uitdagen") && words.contains("artikel 13 lid 2"), "{words}");
    assert!(
        words.contains("Participatieverordening gemeente Lindewaard 2026") && words.contains("hoofdstuk 4, artikel 12")
    );
    assert!(words.contains("uiterlijk 18 weken voor de start"), "{words}");
}

#[test]
fn the_next_step_fits_the_outcome() {
    let step = |name: &str, value: &str| {
        let page = html(|| eligibility(check(plan_with(name, value))));
        links(between(&page, "id=\"volgende-stap\"", "</section>")).into_iter().next().expect("a step")
    };
    assert_eq!(
        step("dienst", "ontmoetingsplek"),
        format!("{}?gemeente=GM9999&dienst=ontmoetingsplek", paths::SELF_CHECK)
    );
    assert_eq!(step("dienst", "klussen"), "mailto:wmo@lindewaard.example");
    assert_eq!(step("wie", "bedrijf"), paths::article("oprichten"));
    assert_eq!(step("dienst", "verpleging-verzorging"), paths::services());
    let without = step("toegang", "ja");
    assert!(
        without.starts_with(paths::ELIGIBILITY) && without.contains("toegang=nee") && without.ends_with("uitslag=ja")
    );
}

#[test]
fn answers_come_back_from_the_address_that_changes_them() {
    let page = html(|| eligibility(check(plan_with("wie", "inwoners"))));
    let change = links(&page).into_iter().find(|link| link.contains("toegang=nee")).expect("a way back");
    let (_, query) = change.split_once('?').expect("answers");
    let asked: Typed =
        query.split('&').filter_map(|pair| pair.split_once('=')).map(|(a, b)| (a.into(), b.into())).collect();
    let answers = read_answers(&asked).expect("all of them");
    assert_eq!((answers.who, answers.provision), (Who::Residents, Provision::General));
    assert_eq!((answers.access, answers.contract), (Access::Left, Contract::None));
    assert!(asked.find("uitslag").is_none(), "to change, not to judge");
}

#[test]
fn the_radar_says_what_its_table_says() {
    let answers = all_answered(Holds::Partly);
    assert!(read_self_check(&answers).is_ok());
    let page = html(|| self_check(answers));
    let picture = between(&page, "ul-radar\"", "</svg>");
    assert!(has_tag(&page, &["svg", "role=\"img\"", "aria-labelledby=\"radar-titel radar-uitleg\""]));
    assert!(picture.contains("Financiering: 3 van 6 punten."), "{picture}");
    assert_eq!(picture.matches("<text").count(), 8);
    assert_eq!(between(&page, "<tbody", "</tbody>").matches("<th").count(), 8);
}

#[test]
fn no_id_of_a_person_gets_into_an_address() {
    let [id, name, email] = ["p1", "Marijke", "m@lindehof.example"].map(str::to_owned);
    let actor = Actor { id, name, email, is_officer: false, unread: 0 };
    let frame = Frame { visitor: Some(actor), ..Frame::default() };
    let page = html_in(&frame, || self_check(Typed::default()));
    let form = between(&page, "method=\"get\"", "</form>");
    assert!(!form.contains("name=\"voor\""), "{form}");
    assert!(has_tag(&page, &["name=\"voor\"", "value=\"p1\""]), "in the form that signs out");
}
