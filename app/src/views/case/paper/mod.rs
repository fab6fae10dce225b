//! Letters of who does not work in the program (op papier): a new challenge and a supplement, as officers enter them.

mod supplement;
mod withdrawal;

pub use supplement::{PaperSupplementForm, PaperSupplementPage};
pub use withdrawal::PaperWithdrawalForm;

use crate::views::{FieldError, Typed};
use domain::calendar::parse_date;
use domain::case::{LONGEST_TEXT, PostalAddress, paper_fields, post_fields};
use domain::identifiers::EmailAddress;
use domain::proposal::names::LONGEST_NAME;
use jiff::civil::Date;

/// The page on which an officer enters a challenge.
#[derive(Debug, Clone)]
pub struct PaperPage {
    /// Id of the case that will begin, so that a second click begins no second one.
    pub id: String,
    /// Municipalities for which this officer may, by id and name.
    pub municipalities: Vec<(String, String)>,
}

/// A challenge as typed.
#[derive(Debug, Clone, Default)]
pub struct PaperForm {
    /// Id of the case that will begin.
    pub id: String,
    /// Id of the municipality.
    pub municipality: String,
    /// On whose behalf: the cooperative or group.
    pub on_behalf_of: String,
    /// Whom to ask there.
    pub contact: String,
    /// E-mail address of that person; may be empty.
    pub email: String,
    /// Street and number; may be empty for who gets mail.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Title of the proposal.
    pub title: String,
    /// What is asked, in short.
    pub summary: String,
    /// Day of receipt, as typed.
    pub received_on: String,
}

/// Names of the fields of these forms that no rule speaks of.
pub mod fields {
    /// Id of the case that will begin.
    pub const CASE: &str = "dossier";
    /// Municipality.
    pub const MUNICIPALITY: &str = "gemeente";
    /// The question to which a supplement belongs.
    pub const QUESTION: &str = "vraag";
    /// The version of the draft that a page showed.
    pub const VERSION: &str = "dossierversie";
}

impl From<&Typed> for PaperForm {
    fn from(typed: &Typed) -> Self {
        Self {
            id: typed.trimmed(fields::CASE),
            municipality: typed.trimmed(fields::MUNICIPALITY),
            on_behalf_of: typed.line(paper_fields::ON_BEHALF_OF),
            contact: typed.line(paper_fields::CONTACT),
            email: typed.trimmed(paper_fields::EMAIL),
            street: typed.line(post_fields::STREET),
            postcode: typed.line(post_fields::POSTCODE),
            town: typed.line(post_fields::TOWN),
            title: typed.line(paper_fields::TITLE),
            summary: typed.trimmed(paper_fields::SUMMARY),
            received_on: typed.trimmed(paper_fields::RECEIVED_ON),
        }
    }
}

impl PaperForm {
    /// Whether letters go by post: nobody there reads mail.
    pub const fn by_post(&self) -> bool {
        self.email.is_empty()
    }

    /// The day of receipt, if it can be read.
    pub fn day(&self) -> Option<Date> {
        parse_date(&self.received_on).ok()
    }

    /// Everything that is wrong with it, each naming its field. Whether the day has come, the domain says.
    pub fn wrong(&self) -> Vec<FieldError> {
        let named = |text: &str, least| (least..=LONGEST_NAME).contains(&text.chars().count());
        let checks = [
            (fields::MUNICIPALITY, self.municipality.is_empty(), "Kies een gemeente."),
            (
                paper_fields::ON_BEHALF_OF,
                !named(&self.on_behalf_of, 3),
                "Vul de naam van de coöperatie of groep in (3 tot 120 tekens).",
            ),
            (
                paper_fields::CONTACT,
                !named(&self.contact, 2),
                "Vul de naam van de contactpersoon in (2 tot 120 tekens).",
            ),
            (
                paper_fields::EMAIL,
                !self.by_post() && self.email.parse::<EmailAddress>().is_err(),
                "Dit is geen e-mailadres. Vul een adres in, of laat het veld leeg.",
            ),
            (paper_fields::TITLE, !named(&self.title, 3), "Geef een titel van 3 tot 120 tekens."),
            (paper_fields::SUMMARY, self.summary.is_empty(), "Schrijf kort op wat de brief vraagt."),
            (paper_fields::SUMMARY, self.summary.chars().count() > LONGEST_TEXT, TOO_LONG),
        ];
        let (sender, letter) = checks.split_at(4);
        let wrong = |checks: &[(&str, bool, &str)]| {
            let wrong = checks.iter().filter(|(_, wrong, _)| *wrong);
            wrong.map(|(field, _, message)| FieldError::new(*field, *message)).collect::<Vec<_>>()
        };
        let day = parse_date(&self.received_on).err();
        let day = day.map(|error| FieldError::new(paper_fields::RECEIVED_ON, error.to_string()));
        [wrong(sender), self.wrong_in_address(), wrong(letter), day.into_iter().collect()].concat()
    }

    /// The address as typed; letters go there if no mail does.
    pub fn address(&self) -> PostalAddress {
        PostalAddress {
            name: format!("{}, t.a.v. {}", self.on_behalf_of, self.contact),
            street: self.street.clone(),
            postcode: self.postcode.clone(),
            town: self.town.clone(),
        }
    }

    /// Who reads mail may leave out the address, but not give half of one.
    fn wrong_in_address(&self) -> Vec<FieldError> {
        let parts = [
            (post_fields::STREET, &self.street),
            (post_fields::POSTCODE, &self.postcode),
            (post_fields::TOWN, &self.town),
        ];
        let given = parts.iter().any(|(_, part)| !part.is_empty());
        let problems = if self.by_post() || given { self.address().problems() } else { Vec::new() };
        let missing = problems.iter().map(FieldError::from);
        let long = parts.into_iter().filter(|(_, part)| part.chars().count() > LONGEST_NAME);
        missing.chain(long.map(|(field, _)| FieldError::new(field, "Gebruik hoogstens 120 tekens."))).collect()
    }
}

const TOO_LONG: &str = "Dit is te lang. De brief zelf gaat als bijlage mee; schrijf hier alleen de kern.";

#[cfg(test)]
mod tests {
    use super::PaperForm;
    use domain::case::{paper_fields, post_fields};

    fn form() -> PaperForm {
        PaperForm {
            id: "0198".into(),
            municipality: "m".into(),
            on_behalf_of: "Buurtgroep De Hoek".into(),
            contact: "Jo de Boer".into(),
            street: "Dorpsplein 1".into(),
            postcode: "9999 AA".into(),
            town: "Lindewaard".into(),
            title: "De tuin van De Hoek".into(),
            summary: "Wij willen de tuin doen.".into(),
            received_on: "01-12-2026".into(),
            ..PaperForm::default()
        }
    }

    fn wrong(form: &PaperForm) -> Vec<String> {
        form.wrong().into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn who_reads_no_mail_needs_an_address_and_who_does_may_have_one() {
        assert_eq!(wrong(&form()), [""; 0]);
        let no_address = PaperForm { street: String::new(), postcode: String::new(), town: String::new(), ..form() };
        assert_eq!(wrong(&no_address), [post_fields::STREET, post_fields::POSTCODE, post_fields::TOWN]);
        let by_mail = PaperForm { email: "jo@hoek.example".into(), ..no_address };
        assert_eq!(wrong(&by_mail), [""; 0]);
        let half = PaperForm { town: "Lindewaard".into(), ..by_mail };
        assert_eq!(wrong(&half), [post_fields::STREET, post_fields::POSTCODE]);
        assert_eq!(wrong(&PaperForm { email: "jo bij hoek".into(), ..form() }), [paper_fields::EMAIL]);
    }

    #[test]
    fn every_gap_is_named_at_once() {
        let named = wrong(&PaperForm::default());
        for field in [paper_fields::ON_BEHALF_OF, paper_fields::TITLE, paper_fields::SUMMARY, paper_fields::RECEIVED_ON]
        {
            assert!(named.iter().any(|one| one == field), "{field}");
        }
    }
}
