//! What a page says to confirm that something was done.

use super::address::Done;

impl Done {
    /// The confirmation, with its heading.
    #[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
    pub(super) const fn notice(self) -> (&'static str, &'static str) {
        match self {
            Self::Imported => {
                ("Het concept is ingelezen", "Wat er eerst stond, vindt u bij elke vraag onder de eerdere versies.")
            }
            Self::Invited => ("De uitnodiging is verstuurd", "Wij stuurden de uitnodiging per mail."),
            Self::HandedOver => ("Het voorzitterschap is overgedragen", "Hieronder ziet u wie nu welke rol heeft."),
            Self::Named => ("Uw naam is bewaard", "Wat u eerder goedkeurde of indiende, houdt de naam die u toen had."),
            Self::Uninvited => ("De uitnodiging is ingetrokken", "De link in de mail werkt niet meer."),
            Self::Joined => ("U doet mee aan dit voorstel", "Hieronder ziet u wie er nog meer meedoen."),
            Self::Declined => ("U doet niet mee", "De voorzitter ziet dat u niet meedoet."),
            Self::Removed => ("Deze persoon doet niet meer mee", "Hieronder ziet u wie nog meedoen."),
            Self::SignedOutElsewhere => {
                ("U bent op alle andere apparaten uitgelogd", "U bent nu alleen nog hier aangemeld.")
            }
            Self::SentAgain => (
                "Het bericht wordt opnieuw verstuurd",
                "Komt het weer niet aan? Dan ziet u dat binnen een paar minuten weer op deze pagina.",
            ),
            Self::Settled => ("Het bericht is van de lijst", "Wij versturen het niet meer."),
            Self::Assigned => ("Bewaard wie dit behandelt", "Wie erbij kwam, krijgt een mail."),
            Self::Recused => {
                ("U doet niet meer mee in dit dossier", "De behandelaar wijst zo nodig iemand anders aan.")
            }
            Self::OfficerChanged => ("De wijziging is bewaard", "Zij geldt meteen."),
            Self::DateMoved => ("Het is nu later", "Kies opnieuw wie u bent, en zie wat er veranderde."),
            Self::Posted => ("Vastgelegd wanneer de brief is gepost", "De dag staat in de tijdlijn van het dossier."),
            Self::DeliveryChanged => {
                ("De bezorging is gewijzigd", "Dit geldt voor alles wat vanaf nu wordt verstuurd.")
            }
            Self::EnteredOnPaper => {
                ("De brief is ingevoerd", "De afzender krijgt een bevestiging van ontvangst, per brief of per e-mail.")
            }
            Self::TaskSaved => ("De taak is bewaard", "Is de taak openbaar? Dan leest iedereen haar nu zo."),
            Self::TasksImported => ("De taken zijn ingelezen", "Hieronder ziet u alle taken zoals ze nu zijn."),
            Self::InitiativeSaved => ("Het initiatief is bewaard", "Iedereen leest het nu zo."),
            Self::InitiativeRemoved => ("Het initiatief is verwijderd", "Niemand ziet het nu nog."),
            Self::InitiativesImported => {
                ("De initiatieven zijn ingelezen", "Hieronder ziet u alle initiatieven zoals ze nu zijn.")
            }
            Self::Disclosed => ("De openbare tekst is bewaard", "Iedereen leest de uitdaging nu zoals u haar schreef."),
            Self::DisclosureEnded => ("Deze uitdaging is niet meer openbaar", "Zij is nergens meer te lezen."),
            Self::TakenOver => (
                "De gegevens van de taak staan al in uw voorstel",
                "Wij namen ze over uit het register van de gemeente. Kijk ze na bij De taak, Doelgroep en Begroting.",
            ),
            Self::BegunAgain => (
                "De tekst van uw eerdere voorstel staat klaar",
                "Ook begroting en bijlagen gingen mee. Kijk alles na: dagen en regels kunnen intussen anders zijn. Nodig uw medebestuurders opnieuw uit.",
            ),
            Self::FiguresTakenOver => (
                "De gegevens zijn overgenomen",
                "Wat bij u al was ingevuld, bleef staan. Kijk de rest na bij De taak en Begroting.",
            ),
            Self::MailChosen => ("Uw keuze is bewaard", "Dit geldt voor elke mail vanaf nu."),
            Self::AllRead => {
                ("U hebt alles gelezen", "Wat er is gebeurd, vindt u terug in de tijdlijn van elk dossier.")
            }
            Self::OfficerEnded => (
                "Deze persoon werkt hier niet meer",
                "Alle rollen zijn beëindigd, en deze persoon is overal uitgelogd.",
            ),
        }
    }
}
