//! Forms in a browser without scripts: what is wrong comes back with a message beside its field and everything that was
//! typed, and leaves no trace.

mod again;
mod along;
mod approval;
mod attachments;
mod board;
mod bounds;
mod budget;
mod bytes;
mod carrying_out;
mod choices;
mod closing;
mod comments;
mod completeness;
mod conflicts;
mod consultation;
mod correspondence;
mod decision;
mod discussion;
mod double_clicks;
mod drafts;
mod escaping;
mod excluded;
mod exploring;
mod invitations;
mod joining;
mod last_days;
mod lengths;
mod messages;
mod objection;
mod onward;
mod other_person;
mod own_data;
mod places;
mod proportion;
mod receiving;
mod refusals;
mod reminding;
mod responding;
mod revising;
mod scores;
mod sign_in;
mod start;
mod submit;
mod supplemented;
mod supplementing;
mod terms;
mod too_late;
mod transfer;
mod unseen;
mod unsent;
mod wages;
mod wandering;
mod workbook;
mod working;

use crate::support::html;
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;

type Pairs = Vec<(String, String)>;

/// A form on its page, in somebody's browser.
struct Form<'a> {
    site: &'a Site,
    browser: Browser,
    /// Address of the page that shows it.
    page: String,
    /// Where it is posted.
    action: String,
}

impl<'a> Form<'a> {
    /// A form that is posted to its own page, in the browser of somebody of the demo.
    async fn of(site: &'a Site, email: &str, page: &str) -> Self {
        Self { site, browser: site.browser_of(email).await, page: page.to_owned(), action: page.to_owned() }
    }

    /// The form as it stands on its page, with this typed over.
    async fn filled(&mut self, typed: &[(&str, &str)]) -> Pairs {
        type_over(self.browser.fields(&self.page).await, typed)
    }

    /// Posts the form.
    async fn post(&mut self, fields: &Pairs) -> Answer {
        post(&mut self.browser, &self.action, fields).await
    }

    /// Posts the form with this typed over. It comes back with these messages, each beside its field, and with
    /// everything that was typed; nothing is stored and nothing mailed.
    async fn refuses(&mut self, typed: &[(&str, &str)], messages: &[(&str, &str)]) -> Answer {
        let (fields, brief) = (self.filled(typed).await, brief(typed));
        let before = self.site.traces().await;
        let answer = self.post(&fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{brief}: {}", answer.body);
        assert_messages(&answer.body, messages, &brief);
        assert!(answer.body.contains("<title>Fout: "), "the title of the page does not say that {brief} is wrong");
        assert_eq!(html::dead_links(&answer.body), Vec::<String>::new(), "{brief}");
        assert_kept(&fields, &answer.body);
        assert_eq!(self.site.traces().await, before, "{brief} left a trace");
        answer
    }

    /// Saves a draft with this typed over. It is stored as typed and shown again with these messages beside their
    /// fields; nothing is recorded and nothing mailed.
    async fn keeps(&mut self, typed: &[(&str, &str)], messages: &[(&str, &str)]) -> Answer {
        let (fields, brief) = (self.filled(typed).await, brief(typed));
        let before = recorded(self.site).await;
        let saved = self.post(&fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{brief}: {}", saved.body);
        let answer = self.browser.get(&self.page).await;
        assert_messages(&answer.body, messages, &brief);
        assert_kept(&fields, &answer.body);
        assert_eq!(html::dead_links(&answer.body), Vec::<String>::new(), "{brief}");
        assert_eq!(recorded(self.site).await, before, "{brief} was recorded or mailed");
        answer
    }
}

/// Fields with some of them typed over.
fn type_over(mut fields: Pairs, typed: &[(&str, &str)]) -> Pairs {
    for (name, value) in typed {
        fields.retain(|(field, _)| field != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn post(browser: &mut Browser, action: &str, fields: &Pairs) -> Answer {
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(action, &pairs).await
}

fn assert_messages(page: &str, messages: &[(&str, &str)], brief: &str) {
    for (field, words) in messages {
        let message = html::message(page, field).unwrap_or_else(|| panic!("{brief}: no message beside {field}"));
        assert!(message.contains(words), "{brief}: beside {field} stands “{message}” instead of “{words}”");
    }
}

/// Fails unless all that was typed still stands in the fields of the page.
fn assert_kept(typed: &Pairs, page: &str) {
    let shown = html::fields(page);
    let plain = |value: &String| value.replace("\r\n", "\n");
    let lost = typed.iter().filter(|(name, value)| {
        let unseen = value.trim().is_empty() || name.starts_with("versie") || name == "actie";
        !unseen && !shown.contains(&(name.clone(), plain(value))) && !html::cannot_hold(page, name, value)
    });
    let lost: Vec<String> = lost.map(|(name, value)| brief(&[(name, value)])).collect();
    assert!(lost.is_empty(), "gone from the page: {lost:?}");
}

/// What was recorded or mailed, apart from the draft itself.
async fn recorded(site: &Site) -> Vec<(&'static str, i64)> {
    let traces = site.traces().await;
    traces.into_iter().filter(|(what, _)| !what.starts_with("changes") && *what != "sessions").collect()
}

/// What was typed, cut short.
fn brief(typed: &[(&str, &str)]) -> String {
    let pairs = typed.iter().map(|(name, value)| format!("{name}={}", value.chars().take(60).collect::<String>()));
    pairs.collect::<Vec<_>>().join("&")
}
