//! What is new among the public challenges, for a feed reader (Atom, RFC 4287).

use super::answer::sent;
use crate::disclosure;
use crate::failure::Failure;
use crate::web::{Problem, Web};
use app::paths;
use app::views::disclosure::Challenge;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// How many challenges the feed holds.
const MOST: u32 = 50;

/// The feed.
pub(super) async fn feed(State(web): State<Web>, headers: HeaderMap) -> Result<Response, Problem> {
    let challenges = disclosure::newest(&web.app, MOST).await?;
    let moment = |millis: i64| web.app.clock.local(millis).timestamp().to_string();
    // An empty feed is as old as what is never older than it.
    let updated = challenges.iter().map(|one| one.public.1).max().unwrap_or_default();
    let feed = Feed { site: web.origin.as_str(), challenges: &challenges, updated: moment(updated), moment: &moment };
    let bytes = feed.written().map_err(Failure::from)?;
    Ok(sent(&headers, "application/atom+xml; charset=utf-8", bytes, None))
}

struct Feed<'a> {
    site: &'a str,
    challenges: &'a [Challenge],
    updated: String,
    moment: &'a dyn Fn(i64) -> String,
}

type Xml = Writer<Vec<u8>>;

impl Feed<'_> {
    fn written(&self) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let root =
            xml.create_element("feed").with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "nl")]);
        root.write_inner_content(|xml| {
            let own = format!("{}{}", self.site, paths::CHALLENGES_FEED);
            text(xml, "id", &own)?;
            text(xml, "title", "Uitdagingen")?;
            text(xml, "updated", &self.updated)?;
            link(xml, "self", &own)?;
            link(xml, "alternate", &format!("{}{}", self.site, paths::CHALLENGES))?;
            author(xml, "Uitdaagloket")?;
            self.challenges.iter().try_for_each(|one| self.entry(xml, one))
        })?;
        Ok(xml.into_inner())
    }

    fn entry(&self, xml: &mut Xml, challenge: &Challenge) -> io::Result<()> {
        let address = format!("{}{}", self.site, paths::challenge(&challenge.reference));
        let entry = xml.create_element("entry");
        entry.write_inner_content(|xml| {
            text(xml, "id", &address)?;
            text(xml, "title", &challenge.title)?;
            text(xml, "published", &(self.moment)(challenge.public.0))?;
            text(xml, "updated", &(self.moment)(challenge.public.1))?;
            link(xml, "alternate", &address)?;
            author(xml, &format!("Gemeente {}", challenge.municipality.name))?;
            let service = challenge.service;
            let category = [("term", service.value), ("label", service.label())];
            xml.create_element("category").with_attributes(category).write_empty()?;
            text(xml, "summary", &challenge.summary)
        })?;
        Ok(())
    }
}

fn text(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(words)).map(drop)
}

fn link(xml: &mut Xml, relation: &str, address: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", relation), ("href", address)]).write_empty().map(drop)
}

fn author(xml: &mut Xml, name: &str) -> io::Result<()> {
    xml.create_element("author").write_inner_content(|xml| text(xml, "name", name)).map(drop)
}
