//! Who hears of what: every change of status is mailed to everyone concerned.

use super::{Action, ClosingKind, Event, Party, STEPS, Side, Step};
use crate::Named;
use serde::{Deserialize, Serialize};
use strum::EnumMessage;

/// A mail that an event causes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::EnumMessage,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Notice {
    /// Ontvangstbevestiging: names what was sent, and leads to it (Awb 2:17).
    #[strum(message = "de ontvangstbevestiging")]
    Receipt,
    /// An officer entered what came on paper (ontvangstbevestiging van een brief).
    #[strum(message = "de bevestiging dat een brief is ontvangen")]
    ReceivedOnPaper,
    /// A new proposal came in.
    #[strum(message = "het bericht over het nieuwe dossier")]
    NewCase,
    /// Please supplement (Awb 4:5).
    #[strum(message = "het verzoek om aanvulling")]
    SupplementRequest,
    /// Newer rules hold for the case (overgangsrecht).
    #[strum(message = "het bericht over de nieuwe regels")]
    RulesReplaced,
    /// Another last day to supplement.
    #[strum(message = "het bericht over de nieuwe laatste dag om aan te vullen")]
    SupplementTermChanged,
    /// The request to supplement was withdrawn.
    #[strum(message = "het bericht dat aanvullen niet meer hoeft")]
    SupplementRequestWithdrawn,
    /// The term to supplement is about to end.
    #[strum(message = "de herinnering dat de tijd om aan te vullen bijna voorbij is")]
    SupplementReminder,
    /// The term to supplement ran out (Awb 4:15).
    #[strum(message = "het bericht dat de hersteltermijn voorbij is")]
    SupplementTermLapsed,
    /// The day of receipt was corrected, and with it the last day for the decision.
    #[strum(message = "het bericht over de dag van ontvangst")]
    ReceiptCorrected,
    /// The decision is postponed (verdaging).
    #[strum(message = "het bericht dat het besluit later komt")]
    Postponed,
    /// Do you agree that the term is suspended (Awb 4:15(2)a)?
    #[strum(message = "de vraag om in te stemmen met uitstel")]
    SuspensionProposed,
    /// The board agreed to that.
    #[strum(message = "het bericht dat het bestuur instemt met uitstel")]
    SuspensionAgreed,
    /// The board did not agree.
    #[strum(message = "het bericht dat het bestuur niet instemt met uitstel")]
    SuspensionDeclined,
    /// The term runs again.
    #[strum(message = "het bericht dat de beslistermijn weer loopt")]
    TermResumed,
    /// A notice of default came in (ingebrekestelling, Awb 4:17).
    #[strum(message = "het bericht over de ingebrekestelling")]
    DefaultNotice,
    /// The supplement came in.
    #[strum(message = "het bericht dat de aanvulling er is")]
    SupplementReceived,
    /// Found complete; the assessment begins.
    #[strum(message = "het bericht dat het voorstel compleet is")]
    Complete,
    /// Please assess.
    #[strum(message = "het verzoek om te beoordelen")]
    PleaseAssess,
    /// All scores are in, so that the decision can be prepared.
    #[strum(message = "het bericht dat alle beoordelingen binnen zijn")]
    AllAssessed,
    /// All scores are in, and some lie far apart: the reviewers talk about them.
    #[strum(message = "het verzoek om scores te bespreken")]
    PleaseDiscuss,
    /// A reviewer asks to open the own assessment again.
    #[strum(message = "de vraag om een beoordeling te heropenen")]
    ReopeningAsked,
    /// The assessment of a reviewer is open again.
    #[strum(message = "het bericht dat een beoordeling weer open is")]
    AssessmentReopened,
    /// Please change the proposal before we decide.
    #[strum(message = "het verzoek om het voorstel aan te passen")]
    RevisionRequest,
    /// That is no longer asked.
    #[strum(message = "het bericht dat aanpassen niet meer hoeft")]
    RevisionRequestWithdrawn,
    /// The changed version came in.
    #[strum(message = "het bericht dat de aangepaste versie er is")]
    RevisionReceived,
    /// Please assess some criteria again, because of a changed version.
    #[strum(message = "het verzoek om criteria opnieuw te beoordelen")]
    CriteriaReopened,
    /// A decision waits for the jurist.
    #[strum(message = "het verzoek om het besluit te toetsen")]
    PleaseCheck,
    /// The jurist gave it back.
    #[strum(message = "het bericht dat de jurist het besluit teruggaf")]
    CheckReturned,
    /// The jurist agreed.
    #[strum(message = "het bericht dat de jurist akkoord is")]
    CheckPassed,
    /// A decision was proposed and waits to be taken.
    #[strum(message = "het verzoek om te beslissen")]
    PleaseDecide,
    /// The decision maker gave a proposed decision back.
    #[strum(message = "het bericht dat het besluit is teruggegeven")]
    DecisionReturned,
    /// A decision went back to the desk before it was sent.
    #[strum(message = "het bericht dat het besluit is teruggenomen")]
    DecisionReopened,
    /// A decision was taken and waits to be sent.
    #[strum(message = "het bericht dat er een besluit is")]
    ReadyToAnnounce,
    /// The decision (bekendmaking, Awb 3:41).
    #[strum(message = "het bericht met het besluit")]
    DecisionSent,
    /// The letter with the decision is mended (herstelbrief).
    #[strum(message = "de herstelbrief")]
    Correction,
    /// The municipality wrote to the board.
    #[strum(message = "een bericht aan het bestuur")]
    MessageToBoard,
    /// The board wrote to the municipality.
    #[strum(message = "een bericht van het bestuur")]
    MessageToMunicipality,
    /// Somebody at the desk noted something that this person must know.
    #[strum(message = "het bericht over een interne notitie")]
    NoteForYou,
    /// Somebody who was asked outside the panel answered.
    #[strum(message = "het bericht dat er een zienswijze of advies is")]
    ViewReceived,
    /// The draft of the assessment can be read, and responded to.
    #[strum(message = "het bericht met de conceptbeoordeling")]
    AssessmentShared,
    /// The board responded to it.
    #[strum(message = "het bericht dat het bestuur reageerde op de conceptbeoordeling")]
    ResponseReceived,
    /// The last day to respond to it is near.
    #[strum(message = "de herinnering aan de conceptbeoordeling")]
    ResponseDue,
    /// A reviewer asks something that needs a specialist.
    #[strum(message = "de vraag van een beoordelaar voor een specialist")]
    Flagged,
    /// That was answered.
    #[strum(message = "het antwoord op een vraag van een beoordelaar")]
    FlagAnswered,
    /// The last day for the decision comes nearer, or has passed.
    #[strum(message = "de herinnering aan de beslistermijn")]
    DecisionDue,
    /// What has to happen after the decision was agreed.
    #[strum(message = "het bericht over de afspraken na het besluit")]
    CommitmentsAgreed,
    /// The board reported on a commitment.
    #[strum(message = "het bericht dat het bestuur een afspraak meldt")]
    CommitmentReported,
    /// The municipality said whether a commitment was met.
    #[strum(message = "het bericht of een afspraak is nagekomen")]
    CommitmentSettled,
    /// A commitment got another day.
    #[strum(message = "het bericht dat een afspraak een andere dag kreeg")]
    CommitmentMoved,
    /// A commitment is due soon.
    #[strum(message = "de herinnering aan een afspraak")]
    CommitmentDue,
    /// The board goes on with the task.
    #[strum(message = "het bericht dat het bestuur doorgaat met de taak")]
    TaskExtended,
    /// The task goes back to the municipality.
    #[strum(message = "het bericht dat de taak teruggaat naar de gemeente")]
    HandedBack,
    /// The municipality made the case public, or changed what is.
    #[strum(message = "het bericht dat uw uitdaging openbaar is")]
    Disclosed,
    /// An objection came in (ontvangstbevestiging van een bezwaar, Awb 6:14).
    #[strum(message = "het bericht dat er bezwaar is gemaakt")]
    ObjectionReceived,
    /// The decision was sent, to who assessed the proposal.
    #[strum(message = "het bericht aan de beoordelaars dat het besluit is verstuurd")]
    PanelDecided,
    /// The municipality closed the case, so that nothing is left to assess, check or decide.
    #[strum(message = "het bericht dat er niets meer te beoordelen is")]
    PanelClosed,
    /// The case was closed without a decision.
    #[serde(untagged)]
    #[strum(disabled)]
    Closed(ClosingKind),
}

impl Notice {
    /// Every mail.
    pub fn all() -> impl Iterator<Item = Self> {
        <Self as strum::IntoEnumIterator>::iter().chain(ClosingKind::ALL.iter().copied().map(Self::Closed))
    }

    /// Name of the template.
    pub fn name(self) -> &'static str {
        match self {
            Self::Closed(kind) => kind.event_name(),
            other => other.into(),
        }
    }

    /// What it is called within a sentence: "de ontvangstbevestiging". Of closing a case, that stands with the other
    /// words about it.
    pub fn called(self) -> Option<&'static str> {
        self.get_message()
    }

    /// The side whose step causes it, by the table of steps; for what the system does, the side from whose step that
    /// follows.
    pub fn sent_by(self) -> Option<Side> {
        let causes = |step: &&Step| step.mails.iter().any(|(_, notice)| *notice == self);
        let step = STEPS.iter().find(causes)?;
        let cause = step.follows.and_then(Action::step).unwrap_or(step);
        cause.by.first().map(|party| party.side())
    }
}

/// The mails that an event causes, and to whom, by the table of steps.
pub fn notices(event: &Event) -> &'static [(&'static [Party], Notice)] {
    event.step().map_or(&[], |step| step.mails)
}

#[cfg(test)]
mod tests {
    use super::Notice;

    #[test]
    fn every_mail_but_those_of_closing_a_case_has_a_name_within_a_sentence() {
        for notice in Notice::all() {
            assert_eq!(notice.called().is_some(), !matches!(notice, Notice::Closed(_)), "{notice:?}");
        }
    }
}
