//! Mails from templates: one folder for each, with its plain text, its subject and its HTML.

use super::{
    BoardFacts, BoardNotice, CaseFacts, ConsultedFacts, ConsultedNotice, DigestFacts, Invitation, Mail, OfficerFacts,
    OfficerNotice, PreliminaryFacts, PreliminaryNotice, prose, text,
};
use crate::failure::{Failure, Fault};
use app::paths;
use app::views::account::LINK_MINUTES;
use app::words;
use domain::case::{Notice, Role};
use domain::text::enumeration;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value, context};
use rust_embed::RustEmbed;
use std::sync::Arc;

/// The templates: a folder for each mail, with `body.txt` (which holds the subject) and `body.html`, named after the
/// notice.
#[derive(RustEmbed)]
#[folder = "src/mail/templates"]
struct Templates;

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
    pub fn new(site: String) -> Result<Self, Failure> {
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        templates.set_syntax(SyntaxConfig::builder().trim_blocks(true).build().map_err(|error| fault(&error))?);
        // Paths are made by the server, never typed, so an absolute link needs no escaping.
        templates.add_filter("link", move |path: &str| Value::from_safe_string(format!("{site}{path}")));
        prose::add_filters(&mut templates);
        for name in Templates::iter() {
            let file = Templates::get(&name).ok_or_else(|| Fault::failure(format!("{name} is not embedded")))?;
            let source = String::from_utf8(file.data.into_owned());
            let source = source.map_err(|error| Fault::failure(format!("{name}: {error}")))?;
            templates.add_template_owned(name.into_owned(), source).map_err(|error| fault(&error))?;
        }
        Ok(Self { templates: Arc::new(templates) })
    }

    /// The mail with a link and a code to sign in, which can be used for [`LINK_MINUTES`].
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn sign_in_link(&self, email: &str, secret: &str, code: &str) -> Result<Mail, Failure> {
        let path = paths::sign_in_link(secret);
        let context = context! { name => "", path, code => words::code(code), minutes => LINK_MINUTES };
        self.compose("sign_in_link", &context, ("", email), None)
    }

    /// The mail that invites somebody to write along. An answer to it goes to who invites.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn invitation(&self, invitation: &Invitation) -> Result<Mail, Failure> {
        let Invitation { name, email, inviter_email, role, .. } = invitation;
        let role = Role::from_value(role).map(Role::in_sentence).unwrap_or_default();
        let context = context! { role, ..Value::from(Serde(invitation)) };
        self.compose("invited", &context, (name, email), Some(inviter_email))
    }

    /// A mail within a board to one of its members. An answer to it goes to who caused it.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn board_notice(
        &self,
        notice: BoardNotice,
        name: &str,
        email: &str,
        facts: &BoardFacts,
    ) -> Result<Mail, Failure> {
        let context = context! { name, email, at => words::date_and_time(facts.at), ..Value::from(Serde(facts)) };
        self.compose(notice.name(), &context, (name, email), Some(&facts.sender_email))
    }

    /// A mail to one officer. An answer to it goes to who caused it.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn officer_notice(
        &self,
        notice: OfficerNotice,
        name: &str,
        email: &str,
        facts: &OfficerFacts,
    ) -> Result<Mail, Failure> {
        let roles = facts.roles.iter().filter_map(|role| Role::from_value(role)).map(Role::in_sentence);
        let roles = enumeration(&roles.collect::<Vec<_>>());
        let context = context! { name, email, roles, ..Value::from(Serde(facts)) };
        self.compose(notice.name(), &context, (name, email), Some(&facts.sender_email))
    }

    /// A mail to somebody who was asked outside the panel. An answer to it goes to the municipality.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn consulted(
        &self,
        notice: ConsultedNotice,
        name: &str,
        email: &str,
        facts: &ConsultedFacts,
    ) -> Result<Mail, Failure> {
        let context = context! { name, email, ..Value::from(Serde(facts)) };
        self.compose(notice.name(), &context, (name, email), Some(&facts.case.contact_email))
    }

    /// The mail with what somebody did not read until the morning. Nobody reads answers to it.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn digest(&self, name: &str, email: &str, facts: &DigestFacts) -> Result<Mail, Failure> {
        let count: usize = facts.cases.iter().map(|case| case.lines.len()).sum();
        let context = context! { name, email, count, ..Value::from(Serde(facts)) };
        self.compose("digest", &context, (name, email), None)
    }

    /// A mail about talks before anything is submitted. An answer to it goes to who caused it.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn preliminary(
        &self,
        notice: PreliminaryNotice,
        name: &str,
        email: &str,
        facts: &PreliminaryFacts,
    ) -> Result<Mail, Failure> {
        let context = context! { name, email, ..Value::from(Serde(facts)) };
        self.compose(notice.name(), &context, (name, email), Some(&facts.sender_email))
    }

    /// The mail of a notice to one person. An answer to it goes to the municipality.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn notice(&self, notice: Notice, name: &str, email: &str, facts: &CaseFacts) -> Result<Mail, Failure> {
        let context = context! { name, email, ..Value::from(Serde(facts)) };
        self.compose(notice.name(), &context, (name, email), Some(&facts.contact_email))
    }

    fn compose(
        &self,
        folder: &str,
        context: &Value,
        to: (&str, &str),
        reply_to: Option<&str>,
    ) -> Result<Mail, Failure> {
        let template = |file: &str| self.templates.get_template(&format!("{folder}/{file}"));
        let compose = || {
            let mut text = template("body.txt")?.render_captured(context)?;
            let subject = text.with_state_mut(|state| state.render_block("subject"))?;
            Ok((subject, text.into_output(), template("body.html")?.render(context)?))
        };
        let (subject, text, html) = compose().map_err(|error: minijinja::Error| fault(&error))?;
        Ok(Mail {
            to_name: to.0.to_owned(),
            to_email: to.1.to_owned(),
            reply_to: reply_to.map(str::to_owned),
            thread: None,
            subject: text::subject(&subject),
            text: text::body(&text),
            html,
        })
    }
}

fn fault(error: &minijinja::Error) -> crate::failure::Failure {
    Fault::failure(format!("mail template: {error:#}"))
}
