//! The form of each step, filled in so that it goes no further than the question who may do this now.

use super::MEMBER;
use crate::support::journey::BOARD;
use crate::support::site::{Answer, Browser, Site};
use app::words;
use axum::http::StatusCode;
use domain::case::{Action, ClosingKind};
use server::db::sql;

/// How a refusal begins for who might do it at another time.
const NOT_NOW: &str = "Dit kan nu niet: de status van het dossier is intussen veranderd.";

/// What came of knocking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Done, or asked for what the form still lacks.
    Allowed,
    /// Theirs, but not in this phase.
    NotNow,
    /// As if the case did not exist.
    Hidden,
    /// Asked to sign in.
    SignedOut,
}

/// Where a step is taken.
enum Door {
    /// A page that is read.
    Page(String),
    /// A form with its fields.
    Form(String, Vec<(&'static str, String)>),
    /// A form with a file.
    File(String),
}

/// Whether a step is knocked on. The others are taken by the system, begin a case that is not there yet, be it from
/// paper, share the door of another step, or need more than a phase: an attachment to remove, newer rules to adopt, a
/// letter to post, a draft to respond to.
pub(super) const fn has_door(action: Action) -> bool {
    !matches!(
        action,
        Action::Start
            | Action::LapseApprovals
            | Action::ReplaceRules
            | Action::RemindOfSupplement
            | Action::LapseSupplementTerm
            | Action::Supplement
            | Action::Revise
            | Action::ReadCheckedDecision
            | Action::RemoveAttachment
            | Action::AdoptRules
            | Action::RecordPosting
            | Action::GiveView
            | Action::RemindOfCommitment
            | Action::RemindOfView
            | Action::RemindOfDecision
            | Action::Respond
            | Action::EnterOnPaper
    )
}

/// The steps that are taken at the same door: the form or page serves whichever of them is possible.
pub(super) const fn at_same_door(action: Action) -> &'static [Action] {
    match action {
        Action::Submit | Action::Supplement | Action::Revise => &Action::SUBMITTING,
        Action::ChooseDelivery | Action::ArrangeDelivery => &[Action::ChooseDelivery, Action::ArrangeDelivery],
        Action::ReadProposedDecision => {
            &[Action::DraftDecision, Action::ReadCheckedDecision, Action::ReadProposedDecision, Action::OpenLetter]
        }
        _ => &[],
    }
}

/// In which turn to take a step that is allowed: what changes the case so that another can no longer be taken comes
/// after that other.
pub(super) const fn turn(action: Action) -> u8 {
    match action {
        // Who has opened the letter may send it; what was agreed to cannot be declined.
        Action::OpenLetter | Action::AgreeToSuspension => 1,
        Action::Submit | Action::Supplement | Action::Revise | Action::ConfirmCompleteness => 2,
        Action::RemoveMember => 3,
        Action::HandOver => 4,
        _ => 0,
    }
}

/// Takes a step as a browser does.
pub(super) async fn knock(site: &Site, browser: &mut Browser, case: &str, action: Action) -> Outcome {
    if action == Action::RemoveComment {
        // Only an own comment can be removed. Who may not comment has none, before or after this.
        let comments = format!("/voorstellen/{case}/opmerkingen/taak.omschrijving");
        browser.post(&comments, &[("text", "Klopt dit?")]).await;
    }
    let answer = match door(site, case, action).await {
        Door::Page(address) => browser.get(&address).await,
        Door::Form(address, fields) => {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(&address, &fields).await
        }
        Door::File(address) => browser.upload(&address, "bestand", b"niets").await,
    };
    outcome(&answer, action)
}

fn outcome(answer: &Answer, action: Action) -> Outcome {
    match answer.status {
        StatusCode::NOT_FOUND => Outcome::Hidden,
        StatusCode::UNAUTHORIZED => Outcome::SignedOut,
        StatusCode::SEE_OTHER if answer.location.starts_with("/inloggen") => Outcome::SignedOut,
        StatusCode::CONFLICT if answer.body.contains(NOT_NOW) => Outcome::NotNow,
        // What changed meanwhile (409) is told only to who may take the step.
        StatusCode::OK | StatusCode::SEE_OTHER | StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY => {
            Outcome::Allowed
        }
        status => panic!("{action:?} gives {status}: {}", answer.body),
    }
}

#[expect(clippy::too_many_lines, reason = "a table of doors, one per step")]
async fn door(site: &Site, case: &str, action: Action) -> Door {
    let board = |page: &str| format!("/voorstellen/{case}/{page}");
    let file = |page: &str| format!("/dossiers/{case}/{page}");
    let press = |address: String, verb: &str| Door::Form(address, vec![("actie", verb.to_owned())]);
    match action {
        Action::Start
        | Action::LapseApprovals
        | Action::ReplaceRules
        | Action::RemindOfSupplement
        | Action::RemindOfCommitment
        | Action::RemindOfView
        | Action::RemindOfDecision
        | Action::Respond
        | Action::GiveView
        | Action::LapseSupplementTerm
        | Action::ReadCheckedDecision
        | Action::RemoveAttachment
        | Action::AdoptRules
        | Action::RecordPosting
        | Action::EnterOnPaper => unreachable!("this step has no door of its own"),
        Action::Edit => press(board("taak"), "opslaan"),
        Action::AddAttachment => Door::File(board("bijlagen")),
        Action::Invite => Door::Form(board("samen"), vec![("email", "geen adres".to_owned())]),
        Action::RemoveMember => press(board("samen"), &format!("verwijder:{}", site.actor(MEMBER).await.id)),
        Action::HandOver => press(board("samen"), &format!("draag-over:{}", site.actor(BOARD[1]).await.id)),
        Action::RequestApproval => press(board("akkoord"), "voorleggen"),
        Action::Approve => press(board("akkoord"), "akkoord"),
        Action::TakeBackApproval => press(board("akkoord"), "intrekken"),
        Action::Comment => Door::Form(board("opmerkingen/taak.omschrijving"), vec![("text", String::new())]),
        Action::RemoveComment => {
            let comment = newest(site, "SELECT COALESCE(MAX(id), '') FROM comment WHERE case_id = $1", case).await;
            press(board("opmerkingen/taak.omschrijving"), &format!("verwijder:{comment}"))
        }
        Action::Submit | Action::Supplement | Action::Revise => {
            let version = newest(site, "SELECT CAST(version AS TEXT) FROM cases WHERE id = $1", case).await;
            Door::Form(board("gereed"), vec![("versie", version)])
        }
        Action::SupplementOnPaper => Door::File(file("aanvulling-op-papier")),
        Action::WithdrawOnPaper => Door::Form(file("intrekking-per-brief"), vec![]),
        Action::AgreeOnPaper => press(file("termijn/instemming-per-brief"), "stem-in-per-brief"),
        Action::JudgePoint => press(file("volledigheid"), "oordeel:1:0:niet-voldoende"),
        Action::ConfirmCompleteness => Door::Form(file("volledigheid"), vec![("verdict", "volledig".to_owned())]),
        Action::RequestSupplement => Door::Form(file("volledigheid"), vec![("verdict", "aanvulling".to_owned())]),
        Action::ChangeSupplementTerm => press(file("aanvulverzoek"), "wijzig"),
        Action::WithdrawSupplementRequest => press(file("aanvulverzoek"), "trek-in"),
        Action::CorrectReceipt => press(file("termijn/ontvangstdatum"), "verbeter-ontvangstdatum"),
        Action::Postpone => press(file("termijn/verdagen"), "verdaag"),
        Action::ProposeSuspension => press(file("termijn/aanhouden"), "stel-uitstel-voor"),
        Action::AgreeToSuspension => press(file("termijn"), "stem-in"),
        // A reason that is too long, so that it can still be agreed to.
        Action::DeclineSuspension => {
            let fields = vec![("actie", "stem-niet-in".to_owned()), ("reason", "te lang ".repeat(2000))];
            Door::Form(file("termijn"), fields)
        }
        Action::ResumeTerm => press(file("termijn/hervatten"), "hervat"),
        Action::RecordDefaultNotice => press(file("termijn/ingebrekestelling"), "ingebrekestelling"),
        Action::Assess => press(file("beoordelen"), "inleveren"),
        Action::ReadAssessments => Door::Page(file("beoordelingen")),
        Action::ReleaseAssessments => press(file("besluit"), "vrijgeven"),
        Action::Discuss => press(file("beoordelingen"), "bespreek:kosten"),
        Action::ScoreAgain => press(file("beoordelingen"), "opnieuw:kosten.beoordelaar-financien"),
        Action::AskToReopen => press(file("beoordelen"), "vraag-heropenen"),
        Action::ReopenAssessment => press(file("beoordelingen"), "heropen"),
        Action::RequestRevision => press(file("aanpassing"), "vraag"),
        Action::WithdrawRevisionRequest => press(file("aanpassing"), "intrekken"),
        Action::ReopenCriteria => press(file("aanpassing"), "heropen"),
        Action::DraftDecision => press(file("besluit"), "opslaan"),
        Action::RequestLegalCheck | Action::ProposeDecision => press(file("besluit"), "voorleggen"),
        Action::ReadProposedDecision => Door::Page(file("besluit")),
        Action::ReturnFromLegalCheck => proposal(file("besluit"), "terug-van-jurist"),
        Action::PassLegalCheck => proposal(file("besluit"), "juridisch-akkoord"),
        Action::ReturnDecision => proposal(file("besluit"), "teruggeven"),
        Action::Decide => press(file("besluit"), "besluiten"),
        Action::ReopenDecision => press(file("besluit"), "terugnemen"),
        Action::OpenLetter => press(file("besluit/brief"), ""),
        Action::Announce => press(file("bekendmaken"), ""),
        Action::SendCorrection => press(file("herstelbrief"), "verstuur"),
        Action::WriteToBoard => press(file("overleg"), "bericht-aan-bestuur"),
        Action::WriteToMunicipality => press(file("overleg"), "bericht-aan-gemeente"),
        Action::AddNote => press(file("overleg"), "noteer"),
        Action::Consult => press(file("zienswijzen"), "vraag"),
        Action::RecordView => press(file("zienswijzen"), "leg-vast:1"),
        Action::WithdrawConsultation => press(file("zienswijzen"), "trek-in:1"),
        Action::WeighView => press(file("zienswijzen"), "reageer:1"),
        Action::ShareAssessment => press(file("reactie"), "stuur"),
        Action::Flag => press(file("beoordelen?criterium=kosten"), "markeer"),
        Action::AnswerFlag => press(file("zienswijzen"), "beantwoord:1"),
        Action::AgreeCommitments => press(file("afspraken"), "leg-vast"),
        Action::ReportCommitment => press(file("afspraken"), "meld:1"),
        Action::SettleCommitment => press(file("afspraken"), "doe-af:1"),
        Action::MoveCommitment => press(file("afspraken"), "verzet:1"),
        Action::ExtendTask => press(file("afspraken"), "verleng"),
        Action::HandBack => press(file("afspraken"), "geef-terug"),
        Action::RegisterObjection => press(file("bezwaar"), "registreer"),
        Action::SettleObjection => press(file("bezwaar"), "doe-af:1"),
        Action::Assign | Action::Unassign => Door::Form(file("behandeling"), vec![("toewijzing", "oud".to_owned())]),
        Action::DeclareNoInterest => press(file("onpartijdigheid"), "verklaar"),
        Action::Recuse => press(file("onpartijdigheid"), "verschoon"),
        Action::ChooseDelivery | Action::ArrangeDelivery => press(file("bezorging"), "per-post"),
        Action::Disclose => press(file("openbaar"), "maak-openbaar"),
        Action::EndDisclosure => press(file("openbaar"), "niet-meer-openbaar"),
        Action::ExportFile => Door::Page(file("dossier.zip")),
        // A reason that is too long.
        Action::Close(ClosingKind::Withdrawn) => {
            Door::Form(file("intrekken"), vec![("reason", "te lang ".repeat(2000))])
        }
        Action::Close(kind) => press(format!("/dossiers/{case}{}", closing(kind)), "sluit-af"),
    }
}

/// A form about the first proposal of a decision.
fn proposal(address: String, verb: &str) -> Door {
    Door::Form(address, vec![("actie", verb.to_owned()), ("voorlegging", "1".to_owned())])
}

fn closing(kind: ClosingKind) -> String {
    format!("/{}", words::closing(kind).address.trim_start_matches('/'))
}

async fn newest(site: &Site, query: &'static str, case: &str) -> String {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let (id,): (String,) = sql(query).bind(case).one(&mut tx).await.expect("a row");
    id
}
