//! Mails from templates: one folder for each, with its subject, its plain text and its HTML.

use super::{BoardFacts, BoardNotice, CaseFacts, Invitation, Mail, text};
use crate::failure::{Fault, Outcome};
use domain::workflow::Notice;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value, context};
use std::sync::Arc;

/// The three files of each mail, as name and content.
macro_rules! mails {
    ($($mail:literal),+ $(,)?) => {
        &[$(
            (concat!($mail, "/subject.txt"), include_str!(concat!("templates/", $mail, "/subject.txt"))),
            (concat!($mail, "/body.txt"), include_str!(concat!("templates/", $mail, "/body.txt"))),
            (concat!($mail, "/body.html"), include_str!(concat!("templates/", $mail, "/body.html"))),
        )+]
    };
}

const SHARED: &[(&str, &str)] = &[
    ("layout.txt", include_str!("templates/layout.txt")),
    ("layout.html", include_str!("templates/layout.html")),
    ("parts.html", include_str!("templates/parts.html")),
];

const MAILS: &[(&str, &str)] = mails![
    "sign_in_link",
    "receipt",
    "new_case",
    "supplement_request",
    "supplement_received",
    "complete",
    "please_assess",
    "ready_to_announce",
    "decision_sent",
    "withdrawn",
    "invited",
    "put_before",
    "agreed",
    "lapsed",
    "mentioned",
];

/// Writes mails.
#[derive(Clone)]
pub struct Composer {
    templates: Arc<Environment<'static>>,
}

impl Composer {
    /// For the site at this address, which has no slash at its end.
    ///
    /// # Errors
    /// When a template cannot be parsed.
    pub fn new(site: String) -> Outcome<Self> {
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        templates.set_syntax(SyntaxConfig::builder().trim_blocks(true).build().map_err(|error| fault(&error))?);
        // Paths are made by the server, never typed, so an absolute link needs no escaping.
        templates.add_filter("link", move |path: &str| Value::from_safe_string(format!("{site}{path}")));
        for (name, source) in SHARED.iter().chain(MAILS) {
            templates.add_template(name, source).map_err(|error| fault(&error))?;
        }
        Ok(Self { templates: Arc::new(templates) })
    }

    /// The mail with a link to sign in, which can be used for so many minutes.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn sign_in_link(&self, email: &str, secret: &str, minutes: i64) -> Outcome<Mail> {
        let context = context! { name => "", path => format!("/inloggen/link/{secret}"), minutes };
        self.compose("sign_in_link", &context, ("", email), None)
    }

    /// The mail that invites somebody to write along. An answer to it goes to who invites.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn invitation(&self, invitation: &Invitation) -> Outcome<Mail> {
        let Invitation { name, email, inviter_email, .. } = invitation;
        self.compose("invited", &Value::from(Serde(invitation)), (name, email), Some(inviter_email))
    }

    /// A mail within a board to one of its members. An answer to it goes to who caused it.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn board_notice(&self, notice: BoardNotice, name: &str, email: &str, facts: &BoardFacts) -> Outcome<Mail> {
        let context = context! { name, email, ..Value::from(Serde(facts)) };
        self.compose(notice.name(), &context, (name, email), Some(&facts.sender_email))
    }

    /// The mail of a notice to one person. An answer to it goes to the municipality.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn notice(&self, notice: Notice, name: &str, email: &str, facts: &CaseFacts) -> Outcome<Mail> {
        let context = context! { name, email, ..Value::from(Serde(facts)) };
        self.compose(notice.name(), &context, (name, email), Some(&facts.contact_email))
    }

    fn compose(&self, folder: &str, context: &Value, to: (&str, &str), reply_to: Option<&str>) -> Outcome<Mail> {
        let render = |file: &str| {
            let template = self.templates.get_template(&format!("{folder}/{file}"));
            template.and_then(|template| template.render(context)).map_err(|error| fault(&error))
        };
        Ok(Mail {
            to_name: to.0.to_owned(),
            to_email: to.1.to_owned(),
            reply_to: reply_to.map(str::to_owned),
            subject: text::subject(&render("subject.txt")?),
            text: text::body(&render("body.txt")?),
            html: render("body.html")?,
        })
    }
}

fn fault(error: &minijinja::Error) -> crate::failure::Failure {
    Fault::failure(format!("mail template: {error:#}"))
}
