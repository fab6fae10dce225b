//! What somebody did, in words.

use crate::words::closing;
use domain::case::Action;

/// What somebody did who took a step, as the end of a sentence that begins with the name.
#[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
pub const fn did(action: Action) -> &'static str {
    match action {
        Action::Submit => "heeft het voorstel ingediend.",
        Action::Supplement => "heeft het voorstel aangevuld.",
        Action::EnterOnPaper => "heeft de uitdaging op papier ingevoerd.",
        Action::WithdrawOnPaper => "heeft vastgelegd dat het voorstel per brief is ingetrokken.",
        Action::SupplementOnPaper => "heeft een aanvulling op papier ingevoerd.",
        Action::ConfirmCompleteness => "heeft het voorstel volledig bevonden.",
        Action::RequestSupplement => "heeft om een aanvulling gevraagd.",
        Action::ChangeSupplementTerm => "heeft de hersteltermijn gewijzigd.",
        Action::WithdrawSupplementRequest => "heeft het aanvulverzoek ingetrokken.",
        Action::Postpone => "heeft het besluit verdaagd.",
        Action::ProposeSuspension => "heeft uitstel voorgesteld.",
        Action::AgreeToSuspension => "heeft ingestemd met uitstel.",
        Action::DeclineSuspension => "heeft niet ingestemd met uitstel.",
        Action::ResumeTerm => "heeft de beslistermijn hervat.",
        Action::RequestRevision => "heeft gevraagd om het voorstel aan te passen.",
        Action::WithdrawRevisionRequest => "heeft het verzoek om aanpassing ingetrokken.",
        Action::Revise => "heeft een aangepaste versie ingediend.",
        Action::ReopenCriteria => "heeft gekozen welke criteria opnieuw worden beoordeeld.",
        Action::RequestLegalCheck => "heeft het besluit voorgelegd aan de jurist.",
        Action::PassLegalCheck => "is juridisch akkoord.",
        Action::ProposeDecision => "heeft het besluit voorgelegd.",
        Action::ReturnFromLegalCheck | Action::ReturnDecision => "heeft het besluit teruggegeven.",
        Action::Decide => "heeft een besluit genomen.",
        Action::ReopenDecision => "heeft het besluit teruggenomen.",
        Action::Announce => "heeft het besluit bekendgemaakt.",
        Action::SendCorrection => "heeft een herstelbrief verstuurd.",
        Action::WriteToBoard | Action::WriteToMunicipality => "heeft een bericht gestuurd.",
        Action::Consult => "heeft iemand om een reactie gevraagd.",
        Action::ShareAssessment => "heeft de conceptbeoordeling aan het bestuur gestuurd.",
        Action::Respond => "heeft op de conceptbeoordeling gereageerd.",
        Action::AnswerFlag => "heeft een vraag van een beoordelaar beantwoord.",
        Action::AgreeCommitments => "heeft afspraken vastgelegd.",
        Action::ReportCommitment => "heeft iets gemeld over een afspraak.",
        Action::SettleCommitment => "heeft vastgelegd of een afspraak is nagekomen.",
        Action::HandBack => "heeft vastgelegd dat de taak teruggaat.",
        Action::RegisterObjection => "heeft een bezwaar geregistreerd.",
        Action::SettleObjection => "heeft vastgelegd hoe een bezwaar afliep.",
        Action::Disclose => "heeft het dossier openbaar gemaakt.",
        Action::EndDisclosure => "heeft vastgelegd dat het dossier niet meer openbaar is.",
        Action::Close(kind) => closing(kind).did,
        _ => "heeft het dossier veranderd.",
    }
}
