//! What happened in a case.

use super::{
    AnswerWay, BoardApproval, Closing, ClosingKind, Commitment, Consultation, Decision, Disclosure, DraftAssessment,
    Flag, Notice, Objection, ObjectionResult, PaperEntry, PostalAddress, ReminderStage, ReopenedReviewer,
    SupplementPoint,
};
use crate::attachment::EnclosedFile;
use crate::calendar::Term;
use crate::profile::LegalCharacter;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Rules that hold for a case because of its day of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesOfDay {
    /// Version of the municipality's profile.
    pub profile: u32,
    /// Name of the ordinance.
    pub ordinance: String,
}

/// One thing that happened. Stored for ever, so a variant or field is only ever added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, strum::EnumDiscriminants)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[strum_discriminants(
    name(EventKind),
    doc = "The kind of an [`Event`].",
    derive(PartialOrd, Ord, Hash, Serialize, Deserialize, strum::EnumIter, strum::IntoStaticStr),
    serde(rename_all = "snake_case"),
    strum(serialize_all = "snake_case")
)]
pub enum Event {
    /// A draft was begun.
    Started {
        /// Version of the question catalogue.
        catalogue: u32,
        /// Version of the municipality's profile.
        profile: u32,
        /// Name of the task of the register with which it began, if it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        task: Option<String>,
        /// Kenmerk of the case that ended without a yes and with whose text it began, if it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<String>,
    },
    /// Somebody joined the board, to write or read along. Until invitations had to be accepted, that was when somebody
    /// was invited.
    #[serde(rename = "invited")]
    #[strum_discriminants(serde(rename = "invited"))]
    #[strum_discriminants(strum(serialize = "invited"))]
    Joined {
        /// Name.
        name: String,
        /// Role, as stored.
        role: String,
    },
    /// Somebody no longer writes or reads along.
    Removed {
        /// Name.
        name: String,
        /// Role, as stored.
        role: String,
    },
    /// The chair (voorzitterschap) went to somebody else.
    HandedOver {
        /// Name of the new chair.
        name: String,
    },
    /// A file was attached to the draft (bijlage toegevoegd).
    AttachmentAdded {
        /// Id of the question, or of the section of the budget.
        question: String,
        /// Name of the file.
        name: String,
        /// SHA-256 of the file, in hexadecimal.
        sha256: String,
    },
    /// A file was taken off the draft (bijlage verwijderd).
    AttachmentRemoved {
        /// Id of the question, or of the section of the budget.
        question: String,
        /// Name of the file.
        name: String,
        /// SHA-256 of the file, in hexadecimal.
        sha256: String,
    },
    /// The board was asked to approve a version (voorgelegd aan het bestuur).
    #[serde(rename = "put_before")]
    #[strum_discriminants(serde(rename = "put_before"))]
    #[strum_discriminants(strum(serialize = "put_before"))]
    ApprovalRequested {
        /// What the chair called it.
        name: String,
        /// How many people must agree.
        needed: u32,
        /// SHA-256 of what would be frozen, in hexadecimal.
        sha256: String,
    },
    /// Somebody of the board agreed with that version (akkoord).
    Approved {
        /// Id of the person.
        person: String,
        /// Name.
        name: String,
    },
    /// Somebody no longer agrees, or no longer decides along.
    ApprovalTakenBack {
        /// Id of the person.
        person: String,
        /// Name.
        name: String,
        /// Whether that is because the person left the board, or only reads from now on.
        removed: bool,
    },
    /// Somebody changed the text after the board was asked to approve it (akkoorden vervallen).
    ApprovalsLapsed {
        /// What the version was called.
        version: String,
        /// Title of the section that was changed.
        what: String,
        /// Who had agreed.
        names: Vec<String>,
    },
    /// Somebody removed an own comment (opmerking verwijderd).
    CommentRemoved {
        /// Id of the question, or of the section of the budget.
        question: String,
    },
    /// The board moved its draft to newer rules (overgegaan op nieuwe regels).
    RulesAdopted {
        /// Version of the municipality's profile.
        profile: u32,
        /// Name of the ordinance.
        ordinance: String,
    },
    /// Newer rules hold for the case from now on, because they say so (overgangsrecht).
    RulesReplaced {
        /// Version of the municipality's profile.
        profile: u32,
        /// Name of the ordinance.
        ordinance: String,
    },
    /// Ingediend for the first time.
    Submitted {
        /// Kenmerk.
        reference: String,
        /// Day of receipt.
        received_on: Date,
        /// SHA-256 of the frozen content, in hexadecimal.
        sha256: String,
        /// The board's approval, if it was complete.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approval: Option<BoardApproval>,
    },
    /// An officer entered a challenge that came on paper (uitdaging op papier), by which the case began.
    EnteredOnPaper(Box<PaperEntry>),
    /// The municipality asked for more (aanvulverzoek).
    SupplementRequested {
        /// Day of the request.
        on: Date,
        /// Last day to answer.
        until: Date,
        /// What is asked.
        points: Vec<SupplementPoint>,
        /// Who signs the letter; requests from before there was a letter do not say.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        signatory: String,
    },
    /// The term to supplement was extended or corrected (hersteltermijn gewijzigd).
    SupplementTermChanged {
        /// Day of the change.
        on: Date,
        /// Last day to answer from now on.
        until: Date,
        /// Why.
        reason: String,
    },
    /// The municipality withdrew its request to supplement (aanvulverzoek ingetrokken).
    SupplementRequestWithdrawn {
        /// Day of the withdrawal.
        on: Date,
        /// Why.
        reason: String,
    },
    /// The board was reminded that the term to supplement is about to end (herinnering).
    SupplementReminded {
        /// Day.
        on: Date,
        /// Last day to answer.
        until: Date,
    },
    /// The term to supplement ran out and nothing came (hersteltermijn ongebruikt verstreken, Awb 4:15(1)a).
    SupplementTermLapsed {
        /// Last day of the term to supplement.
        until: Date,
        /// Last day on which the municipality may decide not to handle the application (Awb 4:5(4)).
        not_handled_until: Date,
    },
    /// The day of receipt was corrected (ontvangstdatum verbeterd), and with it every term that counts from it.
    ReceiptCorrected {
        /// Day of the correction.
        on: Date,
        /// Day of receipt until then.
        from: Date,
        /// Day of receipt from now on.
        to: Date,
        /// Why.
        reason: String,
        /// Which rules hold instead, if those of the day of receipt are others than the case had.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rules: Option<RulesOfDay>,
    },
    /// The decision was postponed (verdaagd).
    Postponed {
        /// Day on which the board was told.
        on: Date,
        /// By how much.
        by: Term,
        /// Last day for the decision from now on.
        due: Date,
        /// Why.
        reason: String,
        /// Who signs the letter, and by which mandate.
        signatory: String,
    },
    /// The municipality proposed to suspend the term until a day (aanhouden, Awb 4:15(2)a).
    SuspensionProposed {
        /// Day of the proposal.
        on: Date,
        /// Last suspended day.
        until: Date,
        /// What the time is for.
        reason: String,
    },
    /// The board agreed to that in writing (instemming met uitstel).
    SuspensionAgreed {
        /// Day of the agreement.
        on: Date,
        /// Last suspended day.
        until: Date,
    },
    /// The board agreed to that by letter (instemming per brief).
    AgreedOnPaper {
        /// Day of receipt of the letter.
        on: Date,
        /// Last suspended day.
        until: Date,
    },
    /// The board did not agree.
    SuspensionDeclined {
        /// Day.
        on: Date,
        /// Why; may be empty.
        reason: String,
    },
    /// The term runs again before the agreed day (termijn hervat).
    TermResumed {
        /// First day on which it runs again.
        on: Date,
        /// Why.
        reason: String,
    },
    /// The municipality received a notice of default (ingebrekestelling, Awb 4:17).
    DefaultNoticeReceived {
        /// Day of receipt.
        received_on: Date,
    },
    /// The board answered with a new version (aanvulling).
    Supplemented {
        /// Number of the new version.
        version: u32,
        /// Day of receipt.
        on: Date,
        /// SHA-256 of the frozen content, in hexadecimal.
        sha256: String,
        /// The board's approval, if it was complete.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approval: Option<BoardApproval>,
    },
    /// An officer entered a supplement that came on paper (aanvulling op papier).
    SupplementedOnPaper {
        /// Number of the new version.
        version: u32,
        /// Day of receipt of the letter.
        on: Date,
        /// Day on which it was entered.
        entered_on: Date,
        /// SHA-256 of the frozen content, in hexadecimal.
        sha256: String,
    },
    /// An officer recorded that the board withdrew the proposal by letter (intrekking per brief).
    WithdrawnOnPaper {
        /// Day of receipt of the letter.
        on: Date,
        /// Why, as the letter says.
        reason: String,
    },
    /// An officer said whether a point of a request was answered well enough (punt beoordeeld). The last time counts.
    PointJudged {
        /// Number of the round, from 1.
        round: u32,
        /// Place of the point in its request, from 0.
        point: u32,
        /// Whether it is closed (voldoende).
        sufficient: bool,
        /// Whether the supplement had changed anything of what it is about.
        changed: bool,
        /// Why; may be empty unless nothing was changed.
        reason: String,
    },
    /// Volledig bevonden.
    FoundComplete {
        /// Day.
        on: Date,
        /// Remark of the officer; may be empty.
        note: String,
        /// Why, although not every point of the request was closed. Until points were judged, nobody said so.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        despite: String,
    },
    /// A reviewer handed in scores; who, stands with the event. The scores themselves stand apart, because reviewers
    /// score blind.
    Assessed {
        /// Role of the reviewer, as stored.
        role: String,
        /// With the last of all scores: the criteria on which they lie far apart, by id.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        disputed: Vec<String>,
    },
    /// The scores that there were count, although some were missing (beoordelingen vrijgegeven).
    AssessmentsReleased {
        /// Who had not handed in: name and role.
        missing: Vec<String>,
        /// Which criteria had fewer scores than a result needs, by their names; events from before know of none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        scarce: Vec<String>,
        /// On which criteria scores lie far apart and nobody talked about it, by their names.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        undiscussed: Vec<String>,
        /// Why that is not waited for.
        reason: String,
    },
    /// A reviewer scored a criterion a second time (opnieuw gescoord). The score stands apart, as the first does.
    ScoredAgain {
        /// Role of the reviewer, as stored.
        role: String,
        /// Id of the criterion.
        criterion: String,
    },
    /// A reviewer asked to open the own assessment again (vraag om heropenen).
    ReopeningAsked {
        /// Role of the reviewer, as stored.
        role: String,
        /// Why.
        reason: String,
    },
    /// The case manager opened the assessment of a reviewer again (beoordeling heropend).
    AssessmentReopened {
        /// Id of the reviewer.
        person: String,
        /// Name of the reviewer.
        name: String,
        /// Role of the reviewer, as stored.
        role: String,
        /// Why.
        reason: String,
    },
    /// The municipality asked the board to change the proposal (aanpassing gevraagd).
    RevisionRequested {
        /// Day of the request.
        on: Date,
        /// Last day for the new version; it leaves the term for the decision as it is.
        until: Date,
        /// What was talked about, or why; may be empty.
        note: String,
        /// What should change.
        points: Vec<SupplementPoint>,
    },
    /// It withdrew that request (verzoek om aanpassing ingetrokken).
    RevisionRequestWithdrawn {
        /// Day of the withdrawal.
        on: Date,
        /// Why.
        reason: String,
    },
    /// The board submitted a changed version (aangepaste versie ingediend).
    Revised {
        /// Number of the version.
        version: u32,
        /// Day on which it came.
        on: Date,
        /// SHA-256 of its frozen content.
        sha256: String,
        /// The board's approval.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approval: Option<BoardApproval>,
    },
    /// The case manager said which criteria are assessed again because of that version (criteria heropend).
    CriteriaReopened {
        /// Number of the version.
        version: u32,
        /// Ids of the criteria; none if the version touches none of them.
        criteria: Vec<String>,
        /// Whose assessment is open again.
        reviewers: Vec<ReopenedReviewer>,
        /// Why; may be empty if there are criteria.
        reason: String,
    },
    /// A decision was put before the jurist (voorgelegd aan de jurist).
    LegalCheckRequested(Box<Decision>),
    /// The jurist gave it back (teruggegeven door de jurist).
    LegalCheckReturned {
        /// What should be different.
        remarks: String,
    },
    /// The jurist agreed, by which it lies before the decision maker (juridisch akkoord).
    LegalCheckPassed {
        /// What the decision is in law.
        legal_character: LegalCharacter,
        /// Id of the jurist.
        person: String,
    },
    /// A decision was put before the decision maker without a legal check (besluit voorgelegd).
    DecisionProposed(Box<Decision>),
    /// The decision maker gave it back (besluit teruggegeven).
    DecisionReturned {
        /// What should be different.
        remarks: String,
    },
    /// Besluit genomen.
    Decided(Box<Decision>),
    /// A decision that was taken and not sent went back to the desk (besluit teruggenomen).
    DecisionReopened {
        /// Why.
        reason: String,
    },
    /// Somebody opened the letter as it would go out (brief geopend).
    LetterOpened {
        /// Id of the person.
        person: String,
        /// SHA-256 of the letter, in hexadecimal.
        sha256: String,
    },
    /// Besluit bekendgemaakt.
    Announced {
        /// Day of sending.
        on: Date,
        /// Last day to object, if objection is open.
        objection_until: Option<Date>,
    },
    /// A letter mended the one with the decision (herstelbrief). The decision and the term to object stay as they are.
    CorrectionSent {
        /// Day of sending.
        on: Date,
        /// What was wrong, and what it should be.
        text: String,
        /// Who signs the letter, and by which mandate.
        signatory: String,
    },
    /// The municipality wrote to the board (bericht aan het bestuur).
    MessageToBoard {
        /// Plain text.
        text: String,
        /// Whether it waits for an answer (wacht op antwoord).
        asks: bool,
        /// Files that came along.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<EnclosedFile>,
    },
    /// The board wrote to the municipality (bericht aan de gemeente).
    MessageToMunicipality {
        /// Plain text.
        text: String,
        /// Whether it waits for an answer.
        asks: bool,
        /// Files that came along.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<EnclosedFile>,
    },
    /// Somebody at the desk noted something for the desk alone (interne notitie).
    NoteAdded {
        /// Plain text.
        text: String,
        /// Ids of who must know.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        to: Vec<String>,
        /// Files that came along.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<EnclosedFile>,
    },
    /// The municipality asked somebody outside the panel (vraag om een zienswijze of advies).
    ConsultationAsked(Box<Consultation>),
    /// Who was asked answered by the link (zienswijze gegeven).
    ViewGiven {
        /// Number of the question in the case, from 1.
        number: u32,
        /// Day.
        on: Date,
        /// What was said.
        text: String,
        /// Files that came along.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<EnclosedFile>,
    },
    /// The answer came by word or by letter (zienswijze vastgelegd).
    ViewRecorded {
        /// Number of the question in the case, from 1.
        number: u32,
        /// Day of the conversation, or of receipt.
        on: Date,
        /// How it came.
        way: AnswerWay,
        /// What was said.
        text: String,
        /// Files that came along.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<EnclosedFile>,
    },
    /// The municipality took the question back (vraag ingetrokken).
    ConsultationWithdrawn {
        /// Number of the question in the case, from 1.
        number: u32,
        /// Day.
        on: Date,
        /// Why.
        reason: String,
    },
    /// The municipality said what it thinks of an answer (reactie op een zienswijze). The last time counts.
    ViewWeighed {
        /// Number of the question in the case, from 1.
        number: u32,
        /// The reaction.
        text: String,
    },
    /// Who was asked, or the board that may respond, was reminded (herinnerd aan een vraag).
    ViewReminded {
        /// Number of the question in the case, from 1.
        number: u32,
        /// Its last day.
        until: Date,
    },
    /// The board may read the draft of the assessment and respond (conceptbeoordeling toegestuurd).
    AssessmentShared(Box<DraftAssessment>),
    /// The board responded to it (reactie van het bestuur).
    ResponseGiven {
        /// Its number among the questions of the case, from 1.
        number: u32,
        /// Day.
        on: Date,
        /// The response.
        text: String,
    },
    /// A reviewer raised a question that needs a specialist (markering).
    Flagged(Flag),
    /// The case manager answered it (markering beantwoord).
    FlagAnswered {
        /// Its number in the case, from 1.
        number: u32,
        /// Day.
        on: Date,
        /// The answer.
        text: String,
    },
    /// Who is at turn was reminded of the last day for the decision (herinnerd aan de beslistermijn).
    DecisionReminded {
        /// Day.
        on: Date,
        /// How far the term had run.
        stage: ReminderStage,
        /// The last day.
        due: Date,
    },
    /// Board and municipality know from now on what has to happen, who sees to it and when (afspraken vastgelegd).
    CommitmentsAgreed {
        /// The commitments.
        commitments: Vec<Commitment>,
    },
    /// The board reported on a commitment (afspraak gemeld).
    CommitmentReported {
        /// Its number in the case, from 1.
        number: u32,
        /// Day.
        on: Date,
        /// What was done, and how it shows.
        text: String,
    },
    /// The municipality said whether a commitment was met (afspraak afgedaan).
    CommitmentSettled {
        /// Its number in the case, from 1.
        number: u32,
        /// Day.
        on: Date,
        /// Whether.
        met: bool,
        /// What the municipality says to it; may be empty if it was met.
        remark: String,
    },
    /// A commitment got another day (afspraak verzet).
    CommitmentMoved {
        /// Its number in the case, from 1.
        number: u32,
        /// Last day from now on.
        due: Date,
        /// Why.
        reason: String,
    },
    /// Both sides were reminded of a commitment (herinnerd aan een afspraak).
    CommitmentReminded {
        /// Its number in the case, from 1.
        number: u32,
        /// Its last day.
        due: Date,
    },
    /// The board goes on with the task (verlengd).
    TaskExtended {
        /// Day.
        on: Date,
        /// Last day from now on.
        until: Date,
        /// Why.
        reason: String,
    },
    /// The task goes back to the municipality (teruggegeven).
    HandedBack {
        /// Day on which it goes back.
        on: Date,
        /// Why.
        reason: String,
    },
    /// An objection came in (bezwaar ontvangen, Awb 6:4).
    ObjectionRegistered(Objection),
    /// An objection ended (bezwaar afgedaan).
    ObjectionSettled {
        /// Its number in the case, from 1.
        number: u32,
        /// Day on which it ended.
        on: Date,
        /// How.
        result: ObjectionResult,
    },
    /// Everybody may read this of the case (openbaar gemaakt).
    Disclosed(Disclosure),
    /// Nobody else may read of it any more (niet meer openbaar).
    DisclosureEnded {
        /// Why.
        reason: String,
    },
    /// The case was assigned to an officer in a role (toegewezen).
    Assigned {
        /// Name.
        name: String,
        /// Role, as stored.
        role: String,
    },
    /// The case was taken from an officer in a role.
    Unassigned {
        /// Name.
        name: String,
        /// Role, as stored.
        role: String,
    },
    /// A reviewer declared to have no interest in the case (Awb 2:4); who, stands with the event.
    NoInterestDeclared {
        /// What was declared, in full.
        statement: String,
    },
    /// A reviewer asked to be left out of the case (verschoning, Awb 2:4).
    Recused {
        /// Name.
        name: String,
        /// Roles that end with it, as stored.
        roles: Vec<String>,
        /// Why.
        reason: String,
    },
    /// The board said whether it gets letters by post (per post, Awb 2:8).
    DeliveryChosen {
        /// Day.
        on: Date,
        /// Where they go; nothing for who gets mail from now on.
        post: Option<PostalAddress>,
    },
    /// The municipality settled that for the board.
    DeliveryArranged {
        /// Day.
        on: Date,
        /// Where they go; nothing for who gets mail from now on.
        post: Option<PostalAddress>,
        /// Why.
        reason: String,
    },
    /// A letter was posted (gepost): what it tells counts from then on (bekendmaking, Awb 3:41).
    LetterPosted {
        /// Place in this record of the event that it tells.
        of: i64,
        /// What it tells.
        letter: Notice,
        /// Day on which it was posted.
        on: Date,
        /// Last day of the term that began with it, if one did.
        until: Option<Date>,
    },
    /// Closed without a decision on the proposal. Its kind, as stored, is the way in which.
    #[serde(untagged)]
    Closed(Closing),
}

impl Event {
    /// Stored name of its kind.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Closed(closing) => closing.kind.event_name(),
            other => other.kind().into(),
        }
    }

    /// SHA-256 of the version that was submitted with it, be it on paper; nothing for what submits none.
    pub const fn submitted(&self) -> Option<&String> {
        match self {
            Self::Submitted { sha256, .. }
            | Self::Supplemented { sha256, .. }
            | Self::Revised { sha256, .. }
            | Self::SupplementedOnPaper { sha256, .. } => Some(sha256),
            Self::EnteredOnPaper(entry) => Some(&entry.sha256),
            _ => None,
        }
    }

    /// In which way it closed the case without a decision; nothing for what does not.
    pub const fn closes(&self) -> Option<ClosingKind> {
        match self {
            Self::Closed(closing) => Some(closing.kind),
            Self::WithdrawnOnPaper { .. } => Some(ClosingKind::Withdrawn),
            _ => None,
        }
    }

    /// Whether letters go by post since it; nothing for what says nothing of that.
    pub fn by_post(&self) -> Option<bool> {
        match self {
            Self::DeliveryChosen { post, .. } | Self::DeliveryArranged { post, .. } => Some(post.is_some()),
            Self::EnteredOnPaper(entry) => Some(entry.post.is_some()),
            _ => None,
        }
    }

    /// The files that came along with what was written; none with what is no writing.
    pub fn files(&self) -> &[EnclosedFile] {
        match self {
            Self::MessageToBoard { files, .. }
            | Self::MessageToMunicipality { files, .. }
            | Self::NoteAdded { files, .. }
            | Self::ViewGiven { files, .. }
            | Self::ViewRecorded { files, .. } => files,
            _ => &[],
        }
    }

    /// Whether a supplement came with it, be it on paper.
    pub const fn is_supplement(&self) -> bool {
        matches!(self, Self::Supplemented { .. } | Self::SupplementedOnPaper { .. })
    }

    /// Whether this is a step in the approval by the board.
    pub fn is_about_approval(&self) -> bool {
        self.step().is_some_and(|step| step.of_approval)
    }
}
