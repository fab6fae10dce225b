//! The addresses of the site, each written once: as a pattern for the router, and as a function that fills it for
//! whoever leads there. People keep them as bookmarks and read them, so they are Dutch and stay as they are.

pub mod asked;
mod queries;

pub use queries::{
    assessment_as, assessment_of, cases_asked, cases_with, challenging, officers_of, own_data_then, questions_in,
    questions_of, second_step_then, services, sign_in_then, signed_out, tasks_of, with,
};

/// Declares addresses with parts to fill in: the pattern, the function that fills it, and for tests a list of both.
macro_rules! filled {
    ($($(#[$doc:meta])+ $pattern:ident $name:ident($($part:ident),+) = $text:literal;)+) => {
        $(
            $(#[$doc])+
            pub const $pattern: &str = $text;

            $(#[$doc])+
            pub fn $name($($part: &str),+) -> String {
                format!($text, $($part = $part),+)
            }
        )+

        #[cfg(test)]
        pub(crate) fn all_filled() -> Vec<(&'static str, String)> {
            vec![$(($pattern, $name($(stringify!($part)),+))),+]
        }
    };
}

mod everybody;
mod initiatives;
mod news;
mod preliminary;
mod register;

pub use everybody::{
    ACCESSIBILITY, BENEFITS, ELIGIBILITY, GUIDE, HEALTH, PRIVACY, QUESTIONS, SECURITY_TXT, SELF_CHECK,
};
pub use initiatives::{
    FOUND, IMPORT_INITIATIVES, INITIATIVE, INITIATIVE_REMOVAL, INITIATIVES, INITIATIVES_FILE, KEPT_INITIATIVES,
    NEW_INITIATIVE, initiative, initiative_removal, initiatives_asked,
};
pub use news::{MAIL_CHOICES, NEWS};
pub use preliminary::{
    MEETING_FILE, OFFICER_MEETING_FILE, OFFICER_TALKS, PRELIMINARY, TALKS, meeting_file, officer_meeting_file,
    officer_talks, preliminary,
};
pub use register::{
    API, CHALLENGE, CHALLENGE_PDF, CHALLENGES, CHALLENGES_FEED, DISCLOSURE, HOUSE_STYLE, IMPORT_TASKS, MUNICIPALITIES,
    MUNICIPALITY, MUNICIPALITY_CHALLENGES, MUNICIPALITY_CHECK, MUNICIPALITY_QUESTIONS, NEW_TASK, OPEN_DATA, REGISTER,
    REGISTER_TASK, TASK, TASKS, TASKS_FILE, challenge, challenge_pdf, disclosure, house_style, import_tasks,
    municipality, municipality_challenges, municipality_check, municipality_questions, new_task, register,
    register_task, task, tasks_file,
};
#[cfg(test)]
pub(crate) use {
    initiatives::all_filled as initiatives_filled, preliminary::all_filled as preliminary_filled,
    register::all_filled as register_filled,
};

/// The start page.
pub const WELCOME: &str = "/";

/// Signing in.
pub const SIGN_IN: &str = "/inloggen";
/// Signing in with the code from a mail.
pub const SIGN_IN_CODE: &str = "/inloggen/code";
/// The second step of signing in, for officers (tweede stap).
pub const SECOND_STEP: &str = "/inloggen/tweede-stap";
/// Signing in as somebody of the demo.
pub const DEMO_SIGN_IN: &str = "/inloggen/demo";
/// Moving the date of the demo on.
pub const DEMO_DATE: &str = "/demo/datum";
/// Signing out.
pub const SIGN_OUT: &str = "/uitloggen";
/// What somebody reads who signed out (uitgelogd).
pub const SIGNED_OUT: &str = "/uitgelogd";
/// Where somebody is signed in (waar u bent aangemeld).
pub const SESSIONS: &str = "/mijn-sessies";
/// The first page of whoever signed in.
pub const START: &str = "/start";
/// What is known of the person who is signed in (mijn gegevens).
pub const OWN_DATA: &str = "/mijn-gegevens";
/// The mailbox of the demo (verstuurde mail).
pub const MAILBOX: &str = "/demo/post";

/// The proposals of one person (mijn voorstellen).
pub const PROPOSALS: &str = "/voorstellen";
/// Beginning a proposal.
pub const NEW_PROPOSAL: &str = "/voorstellen/nieuw";
/// The queue of the municipality (dossiers).
pub const CASES: &str = "/dossiers";
/// Entering a challenge that came on paper (op papier).
pub const PAPER: &str = "/dossiers/op-papier";
/// The letters that wait to be posted (te versturen post).
pub const LETTERS_TO_POST: &str = "/te-versturen-post";
/// The officers of a municipality (medewerkers).
pub const OFFICERS: &str = "/medewerkers";

filled! {
    /// An article of the guidance.
    ARTICLE article(article) = "/uitleg/{article}";
    /// A building block of a care cooperative (bouwsteen).
    BUILDING_BLOCK building_block(block) = "/uitleg/bouwstenen/{block}";
    /// A service (dienst).
    SERVICE service(service) = "/uitleg/diensten/{service}";

    /// The link of a mail with which somebody signs in.
    SIGN_IN_LINK sign_in_link(token) = "/inloggen/link/{token}";
    /// Going to the provider of a municipality to sign in (via de gemeente).
    PROVIDER_SIGN_IN provider_sign_in(municipality) = "/inloggen/gemeente/{municipality}";
    /// Coming back from there (terug). Providers know this address by heart.
    PROVIDER_ANSWER provider_answer(municipality) = "/inloggen/gemeente/{municipality}/terug";
    /// A mail in the mailbox of the demo.
    MAIL mail(mail) = "/demo/post/{mail}";

    /// A section of a proposal (onderdeel).
    SECTION section(id, section) = "/voorstellen/{id}/{section}";
    /// Everything that is missing or worth a look (is het klaar?).
    READINESS readiness(id) = "/voorstellen/{id}/gereed";
    /// What newer rules change for a draft (nieuwe regels).
    RULES rules(id) = "/voorstellen/{id}/regels";
    /// The first evening (verkenning).
    EXPLORATION exploration(id) = "/voorstellen/{id}/verkenning";
    /// The same as a PDF.
    EXPLORATION_PDF exploration_pdf(id) = "/voorstellen/{id}/verkenning.pdf";
    /// Beginning again with its text (opnieuw beginnen).
    BEGIN_AGAIN begin_again(id) = "/voorstellen/{id}/opnieuw";
    /// The receipt (ontvangstbevestiging).
    RECEIPT receipt(id) = "/voorstellen/{id}/ontvangst";
    /// The draft as a PDF.
    DRAFT_PDF draft_pdf(id) = "/voorstellen/{id}/concept.pdf";
    /// The draft in a file.
    DRAFT_FILE draft_file(id) = "/voorstellen/{id}/concept.json";
    /// Importing a draft from a file (inlezen).
    IMPORT_DRAFT import_draft(id) = "/voorstellen/{id}/inlezen";
    /// The budget (begroting).
    BUDGET budget(id) = "/voorstellen/{id}/begroting";
    /// The budget as a spreadsheet (rekenblad).
    WORKBOOK workbook(id) = "/voorstellen/{id}/begroting.xlsx";
    /// Importing a spreadsheet into the budget.
    IMPORT_WORKBOOK import_workbook(id) = "/voorstellen/{id}/begroting/inlezen";
    /// The wage calculator.
    WAGES wages(id) = "/voorstellen/{id}/begroting/loon";
    /// Who writes along (samen schrijven).
    BOARD board(id) = "/voorstellen/{id}/samen";
    /// Asks whether somebody wants to leave the board (vertrek).
    LEAVING leaving(id) = "/voorstellen/{id}/samen/vertrek";
    /// Asks whether somebody else is to be chair (voorzitter).
    HANDING_OVER handing_over(id, person) = "/voorstellen/{id}/samen/voorzitter/{person}";
    /// An invitation, for who is invited (uitnodiging).
    INVITATION invitation(invitation) = "/uitnodigingen/{invitation}";
    /// Approval by the board (akkoord).
    APPROVAL approval(id) = "/voorstellen/{id}/akkoord";
    /// Comments on an answer (opmerkingen).
    COMMENTS comments(id, question) = "/voorstellen/{id}/opmerkingen/{question}";
    /// Earlier versions of an answer (versies).
    VERSIONS versions(id, question) = "/voorstellen/{id}/versies/{question}";
    /// All attachments of a draft (bijlagen).
    ATTACHMENTS attachments(id) = "/voorstellen/{id}/bijlagen";
    /// The attachments of one question.
    ATTACHMENTS_OF attachments_of(id, question) = "/voorstellen/{id}/bijlagen/{question}";
    /// Asks whether an attachment is to be removed, and removes it.
    REMOVAL removal(id, question) = "/voorstellen/{id}/bijlagen/{question}/verwijderen";

    /// An attachment, to save.
    ATTACHMENT attachment(attachment) = "/bijlagen/{attachment}";
    /// A file that came along with what was written in a case, to save (bestand).
    ENCLOSED enclosed(id, file) = "/dossiers/{id}/bestanden/{file}";
    /// The same for who was asked and sent it, by the link.
    ASKED_FILE asked_file(secret, file) = "/zienswijze/{secret}/bestanden/{file}";
    /// A document of a case, to save.
    DOCUMENT document(document) = "/documenten/{document}";

    /// One officer of a municipality (medewerker).
    OFFICER officer(municipality, person) = "/medewerkers/{municipality}/{person}";
    /// Asks whether everything that somebody is for a municipality is to end (beëindigen).
    OFFICER_ENDING officer_ending(municipality, person) = "/medewerkers/{municipality}/{person}/beeindigen";

    /// A case (dossier).
    CASE case(id) = "/dossiers/{id}";
    /// The submitted proposal, to read (voorstel).
    SUBMITTED submitted(id) = "/dossiers/{id}/voorstel";
    /// The completeness check (volledigheid).
    COMPLETENESS completeness(id) = "/dossiers/{id}/volledigheid";
    /// Going on to the refusal of a task that the ordinance leaves out (uitgesloten taak).
    EXCLUDED_TASK excluded_task(id) = "/dossiers/{id}/uitgesloten-taak";
    /// The open request to supplement (aanvulverzoek).
    SUPPLEMENT_REQUEST supplement_request(id) = "/dossiers/{id}/aanvulverzoek";
    /// Entering a supplement that came on paper (aanvulling op papier).
    PAPER_SUPPLEMENT paper_supplement(id) = "/dossiers/{id}/aanvulling-op-papier";
    /// Recording that the proposal was withdrawn by letter (intrekking per brief).
    PAPER_WITHDRAWAL paper_withdrawal(id) = "/dossiers/{id}/intrekking-per-brief";
    /// Mending the letter of a decision that was sent (herstelbrief).
    CORRECTION correction(id) = "/dossiers/{id}/herstelbrief";
    /// Messages between board and municipality (overleg).
    MESSAGES messages(id) = "/dossiers/{id}/overleg";
    /// Questions to others before the decision (zienswijzen).
    CONSULTATIONS consultations(id) = "/dossiers/{id}/zienswijzen";
    /// Asking the board to change the proposal before the decision (aanpassing).
    REVISION revision(id) = "/dossiers/{id}/aanpassing";
    /// The draft of the assessment, and the response of the board to it (reactie).
    RESPONSE response(id) = "/dossiers/{id}/reactie";
    /// The page on which somebody answers who was asked, by a link (zienswijze).
    ASKED asked_by(secret) = "/zienswijze/{secret}";
    /// What has to happen after the decision (afspraken).
    COMMITMENTS commitments(id) = "/dossiers/{id}/afspraken";
    /// Objections to the decision (bezwaar).
    OBJECTION objection(id) = "/dossiers/{id}/bezwaar";
    /// The last days of a case, for a calendar (agenda).
    CALENDAR_FILE calendar_file(id) = "/dossiers/{id}/agenda.ics";
    /// The term for the decision (beslistermijn).
    TERM term(id) = "/dossiers/{id}/termijn";
    /// One thing to do about it, such as postponing (verdagen).
    TERM_FORM term_form(id, form) = "/dossiers/{id}/termijn/{form}";
    /// The assessment by one reviewer (beoordelen).
    ASSESSMENT assessment(id) = "/dossiers/{id}/beoordelen";
    /// A declaration of no interest before assessing, or recusal (onpartijdigheid).
    INTEREST interest(id) = "/dossiers/{id}/onpartijdigheid";
    /// Who of the municipality has a case (wie behandelt dit?).
    ASSIGNMENT assignment(id) = "/dossiers/{id}/behandeling";
    /// All scores and reasons of a case (beoordelingen).
    ASSESSMENTS assessments(id) = "/dossiers/{id}/beoordelingen";
    /// The decision (besluit).
    DECISION decision(id) = "/dossiers/{id}/besluit";
    /// The letter of a decision that is not taken yet (concept).
    DRAFT_LETTER draft_letter(id) = "/dossiers/{id}/besluit/concept.pdf";
    /// Opens the letter as it will go out (brief).
    LETTER letter(id) = "/dossiers/{id}/besluit/brief";
    /// How the board gets letters (bezorging).
    DELIVERY delivery(id) = "/dossiers/{id}/bezorging";
    /// A letter that waits to be posted.
    LETTER_TO_POST letter_to_post(letter) = "/te-versturen-post/{letter}";
    /// The same, to print.
    PRINTED_LETTER printed_letter(letter) = "/te-versturen-post/{letter}/brief.pdf";
    /// The whole file of the case, in one ZIP (dossier).
    BUNDLE bundle(id) = "/dossiers/{id}/dossier.zip";
    /// What to do about messages that were not delivered (berichten).
    UNDELIVERED undelivered(id) = "/dossiers/{id}/berichten";
    /// Sends the decision (bekendmaken).
    ANNOUNCEMENT announcement(id) = "/dossiers/{id}/bekendmaken";
}

/// Closes a case without a decision, in the way with this name (such as intrekken). For the router, the case is `{id}`.
pub fn closing(id: &str, way: &str) -> String {
    format!("{}/{way}", case(id))
}
