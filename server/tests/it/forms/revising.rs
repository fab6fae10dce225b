//! Asking the board to change its proposal while it is assessed, the version that follows, and the criteria that are
//! assessed again because of it.

use super::Form;
use super::discussion::hand_in;
use super::responding::assessed;
use crate::support::addresses::file_pages;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;
use app::views::fields::version_of;
use std::collections::BTreeSet;

const RAVI: &str = REVIEWERS[2];
/// Two criteria, of which the first rests on the section that was changed.
const TOUCHED: &str = "meerwaarde";
const ALSO: &str = "kosten";
const ASKED: &str = "Zeg concreter voor wie u dit doet.";
const NEW: &str = "Wij doen dit voor de 34 inwoners van het dorp die nu alleen zitten.";

async fn form<'a>(site: &'a Site, email: &str, case: &str) -> Form<'a> {
    Form::of(site, email, &format!("/dossiers/{case}/aanpassing")).await
}

/// To whom mails of this template went.
async fn told(site: &Site, template: &str) -> BTreeSet<String> {
    site.mails(template).await.into_iter().map(|mail| mail.to_email).collect()
}

/// A case that everybody assessed and of which the board submitted a changed version.
async fn revised(site: &Site) -> String {
    let case = assessed(site).await;
    site.ask_to_revise(&case).await;
    let mut marijke = Form::of(site, BOARD[0], &format!("/voorstellen/{case}/drijfveren")).await;
    let typed = marijke.filled(&[("drijfveren.missie", NEW), ("actie", "opslaan")]).await;
    assert_eq!(marijke.post(&typed).await.status, 303);
    site.submit(&case).await;
    case
}

#[tokio::test]
async fn the_board_is_asked_by_section_and_may_change_nothing_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = assessed(&site).await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let (points, long) = ("Schrijf bij minstens", "te lang ".repeat(2000));
        sanne.refuses(&[("actie", "vraag")], &[("punten", points)]).await;
        sanne
            .refuses(&[("until", "ooit"), ("actie", "vraag")], &[("punten", points), ("until", "Vul een dag in")])
            .await;
        let section = "onderdeel-drijfveren";
        sanne.refuses(&[(section, &long), ("actie", "vraag")], &[(section, "Maak deze tekst korter")]).await;
        let late = [(section, ASKED), ("until", "31-12-2030"), ("actie", "vraag")];
        sanne.refuses(&late, &[("until", "Kies geen latere dag, of spreek eerst uitstel af")]).await;
        site.ask_to_revise(&case).await;
        let mails = site.mails("revision_request").await;
        assert_eq!(mails.len(), BOARD.len());
        assert!(
            mails[0].text.contains("Zeg concreter voor wie") && mails[0].text.contains("vorige week bespraken"),
            "{}",
            mails[0].text
        );
        let mut marijke = site.browser_of(BOARD[0]).await;
        let overview = marijke.get(&format!("/dossiers/{case}")).await.body;
        assert!(overview.contains("Gevraagde aanpassing") && overview.contains("Pas het voorstel aan"), "{overview}");
        let asked = marijke.get(&format!("/voorstellen/{case}/drijfveren")).await.body;
        assert!(asked.contains("Dit vraagt de gemeente hier") && asked.contains(ASKED), "{asked}");
        let other = marijke.get(&format!("/voorstellen/{case}/taak")).await.body;
        assert!(other.contains("De gemeente vroeg in dit onderdeel niets"), "{other}");
        let before = site.traces().await;
        let seen = version_of("doelgroep.wie");
        let closed = [("doelgroep.wie", NEW), (seen.as_str(), "1"), ("actie", "opslaan")];
        let refused = marijke.post(&format!("/voorstellen/{case}/doelgroep"), &closed).await;
        assert!(refused.body.contains("De gemeente vroeg hier niets"), "{}: {}", refused.status, refused.body);
        assert_eq!(site.traces().await, before);
        let mut desk = Form::of(&site, MANAGER, &format!("/dossiers/{case}/besluit")).await;
        let propose = desk.filled(&[("outcome", "ingewilligd"), ("actie", "voorleggen")]).await;
        assert_eq!(desk.post(&propose).await.status, 409, "a decision waits for the version that was asked for");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_changed_version_is_compared_and_the_criteria_that_rest_on_it_are_proposed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = revised(&site).await;
        assert_eq!(told(&site, "revision_received").await, [MANAGER.to_owned()].into());
        let receipt = site.mails("receipt").await.pop().expect("a receipt");
        assert!(receipt.subject.contains("Uw aangepaste versie is ontvangen"), "{}", receipt.subject);
        let mut sanne = form(&site, MANAGER, &case).await;
        let page = sanne.browser.get(&sanne.page).await.body;
        assert!(page.contains("Gevraagd en veranderd: 2"), "the section and the answer in it: {page}");
        assert!(html::text(&page, "veranderd-drijfveren.missie").starts_with("Veranderd, zoals gevraagd"), "{page}");
        assert_eq!(html::dead_links(&page), Vec::<String>::new());
        let ticked = sanne.browser.fields(&sanne.page).await.into_iter().filter(|(name, _)| name == "criteria");
        assert_eq!(ticked.map(|(_, id)| id).collect::<Vec<_>>(), [TOUCHED], "what rests on the section is proposed");
        let before = site.traces().await;
        let refused = sanne.browser.post(&sanne.page, &[("reason", " "), ("actie", "heropen")]).await;
        assert!(html::message(&refused.body, "reason").expect("a message").starts_with("Schrijf waarom geen"));
        assert_eq!(site.traces().await, before);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn only_the_criteria_that_are_chosen_are_scored_again_and_the_first_scores_are_kept() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = revised(&site).await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let chosen = [("criteria", TOUCHED), ("criteria", ALSO), ("reason", ""), ("actie", "heropen")];
        assert_eq!(sanne.browser.post(&sanne.page, &chosen).await.status, 303);
        let panel = REVIEWERS.map(str::to_owned).into();
        assert_eq!(told(&site, "criteria_reopened").await, panel, "everybody scored one of them");
        let mail = &site.mails("criteria_reopened").await[0];
        let listed = mail.text.contains("- Maatschappelijke meerwaarde") && mail.text.contains("- Kosten");
        assert!(listed && !mail.text.contains("- Draagvlak"), "{}", mail.text);
        let assess = format!("/dossiers/{case}/beoordelen?rol=beoordelaar-financien&criterium=");
        let mut ravi = site.browser_of(RAVI).await;
        let costs = ravi.get(&format!("{assess}kosten")).await.body;
        assert!(costs.contains("Bij versie 1 gaf u 4 (goed)"), "{costs}");
        let fields = ravi.fields(&format!("{assess}kosten")).await;
        assert!(fields.iter().all(|(name, _)| name != "score.kosten"), "its score is asked again: {fields:?}");
        assert!(fields.contains(&("reason.kosten".to_owned(), "Mijn reden is 4.".to_owned())), "{fields:?}");
        let kept = ravi.fields(&format!("{assess}draagvlak")).await;
        assert!(kept.contains(&("score.draagvlak".to_owned(), "4".to_owned())), "the others stay: {kept:?}");
        let all = format!("/dossiers/{case}/beoordelingen");
        assert!(!ravi.get(&all).await.body.contains("Bij versie 1"), "blind again");
        let before = site.mails("all_assessed").await.len();
        for email in REVIEWERS {
            assert_eq!(site.mails("all_assessed").await.len(), before, "before the last");
            again(&site, email, &case).await;
        }
        assert_eq!(site.mails("all_assessed").await.len(), before + 1, "once more when all of them are in");
        let read = ravi.get(&all).await.body;
        let (zip, name) = (format!("/dossiers/{case}/dossier.zip"), b"eerdere-beoordelingen.csv");
        let file = sanne.browser.download(&zip).await;
        assert!(file.windows(name.len()).any(|bytes| bytes == name), "the file of the case holds the first scores");
        assert!(read.contains("Bij versie 1: 4 (goed)") && read.contains("5 (overtuigend)"), "{read}");
        site.assert_sound().await;
    })
    .await;
}

/// Scores the criteria that were opened again, and hands in.
async fn again(site: &Site, email: &str, case: &str) {
    let mut form = Form::of(site, email, &format!("/dossiers/{case}/beoordelen?criterium={ALSO}")).await;
    let also = form.filled(&[("score.kosten", "5"), ("actie", "opslaan")]).await;
    assert_eq!(form.post(&also).await.status, 303);
    let mut form = Form::of(site, email, &format!("/dossiers/{case}/beoordelen?criterium={TOUCHED}")).await;
    let typed = form.filled(&[("score.meerwaarde", "5"), ("actie", "inleveren")]).await;
    let answer = form.post(&typed).await;
    assert_eq!(answer.status, 303, "{email}: {}", answer.body);
}

#[tokio::test]
async fn who_handed_in_after_the_new_version_came_is_not_asked_again_and_who_has_not_is_told_of_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let (late, before) = (REVIEWERS[0], &REVIEWERS[3..]);
        for email in before {
            hand_in(&site, &case, email, "4").await;
        }
        site.ask_to_revise(&case).await;
        site.submit(&case).await;
        for email in &REVIEWERS[1..3] {
            hand_in(&site, &case, email, "4").await;
        }
        let mut sanne = form(&site, MANAGER, &case).await;
        let chosen = [("criteria", ALSO), ("criteria", ALSO), ("reason", ""), ("actie", "heropen")];
        assert_eq!(sanne.browser.post(&sanne.page, &chosen).await.status, 303);
        let expected = [late, before[0], before[1]].map(str::to_owned).into();
        assert_eq!(told(&site, "criteria_reopened").await, expected);
        let first = site.count("SELECT COUNT(*) FROM earlier_score WHERE version = 1").await;
        assert_eq!((first, site.count("SELECT COUNT(*) FROM earlier_score").await), (2, 2));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_version_that_touches_nothing_opens_nothing_and_the_decision_can_be_proposed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = revised(&site).await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let why = "Alleen een zin werd korter.";
        assert_eq!(sanne.browser.post(&sanne.page, &[("reason", why), ("actie", "heropen")]).await.status, 303);
        assert!(site.mails("criteria_reopened").await.is_empty());
        assert_eq!(site.count("SELECT COUNT(*) FROM earlier_score").await, 0);
        let read = site.browser_of(RAVI).await.get(&format!("/dossiers/{case}/beoordelingen")).await.body;
        assert!(read.contains("Mijn reden is 4."), "the scores stand: {read}");
        let again = sanne.browser.post(&sanne.page, &[("reason", why), ("actie", "heropen")]).await;
        assert_eq!(again.status, 409, "once for each version");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_does_not_wait_any_longer_tells_the_board_why() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = assessed(&site).await;
        site.ask_to_revise(&case).await;
        let mut sanne = form(&site, MANAGER, &case).await;
        sanne.refuses(&[("reason", " "), ("actie", "intrekken")], &[("reason", "Schrijf kort")]).await;
        let why = "U liet weten dat u niets verandert.";
        let typed = sanne.filled(&[("reason", why), ("actie", "intrekken")]).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        let mails = site.mails("revision_request_withdrawn").await;
        assert!(mails.len() == BOARD.len() && mails[0].text.contains(why), "{mails:?}");
        let page = site.browser_of(BOARD[0]).await.get(&format!("/voorstellen/{case}/drijfveren")).await.body;
        assert!(!page.contains("Dit vraagt de gemeente hier"), "{page}");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_case_manager_sees_the_page_and_the_board_never_which_criteria_were_opened() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = revised(&site).await;
        let mut sanne = form(&site, MANAGER, &case).await;
        for email in [BOARD[0], BOARD[1], RAVI, JURIST, DECIDER] {
            let mut browser = site.browser_of(email).await;
            let before = site.traces().await;
            assert_eq!(browser.get(&sanne.page).await.status, 404, "{email}");
            let post = browser.post(&sanne.page, &[("criteria", ALSO), ("actie", "heropen")]).await;
            assert_eq!(post.status, 404, "{email}");
            assert_eq!(site.traces().await, before, "{email}");
        }
        let why = "Kijk vooral naar de doelgroep.";
        let chosen = [("criteria", ALSO), ("reason", why), ("actie", "heropen")];
        assert_eq!(sanne.browser.post(&sanne.page, &chosen).await.status, 303);
        let mut board = site.browser_of(BOARD[0]).await;
        for page in file_pages(&case) {
            let read = board.get(&page).await.body;
            assert!(!read.contains(why) && !read.contains("heropend"), "{page}: {read}");
        }
    })
    .await;
}
