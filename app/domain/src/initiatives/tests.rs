//! Initiatives are read from cells, written to them, and chosen by province and service.

use super::{Initiative, InitiativeCell, InitiativeCells, Kind, Province, Wanted, WebAddress, in_each_province, read};
use crate::Named;
use crate::guide::articles::{self, Text};
use crate::guide::services;
use proptest::prelude::*;

/// A good initiative with these cells in place of its own.
fn with(other: &[(InitiativeCell, &str)]) -> InitiativeCells {
    InitiativeCells::of(|cell| {
        let good = match cell {
            InitiativeCell::Name => "De Brinkkring",
            InitiativeCell::Place => "Essenbrink",
            InitiativeCell::Province => "Drenthe",
            InitiativeCell::Kind => "Coöperatie",
            InitiativeCell::Services => "Vervoer, dagopvang",
            InitiativeCell::Summary => "Buren rijden elkaar naar de dagopvang in het dorpshuis.",
            InitiativeCell::Website => "https://www.brinkkring.example/over-ons",
            InitiativeCell::Fictional => "ja",
        };
        other.iter().find(|(changed, _)| *changed == cell).map_or(good, |(_, text)| text).to_owned()
    })
}

fn initiative(other: &[(InitiativeCell, &str)]) -> Initiative {
    read(&with(other)).expect("an initiative")
}

#[test]
fn an_initiative_reads_back_from_its_own_cells() {
    let read_once = initiative(&[]);
    assert_eq!((read_once.province, read_once.kind), (Province::Drenthe, Kind::Cooperative));
    let services: Vec<&str> = read_once.services.iter().map(|service| service.value).collect();
    assert_eq!(services, ["dagopvang", "vervoer"], "in the order of the catalogue");
    assert!(read_once.is_fictional);
    assert_eq!(read(&read_once.cells()), Ok(read_once.clone()));
    let bare = initiative(&[(InitiativeCell::Website, " "), (InitiativeCell::Fictional, "")]);
    assert_eq!((bare.website.clone(), bare.is_fictional), (None, false));
    assert_eq!(read(&bare.cells()), Ok(bare));
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_in_its_order() {
    let wrong = read(&InitiativeCells::default()).expect_err("nothing was typed");
    let told: Vec<InitiativeCell> = wrong.into_iter().map(|one| one.cell).collect();
    let voluntary = [InitiativeCell::Website, InitiativeCell::Fictional];
    let needed = InitiativeCell::ALL.iter().copied().filter(|cell| !voluntary.contains(cell));
    assert_eq!(told, needed.collect::<Vec<_>>());
}

#[test]
fn a_cell_that_makes_no_sense_is_named() {
    let long = "woord ".repeat(40);
    for (cell, text) in [
        (InitiativeCell::Name, "ab"),
        (InitiativeCell::Name, "Stichting 111222333"),
        (InitiativeCell::Place, "\u{200b}"),
        (InitiativeCell::Province, "Holland"),
        (InitiativeCell::Kind, "bedrijf"),
        (InitiativeCell::Services, ""),
        (InitiativeCell::Services, "vervoer, zwembad"),
        (InitiativeCell::Summary, "Kort."),
        (InitiativeCell::Summary, &long),
        (InitiativeCell::Website, "http://www.brinkkring.example"),
        (InitiativeCell::Fictional, "misschien"),
    ] {
        let wrong = read(&with(&[(cell, text)])).expect_err(text);
        assert_eq!(wrong.iter().map(|one| one.cell).collect::<Vec<_>>(), [cell], "{text}");
    }
    let unknown = read(&with(&[(InitiativeCell::Services, "vervoer, zwembad")])).expect_err("an unknown service");
    assert!(unknown.iter().any(|one| one.message.contains("zwembad")), "{unknown:?}");
}

#[test]
fn only_a_website_that_is_safe_to_follow_is_an_address() {
    for (text, address, host) in [
        ("https://brinkkring.example", "https://brinkkring.example", "brinkkring.example"),
        (" HTTPS://WWW.Brinkkring.example/A?b=c#d ", "https://www.brinkkring.example/A?b=c#d", "brinkkring.example"),
    ] {
        let read: WebAddress = text.parse().expect(text);
        assert_eq!((read.as_str(), read.host()), (address, host));
    }
    for text in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//brinkkring.example",
        "www.brinkkring.example",
        "https://",
        "https://localhost",
        "https://127.0.0.1/",
        "https://bank.example@kwaad.example",
        "https://brinkkring.example:8443",
        "https://brinkkring..example",
        "https://-kring.example",
        "https://brinkkring.example/een pad",
        "https://brinkkring.example/\"onclick=",
        "https://brinkkring.example/<b>",
        "https://brínkkring.example",
    ] {
        assert!(text.parse::<WebAddress>().is_err(), "{text}");
    }
    assert!(format!("https://a.example/{}", "b".repeat(200)).parse::<WebAddress>().is_err());
}

#[test]
fn who_chooses_sees_what_fits_and_how_much_each_province_has() {
    let all = [
        initiative(&[]),
        initiative(&[(InitiativeCell::Province, "Zeeland"), (InitiativeCell::Services, "Maaltijden")]),
        initiative(&[(InitiativeCell::Province, "zeeland")]),
    ];
    let found = |wanted: Wanted| all.iter().filter(|one| wanted.takes(one)).count();
    let (province, service) = (Some(Province::Zeeland), services::find("vervoer"));
    assert_eq!(found(Wanted::default()), 3);
    assert_eq!(found(Wanted { province, ..Wanted::default() }), 2);
    assert_eq!(found(Wanted { service, ..Wanted::default() }), 2);
    assert_eq!(found(Wanted { province, service }), 1);
    assert_eq!(found(Wanted { province: Some(Province::Utrecht), service }), 0);
    assert!(!Wanted::default().is_narrowed() && Wanted { province, service: None }.is_narrowed());
    let counted = in_each_province(all.iter(), Wanted { province, service });
    assert_eq!(counted.iter().map(|(province, _)| *province).collect::<Vec<_>>(), Province::ALL);
    let some: Vec<_> = counted.into_iter().filter(|(_, count)| *count > 0).collect();
    assert_eq!(some, [(Province::Drenthe, 1), (Province::Zeeland, 1)], "of the service, in every province");
}

#[test]
fn an_initiative_is_known_by_its_name_and_place() {
    let (one, other) = (initiative(&[]), initiative(&[(InitiativeCell::Name, "DE BRINKKRING")]));
    assert!(one.is_same_as(&other));
    assert!(!one.is_same_as(&initiative(&[(InitiativeCell::Place, "Elders")])));
}

#[test]
fn the_article_on_care_cooperatives_explains_every_kind() {
    let article = articles::find("zorgcooperatie").expect("an article");
    let bullets = article.parts.iter().flat_map(|part| part.body).filter_map(|text| match text {
        Text::Bullets(items) => Some(*items),
        _ => None,
    });
    let begins: Vec<String> =
        bullets.flatten().filter_map(|line| line.split_once(':')).map(|(kind, _)| kind.to_lowercase()).collect();
    for kind in Kind::ALL {
        assert!(begins.contains(&format!("een {}", kind.label().to_lowercase())), "{kind:?}: {begins:?}");
    }
}

#[test]
fn there_are_twelve_provinces_and_each_is_read_by_every_name_it_has() {
    assert_eq!(Province::ALL.len(), 12);
    for name in ["Fryslân", "fryslan", "Friesland", " FRYSLÂN "] {
        assert_eq!(Province::read(name), Some(Province::Fryslan), "{name}");
    }
    assert_eq!(Province::read("noord brabant"), Some(Province::NoordBrabant));
    assert_eq!((Province::read(""), Province::read("Holland")), (None, None));
}

proptest! {
    #[test]
    fn a_province_reads_back_from_how_it_is_shown(
        province in prop::sample::select(Province::ALL),
        before in "[ \t]{0,3}",
        is_loud in any::<bool>(),
    ) {
        for name in [province.label(), province.value()] {
            let shown = if is_loud { name.to_uppercase() } else { name.to_owned() };
            prop_assert_eq!(Province::read(&format!("{before}{shown}{before}")), Some(province));
        }
    }

    #[test]
    fn no_text_leads_anywhere_but_to_a_website(text in "(https:|javascript:|HTTPS://)?[ -~]{0,40}") {
        if let Ok(address) = text.parse::<WebAddress>() {
            prop_assert!(address.as_str().starts_with("https://") && !address.host().contains(['@', ':', ' ']));
            prop_assert!(!address.as_str().contains(['"', '<', '>', ' ']));
            let read_again: Result<WebAddress, _> = address.as_str().parse();
            prop_assert_eq!(read_again, Ok(address));
        }
    }
}
