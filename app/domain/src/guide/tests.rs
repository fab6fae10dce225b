//! The guidance is whole, agrees with the catalogue, can be read by everybody, and leads on from every page.

mod eligibility;
mod self_check;

use super::articles::{self, Text};
use super::benefits::{self, Benefit};
use super::blocks::{self, BlockGuide};
use super::services::{self, Figure, Fit, Service};
use super::{Onward, eligibility as judging};
use crate::Named;
use crate::catalogue::{BuildingBlock, Check, Kind, standard};
use crate::profile::{ExcludedTask, OrdinanceProfile};
use crate::text::sentence_lengths;
use std::collections::BTreeSet;

/// An ordinance that leaves out maatwerk, one that leaves out a service too, and one that leaves out nothing.
fn profiles() -> [OrdinanceProfile; 3] {
    let task = |value: &str, article: &str| ExcludedTask { value: value.into(), article: article.into() };
    let noorderveen = vec![task("maatwerk", "artikel 9 lid 3"), task("huishoudelijke-hulp", "artikel 9 lid 4")];
    let with = |excluded| OrdinanceProfile { excluded, ..OrdinanceProfile::lindewaard() };
    [OrdinanceProfile::lindewaard(), with(noorderveen), with(vec![])]
}

/// The stored values that the catalogue offers at a question.
fn values_at(question: &str) -> Vec<&'static str> {
    match standard().question(question).expect("a question").kind() {
        Kind::OneOf(choices) | Kind::AnyOf(choices) => choices.iter().map(|choice| choice.value).collect(),
        kind => panic!("{question} has no choices: {kind:?}"),
    }
}

#[test]
fn there_is_a_guide_to_each_of_the_eight_building_blocks_in_their_order() {
    let guides: Vec<BuildingBlock> = blocks::ALL.iter().map(|guide| guide.block).collect();
    assert_eq!(guides, BuildingBlock::ALL);
    assert_eq!(guides.len(), 8);
    assert!(guides.iter().all(|block| blocks::of(*block).block == *block));
}

#[test]
fn every_building_block_says_why_asks_warns_and_checks() {
    for guide in blocks::ALL {
        let lists = [(guide.why, 2), (guide.questions, 5), (guide.pitfalls, 4), (guide.checklist, 5)];
        assert!(lists.iter().all(|(list, least)| list.len() >= *least), "{:?}", guide.block);
        assert!(guide.questions.iter().all(|question| question.ends_with('?')), "{:?}", guide.block);
    }
}

#[test]
fn the_proposal_asks_about_every_building_block() {
    for guide in blocks::ALL {
        assert!(guide.sections().count() > 0, "nothing asks about {:?}", guide.block);
        assert!(guide.sections().all(|section| !standard().questions_of(section).is_empty()), "{:?}", guide.block);
    }
}

#[test]
fn there_is_a_guide_to_each_service_of_the_catalogue_in_its_order() {
    let guided: Vec<&str> = services::ALL.iter().map(|service| service.value).collect();
    assert_eq!(guided, values_at("taak.onderdelen"));
    assert!(services::ALL.iter().all(|service| service.label() != service.value), "a name of its own");
    assert!(services::ALL.iter().all(|service| !service.norms.is_empty() && !service.costs.is_empty()));
}

#[test]
fn there_is_a_benefit_to_take_over_for_each_that_the_catalogue_offers_and_it_fits_its_cells() {
    let Some(Kind::Rows { columns, .. }) = standard().question(benefits::QUESTION).map(|question| question.kind())
    else {
        panic!("benefits are claimed in rows");
    };
    let kind = |cell: &str| columns.iter().find(|column| column.id == cell).expect("a cell").kind;
    let Kind::OneOf(choices) = kind(benefits::WHICH) else { panic!("a choice") };
    let offered: Vec<&str> = choices.iter().map(|choice| choice.value).collect();
    assert_eq!(benefits::ALL.map(|benefit| benefit.value).to_vec(), offered);
    for benefit in &benefits::ALL {
        assert!(benefit.label() != benefit.value && benefits::find(benefit.value) == Some(benefit), "{benefit:?}");
        for (cell, text) in [(benefits::CLAIM, benefit.claim), (benefits::INDICATOR, benefit.indicator)] {
            assert!(matches!(kind(cell), Kind::Line { max } if text.chars().count() <= max), "{cell}: {text}");
        }
    }
    assert_eq!(benefits::find("gezellig"), None);
}

#[test]
fn the_catalogue_blocks_a_service_exactly_if_no_municipality_can_hand_it_over() {
    let checks = standard().question("taak.onderdelen").expect("a question").checks();
    for service in services::ALL {
        let is_blocked = checks.iter().any(|check| matches!(check, Check::MayNotBe(no, _) if *no == service.value));
        assert_eq!(is_blocked, service.fit == Fit::OtherLaw, "{}", service.value);
    }
}

#[test]
fn kinds_of_provision_are_those_of_the_catalogue() {
    let asked: Vec<&str> = judging::Provision::ALL.iter().map(|provision| provision.value()).collect();
    assert_eq!(asked, values_at("taak.voorziening"));
}

#[test]
fn every_amount_has_its_year_and_its_source() {
    let figures: Vec<&Figure> = services::ALL.iter().flat_map(|service| service.figures).copied().collect();
    assert!(!figures.is_empty());
    assert!(figures.iter().all(|figure| figure.year >= 2025 && !figure.source.is_empty()), "{figures:?}");
    let amounts = texts().into_iter().filter(|text| text.contains('€'));
    assert!(amounts.collect::<Vec<_>>().iter().all(|text| figures.iter().any(|figure| figure.amount == text)));
}

#[test]
fn articles_have_addresses_of_their_own_and_are_found_by_them() {
    let ids: BTreeSet<&str> = articles::ALL.iter().map(|article| article.id).collect();
    assert_eq!(ids.len(), articles::ALL.len());
    assert!(articles::ALL.iter().all(|article| articles::find(article.id) == Some(*article)));
    assert_eq!(articles::find("bestaat-niet"), None);
}

#[test]
fn who_follows_the_next_steps_comes_to_a_check_from_every_page() {
    let leads_to_a_check = |onward: Onward| {
        let mut at = onward;
        for _ in 0..20 {
            at = match at {
                Onward::Article(article) => article.onward,
                Onward::Block(block) => blocks::of(block).onward(),
                Onward::Eligibility(_) | Onward::SelfCheck => return true,
                _ => return false,
            };
        }
        false
    };
    assert!(articles::ALL.iter().all(|article| leads_to_a_check(article.onward)));
    assert!(blocks::ALL.iter().all(|guide| leads_to_a_check(guide.onward())));
}

#[test]
fn everybody_can_read_the_guidance() {
    let texts = texts();
    let lengths: Vec<usize> = texts.iter().flat_map(|text| sentence_lengths(text)).collect();
    for text in &texts {
        let longest = sentence_lengths(text).into_iter().max().unwrap_or_default();
        assert!(longest <= 25, "{longest} words: {text}");
    }
    let (words, sentences) = (lengths.iter().sum::<usize>(), lengths.len());
    assert!(sentences > 300, "only {sentences} sentences were found");
    assert!(words <= 12 * sentences, "{words} words in {sentences} sentences");
}

#[test]
fn the_guidance_addresses_the_reader_formally() {
    for text in texts() {
        let words = text.to_lowercase();
        let mut words = words.split(|sign: char| !sign.is_alphabetic());
        assert!(!words.any(|word| ["je", "jij", "jou", "jouw", "jullie"].contains(&word)), "{text}");
    }
}

#[test]
fn what_is_written_over_several_lines_reads_as_typeset() {
    for text in texts() {
        assert_eq!(text, text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

/// Everything that the guidance says.
fn texts() -> Vec<String> {
    let articles = articles::ALL.into_iter().flat_map(|article| {
        let parts = article.parts.iter().flat_map(|part| {
            let body = part.body.iter().flat_map(|text| match text {
                Text::Paragraph(text) => vec![*text],
                Text::Bullets(items) | Text::Steps(items) => items.to_vec(),
            });
            std::iter::once(part.title).chain(body)
        });
        [article.title, article.lead].into_iter().chain(parts)
    });
    let blocks = blocks::ALL.into_iter().flat_map(of_block);
    let services = services::ALL.into_iter().flat_map(of_service);
    let benefits = benefits::ALL.iter().flat_map(of_benefit);
    let fixed = articles.chain(blocks).chain(services).chain(benefits).map(str::to_owned);
    let labels = Fit::ALL.iter().map(|fit| fit.label().to_owned());
    fixed.chain(labels).chain(eligibility::all_words()).collect()
}

fn of_block(guide: &'static BlockGuide) -> impl Iterator<Item = &'static str> {
    let lists = [guide.why, guide.questions, guide.pitfalls, guide.checklist, &guide.statements];
    let lists = lists.into_iter().flatten().copied();
    lists.chain([guide.block.label(), guide.lead, guide.begin, guide.go_on])
}

fn of_service(service: &'static Service) -> impl Iterator<Item = &'static str> {
    let figures = service.figures.iter().flat_map(|figure| [figure.about, figure.amount, figure.source]);
    let lists = service.norms.iter().chain(service.costs).copied().chain(figures);
    lists.chain([service.label(), service.regime, service.why])
}

fn of_benefit(benefit: &Benefit) -> [&'static str; 6] {
    let &Benefit { claim, indicator, baseline, goal, pitfall, .. } = benefit;
    [benefit.label(), claim, indicator, baseline, goal, pitfall]
}
