//! Why something was refused, in plain Dutch.

mod conflicts;
mod file;
mod initiatives;
mod register;
mod scoring;
mod table;

use self::conflicts::{answer_conflict, budget_conflict, text_conflict};
use self::file::not_kept;
use self::initiatives::about_initiatives;
use self::register::about_the_register;
use self::scoring::about_scores;
use self::table::about_a_table;
use super::did;
use crate::views::reason::{Choice, Reason};
use domain::attachment::{size_in_words, too_large_together};
use std::fmt::{Display, Formatter, Result};

const NOT_NOW: &str = "Dit kan nu niet: de status van het dossier is intussen veranderd.";

impl Display for Reason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&match self {
            Self::Said(words) => words.clone(),
            Self::NothingChanged(why) => format!("{why} Er is niets veranderd."),
            Self::NothingKept(why) => format!("{why} Er is niets bewaard."),
            Self::NotInList(choice) => choice.sentence().to_owned(),
            other => other.about_forms().or_else(|| other.about_writing()).unwrap_or_else(|| other.about_the_rest()),
        })
    }
}

impl Reason {
    fn about_forms(&self) -> Option<String> {
        let sentence = match self {
            Self::ForeignForm => {
                "Dit formulier kwam van een andere website. Open de pagina opnieuw en probeer het nog eens."
            }
            Self::UnreadableForm => "Dit formulier konden wij niet lezen.",
            Self::LargeForm => "Wat u stuurde, is te groot. Maak uw teksten korter en probeer het opnieuw.",
            Self::SlowForm => "Het versturen duurde te lang. Ga terug en probeer het opnieuw.",
            Self::ManyFields => "Dit formulier heeft te veel velden.",
            Self::OtherPerson(name) => {
                return Some(format!(
                    "Toen deze pagina openging, was iemand anders ingelogd. Nu is {name} ingelogd in deze browser. \
                     Daarom is er niets bewaard. Bent u {name}? Open de pagina dan opnieuw. Bent u iemand anders? Log \
                     dan eerst uit, en log in met uw eigen adres."
                ));
            }
            Self::NoEmail => "Controleer het adres.",
            Self::NoCode => "Vul de code van 8 cijfers in. De code staat in de mail.",
            Self::NoSecondCode => "Vul de 6 cijfers uit uw app in, of een herstelcode van 10 tekens.",
            Self::WrongConfirmation => {
                "Deze code klopt niet, of u hebt hem al gebruikt. Wacht op de volgende code in uw app. Er is niets veranderd."
            }
            Self::WrongCode(1) => "Deze code klopt niet. U kunt het nog één keer proberen.",
            Self::WrongCode(left) => {
                return Some(format!("Deze code klopt niet. U kunt het nog {left} keer proberen."));
            }
            Self::RemarksNotLookedAt => "Lees eerst de opmerkingen. Kruis daarna aan dat u zo wilt indienen.",
            Self::NoFile => "Kies eerst een bestand.",
            Self::SilentUpload => "Het versturen stokte. Probeer het opnieuw.",
            Self::BrokenUpload => "Dit bestand konden wij niet ontvangen. Probeer het opnieuw.",
            Self::ChooseFilesAgain => "Er is niets bewaard. Kies de bestanden opnieuw.",
            Self::ForeignDraft => "Dit is geen concept dat u bij ons hebt gedownload.",
            Self::NewerDraft => "Dit bestand komt uit een nieuwere versie van Uitdaagloket.",
            Self::LargeBudgetInFile => "De begroting in dit bestand is te groot om te bewaren.",
            Self::ManyRemovals => {
                "Bij dit voorstel zijn te veel bestanden toegevoegd en weer verwijderd. Er kan niets meer bij."
            }
            _ => return None,
        };
        Some(sentence.to_owned())
    }

    #[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
    fn about_writing(&self) -> Option<String> {
        let sentence = match self {
            Self::UnreadableAnswer => "Dit antwoord konden wij niet lezen. Het is niet bewaard.",
            Self::LongAnswer => "Deze tekst is te lang om te bewaren. Maak de tekst korter.",
            Self::AnswerConflict { stored, shown } => return Some(answer_conflict(stored, *shown)),
            Self::TextConflict { stored, shown } => return Some(text_conflict(stored, *shown)),
            Self::BudgetConflict { shown } => return Some(budget_conflict(*shown)),
            Self::ChoiceOutdated => "Een van de teksten is intussen veranderd. Kijk ze nog eens na en kies opnieuw.",
            Self::LargeDraft => "Uw voorstel is in zijn geheel te lang om te bewaren. Maak uw teksten korter.",
            Self::LargeBudget { shown: true } => "Deze begroting is te groot om te bewaren. Haal regels weg.",
            Self::LargeBudget { shown: false } => {
                "Deze begroting is te groot om te bewaren. Haal regels weg. Druk op Opslaan, dan ziet u alles bij \
                 elkaar."
            }
            Self::BudgetChanged => {
                "Iemand anders heeft de begroting intussen veranderd. Druk nog een keer op “Zet als regel in de \
                 begroting”, dan komt uw regel erbij."
            }
            Self::VersionsOutdated => "Dit antwoord is intussen veranderd. Bekijk de versies opnieuw en kies dan.",
            Self::DocumentsWait => "Er worden nu veel stukken tegelijk gemaakt. Probeer het over een minuut opnieuw.",
            Self::DocumentTooLarge => {
                "Van zoveel tekst kunnen wij geen pdf maken. Maak de langste antwoorden korter en probeer het opnieuw."
            }
            Self::ProposalChanged => "Het voorstel is intussen veranderd. Lees het nog eens door en dien het dan in.",
            Self::ApprovalOutdated => "De tekst of de versie is intussen veranderd. Bekijk wat er nu voorligt.",
            Self::Invited => "Dit adres is al uitgenodigd. Trek die uitnodiging eerst in.",
            Self::OtherSide => {
                "Wie voor deze gemeente uitdagingen behandelt, beoordeelt of beslist, kan niet in het bestuur zitten van \
                 een uitdaging aan die gemeente. Niemand beslist mee over een eigen voorstel (Awb artikel 2:4)."
            }
            Self::ChairStays => "Draag eerst het voorzitterschap over.",
            Self::UnconfirmedName => "Vul eerst bij “Mijn gegevens” in hoe u heet.",
            Self::Answered => "Iemand heeft al geantwoord. Verwijderen kan dan niet meer.",
            Self::NoOfficerRole => {
                "Kies minstens één rol. Werkt deze persoon hier niet meer? Beëindig dan alle rollen."
            }
            Self::LastAdministrator => {
                "Dit is de enige functioneel beheerder. Maak eerst iemand anders functioneel beheerder."
            }
            Self::LastCaseManager => "Dit is de enige accountmanager. Maak eerst iemand anders accountmanager.",
            Self::ProvidedRoles => "Deze rollen komen uit het account bij de gemeente. Daar wijzigt u ze.",
            Self::SignInAtProvider(name) => {
                return Some(format!("U logt in via de gemeente {name}. Kies “Inloggen via uw gemeente”."));
            }
            Self::PeopleChanged => {
                "Iemand anders heeft intussen veranderd wie dit dossier behandelt. Open de pagina opnieuw en kies dan."
            }
            Self::Undeclared => "Verklaar eerst of u dit voorstel onpartijdig kunt beoordelen.",
            Self::NoReviewer => "Kies minstens één beoordelaar.",
            Self::NoOtherHandler => {
                "Er is geen andere accountmanager die dit dossier kan overnemen. Vraag uw functioneel beheerder er een toe te voegen."
            }
            Self::NoJurist => {
                "Niemand anders dan u kan dit besluit juridisch toetsen. Wijs een jurist aan bij Wie behandelt dit?"
            }
            Self::NoDecisionMaker => "Kies minstens één beslisser.",
            Self::PastDay => "Kies vandaag of een dag daarna.",
            Self::HandedIn => "U hebt deze beoordeling al ingeleverd.",
            Self::NegativeAmount => "Vul een bedrag in dat niet lager is dan nul.",
            Self::ProposalOutdated => {
                "Er is intussen een ander besluit voorgelegd. Lees het opnieuw en beslis dan. Er is niets vastgelegd."
            }
            Self::ScoresMissing => "Dit kan als alle beoordelaars hebben ingeleverd.",
            Self::NoOutcome => "Kies eerst een uitkomst en bewaar die. Dan kunt u de brief lezen.",
            Self::CaseChanged => "Het dossier is intussen veranderd. Bekijk het opnieuw.",
            Self::CompleteButAsked => {
                "U vinkte vragen of bijlagen aan. Haal die vinkjes weg, of kies dat een aanvulling nodig is."
            }
            Self::NotAsked => {
                "De gemeente vroeg hier niets, dus dit kunt u nu niet veranderen. Wat u typte, is niet bewaard."
            }
            Self::FilesNotAsked => {
                "De gemeente vroeg hier niets. Daarom kunt u hier nu geen bijlagen toevoegen of verwijderen."
            }
            Self::NotAskedAbout(label) => {
                return Some(format!("De gemeente vroeg niets bij “{label}”. Daarom kunt u dat nu niet veranderen."));
            }
            _ => return None,
        };
        Some(sentence.to_owned())
    }

    #[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
    fn about_the_rest(&self) -> String {
        match self {
            Self::ManyDrafts(most) => format!("U bent al aan {most} voorstellen bezig. Maak er eerst een af."),
            Self::Officer(name) => format!("{name} werkt al voor deze gemeente. Wijzig de rollen van {name}."),
            Self::Member(name) => format!("{name} doet al mee aan dit voorstel."),
            Self::NameTaken(name) => name_taken(name),
            Self::ManyMembers(most) => format!(
                "Aan een voorstel kunnen hoogstens {most} mensen meewerken. Verwijder eerst iemand die niet meer meedoet."
            ),
            Self::JustInvited(name) => {
                format!("{name} kreeg net nog een uitnodiging. Wacht tien minuten en stuur haar dan opnieuw.")
            }
            Self::NewRules => {
                "Uw gemeente heeft nieuwe regels. Ga daar eerst op over; daarna kunt u indienen.".to_owned()
            }
            Self::NoRulesYet => {
                "Voor die dag staan hier nog geen regels van de gemeente. Vraag de beheerder.".to_owned()
            }
            Self::Chair(name) => format!("{name} is al voorzitter."),
            Self::File { name, problem } => not_kept(name, problem),
            Self::ManyFiles { name, most } => {
                format!("“{name}” is er een te veel: u kunt hoogstens {most} bestanden tegelijk kiezen.")
            }
            Self::LargeFiles(most) => too_large_together(*most),
            Self::LargeUpload(most) => {
                format!("Dit bestand is te groot. Het mag hoogstens {} zijn.", size_in_words(*most))
            }
            Self::ScannerAway(reference) => format!(
                "De virusscanner antwoordt nu niet. Probeer het straks opnieuw. Er is niets bewaard. Lukt het dan weer \
                 niet? Meld het ons en noem {reference}."
            ),
            Self::UnkeptAnswer(label) => {
                format!("Het antwoord op “{label}” in dit bestand kunnen wij niet bewaren.")
            }
            Self::SheetLine { sheet, row, column, message } => {
                format!("Blad {sheet}, rij {row}, kolom {column}: {message}")
            }
            Self::Scoring(scoring) => about_scores(scoring),
            Self::Register(refusal) => about_the_register(refusal),
            Self::Initiatives(refusal) => about_initiatives(*refusal),
            Self::Table(refusal) => about_a_table(refusal),
            Self::LongReason(_) => "Maak uw reden korter (hoogstens 10.000 tekens).".to_owned(),
            Self::Months(from, to) => format!("Vul een aantal maanden in van {from} tot en met {to}."),
            // What every other reason says stands above.
            Self::NotNow(Some(last)) => {
                format!("{NOT_NOW} {}, {} Bekijk het dossier opnieuw.", last.by, did(last.action))
            }
            _ => format!("{NOT_NOW} Bekijk het dossier opnieuw."),
        }
    }
}

impl Choice {
    const fn sentence(self) -> &'static str {
        match self {
            Self::Municipality => "Kies een gemeente.",
            Self::Role => "Kies een rol uit de lijst.",
            Self::Approvals => "Kies hoeveel bestuursleden akkoord moeten gaan.",
            Self::Sections => "Kies alleen onderdelen van dit voorstel.",
            Self::Addressees => "Kies alleen mensen die meewerken aan dit voorstel.",
            Self::Question => "Kies de vraag waar de bijlage bij hoort.",
            Self::Outcome => "Kies een uitkomst.",
            Self::Deputy | Self::People => "Kies iemand uit de lijst.",
            Self::Handler => "Kies wie het dossier behandelt.",
            Self::Character => "Kies wat het besluit juridisch is.",
            Self::Authority => "Kies wie beslist.",
            Self::Baseline => "Kies of de cijfers kloppen.",
            Self::Mails => "Kies hoe u deze mails wilt krijgen.",
            Self::Reviewers => "Kies wiens beoordeling u heropent.",
        }
    }
}

fn name_taken(name: &str) -> String {
    format!("Er doet al iemand mee die {name} heet. Maak de naam herkenbaar, bijvoorbeeld met een tweede voornaam.")
}
