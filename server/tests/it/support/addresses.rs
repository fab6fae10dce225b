//! The addresses of a case, all of them, to knock on every door, and those that are for everybody.

use app::views::case::term::TermForm;
use app::words;
use domain::Named;
use domain::case::{ClosingKind, Side};
use domain::catalogue::{self, BuildingBlock};
use domain::guide::self_check::field;
use domain::guide::{articles, services};

/// Pages and downloads of a case for its board.
pub(crate) fn board_pages(case: &str) -> Vec<String> {
    let sections = catalogue::standard().sections().map(|section| section.id);
    let pages = [
        "verkenning",
        "verkenning.pdf",
        "vooroverleg",
        "gereed",
        "ontvangst",
        "concept.pdf",
        "begroting.xlsx",
        "concept.json",
        "samen",
        "akkoord",
        "opmerkingen/taak.omschrijving",
        "opmerkingen/begroting",
        "versies/taak.omschrijving",
    ]
    .into_iter()
    .chain(["bijlagen", "bijlagen/taak.omschrijving", "bijlagen/begroting"])
    .chain(["begroting/loon"])
    .chain(sections);
    pages.map(|page| format!("/voorstellen/{case}/{page}")).collect()
}

/// Whether an address gives a file to save, which no browser shows as a page.
pub(crate) fn is_download(page: &str) -> bool {
    [".pdf", ".xlsx", ".csv", ".json", ".zip", ".ics"].iter().any(|end| page.ends_with(end))
}

/// Pages of a case in its file, some of them for one side alone.
pub(crate) fn file_pages(case: &str) -> Vec<String> {
    let closing = ClosingKind::ALL.iter().filter(|kind| kind.side() == Side::Municipality);
    let closing = closing.map(|kind| format!("/{}", words::closing(*kind).address));
    let pages = [
        "",
        "/voorstel",
        "/volledigheid",
        "/aanvulverzoek",
        "/aanvulling-op-papier",
        "/intrekking-per-brief",
        "/termijn",
        "/beoordelen",
        "/beoordelingen",
        "/onpartijdigheid",
        "/besluit",
        "/herstelbrief",
        "/besluit/concept.pdf",
        "/zienswijzen",
        "/reactie",
        "/afspraken",
        "/bezwaar",
        "/openbaar",
        "/overleg",
        "/behandeling",
        "/bezorging",
        "/agenda.ics",
        "/dossier.zip",
    ];
    let pages = pages.map(str::to_owned).into_iter().chain(term_forms()).chain(closing);
    let talks = ["", "/afspraak.ics"].map(|page| format!("/vooroverleg/{case}{page}"));
    pages.map(|page| format!("/dossiers/{case}{page}")).chain(talks).collect()
}

/// What an officer can do about the term.
fn term_forms() -> impl Iterator<Item = String> {
    TermForm::ALL.into_iter().map(|form| format!("/termijn/{}", form.name()))
}

/// Where forms of a case are posted.
#[expect(clippy::too_many_lines, reason = "a list")]
pub(crate) fn forms(case: &str) -> Vec<String> {
    let attaching = ["bijlagen", "bijlagen/taak.omschrijving", "bijlagen/taak.omschrijving/verwijderen"];
    let writing = [
        "verkenning",
        "opnieuw",
        "taak",
        "begroting",
        "begroting/loon",
        "gereed",
        "samen",
        "akkoord",
        "opmerkingen/taak.omschrijving",
        "versies/taak.omschrijving",
    ]
    .into_iter()
    .chain(attaching)
    .map(|form| format!("/voorstellen/{case}/{form}"));
    let closing = ClosingKind::ALL.iter().map(|kind| words::closing(*kind).address);
    let handling = [
        "volledigheid",
        "aanvulverzoek",
        "aanvulling-op-papier",
        "intrekking-per-brief",
        "termijn",
        "beoordelen",
        "beoordelingen",
        "zienswijzen",
        "reactie",
        "afspraken",
        "bezwaar",
        "openbaar",
        "overleg",
        "onpartijdigheid",
        "behandeling",
        "besluit",
        "besluit/brief",
        "herstelbrief",
        "bekendmaken",
        "berichten",
        "bezorging",
    ];
    let handling = handling.into_iter().chain(closing).map(|form| format!("/{form}")).chain(term_forms());
    writing.chain(handling.map(|form| format!("/dossiers/{case}{form}"))).chain(talks(case)).collect()
}

/// Where both sides talk before anything is submitted.
fn talks(case: &str) -> [String; 2] {
    [format!("/voorstellen/{case}/vooroverleg"), format!("/vooroverleg/{case}")]
}

/// Pages of the guidance, for everybody; the two checks as forms and with answers.
pub(crate) fn guide_pages() -> Vec<String> {
    let articles = articles::ALL.iter().map(|article| format!("/uitleg/{}", article.id));
    let blocks = BuildingBlock::ALL.iter().map(|block| format!("/uitleg/bouwstenen/{}", block.value()));
    let services = services::ALL.iter().map(|service| format!("/uitleg/diensten/{}", service.value));
    let services = services.collect::<Vec<_>>().into_iter().flat_map(|page| {
        let check = page.replace("/diensten/", "/kunnen-wij-dit?dienst=");
        [page, check]
    });
    let checks = ["/uitleg", "/uitleg/kunnen-wij-dit", "/uitleg/zelfcheck", "/uitleg/meerwaarde"].map(str::to_owned);
    let answered = [plan("GM9999", "dagopvang"), plan("GM9996", "huishoudelijke-hulp"), self_check()];
    checks.into_iter().chain(articles).chain(blocks).chain(services).chain(answered).collect()
}

/// The examples of initiatives, for everybody.
pub(crate) fn initiative_pages() -> [&'static str; 4] {
    [
        "/initiatieven",
        "/initiatieven?provincie=drenthe",
        "/initiatieven?provincie=&dienst=vervoer",
        "/initiatieven?provincie=limburg&dienst=vervoer&pagina=9",
    ]
}

/// Pages and files of maintaining the examples of initiatives, of which this is one.
pub(crate) fn kept_initiatives(id: &str) -> [String; 5] {
    ["", "/nieuw", "/initiatieven.csv", &format!("/{id}"), &format!("/{id}/verwijderen")]
        .map(|page| format!("/initiatieven/beheer{page}"))
}

/// What the municipalities of the demo make public.
pub(crate) fn register_pages() -> Vec<String> {
    let of = |slug: &str| {
        ["", "/taken", "/taken?dienst=vervoer", "/vragen", "/kunnen-wij-dit", "/uitdagingen"]
            .map(|page| format!("/gemeenten/{slug}{page}"))
    };
    let all = ["/gemeenten", "/uitdagingen", "/uitdagingen?gemeente=GM9999&dienst=dagopvang", "/open-data"];
    all.map(str::to_owned).into_iter().chain(of("lindewaard")).chain(of("noorderveen")).collect()
}

/// The check of a plan for everybody, by an organisation, with this service.
pub(crate) fn plan(municipality: &str, service: &str) -> String {
    let rest = "wie=organisatie&voorziening=algemeen&toegang=nee&contract=nee&uitslag=ja";
    format!("/uitleg/kunnen-wij-dit?gemeente={municipality}&dienst={service}&{rest}")
}

/// The self-check with an answer to every statement.
fn self_check() -> String {
    let names = BuildingBlock::ALL.iter().flat_map(|block| (0..3).map(|index| field(*block, index)));
    let answers: Vec<String> = names.map(|name| format!("{name}=deels")).collect();
    format!("/uitleg/zelfcheck?{}&uitslag=ja", answers.join("&"))
}
