//! Sends a form with files, and follows how far it is.

use super::chosen;
use super::saving::page_form::{PageForm, field_of, listen, name, property, set};
use crate::views::fields::FILE;
use domain::attachment::size_in_words;
use leptos::prelude::{document, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomParser, Element, Event, HtmlElement, SupportedType, XmlHttpRequest};

const BROKEN: &str = "Versturen is niet gelukt. Kijk of uw internet werkt en druk dan weer op de knop.";
const STOPPED: &str = "U bent gestopt met versturen.";
const SENT: &str = "Alles is verstuurd. Wij kijken de bestanden na.";
/// Percent after which it is read aloud how far it is.
const STEP: u32 = 25;

/// A form, and the places that show how far it is.
struct Sending {
    form: PageForm,
    shown: Element,
    text: Element,
    bar: Element,
    status: Element,
    request: RefCell<Option<XmlHttpRequest>>,
    /// Steps that were read aloud.
    told: Cell<u32>,
}

/// Begins to work for the form around the element.
pub(super) fn attach(element: &Element) {
    let Some(form) = PageForm::around(element) else { return };
    let part = |selector: &str| form.find(&format!("[data-sending]{selector}"));
    let (Some(shown), Some(text), Some(bar), Some(stop)) =
        (part(""), part(" .ul-progress__text"), part(" progress"), part(" button"))
    else {
        return;
    };
    let status = element.clone();
    let sending =
        Rc::new(Sending { form, shown, text, bar, status, request: RefCell::default(), told: Cell::default() });
    let stopped = Rc::clone(&sending);
    listen(&stop, "click", move |_| stopped.stop());
    let looked = sending.form.clone();
    sending.form.on("change", move |event| {
        if field_of(&event).is_some_and(|field| name(&field) == FILE) {
            chosen::look(&looked);
        }
    });
    let posted = Rc::clone(&sending);
    sending.form.on("submit", move |event| {
        event.prevent_default();
        if let Some(field) = chosen::look(&posted.form) {
            field.focus().unwrap_or_default();
        } else if posted.request.borrow().is_none() && posted.send().is_err() {
            posted.form.post_at_once();
        }
    });
}

impl Sending {
    fn send(self: &Rc<Self>) -> Result<(), JsValue> {
        let request = XmlHttpRequest::new()?;
        request.open("POST", &self.form.action())?;
        let moving = Rc::clone(self);
        listen(&property(&request, "upload").unchecked_into(), "progress", move |event| moving.moved(&event));
        let (arriving, answered) = (Rc::clone(self), request.clone());
        listen(&request, "load", move |_| arriving.arrived(&answered).unwrap_or_default());
        for (event, message) in [("error", BROKEN), ("abort", STOPPED)] {
            let ending = Rc::clone(self);
            listen(&request, event, move |_| ending.ended(message));
        }
        request.send_with_opt_form_data(self.form.data().as_ref())?;
        self.request.replace(Some(request));
        self.told.set(0);
        self.status.set_text_content(None);
        self.shown.remove_attribute("hidden")
    }

    fn stop(&self) {
        let request = self.request.borrow().clone();
        if let Some(request) = request {
            request.abort().unwrap_or_default();
        }
    }

    fn moved(&self, event: &Event) {
        let (sent, all) = (bytes(event, "loaded"), bytes(event, "total").max(1));
        let percent = u32::try_from(100 * sent / all).unwrap_or(100);
        set(&self.bar, "value", percent);
        self.text.set_text_content(Some(&format!("{} van {} verstuurd", size_in_words(sent), size_in_words(all))));
        let step = percent / STEP;
        if step > self.told.replace(step) {
            let news = if sent < all { format!("{} procent verstuurd", step * STEP) } else { SENT.to_owned() };
            self.status.set_text_content(Some(&news));
        }
    }

    /// Whoever was sent elsewhere, to sign in for example, goes there.
    fn arrived(&self, request: &XmlHttpRequest) -> Result<(), JsValue> {
        self.request.take();
        let address = property(request, "responseURL").as_string().unwrap_or_default();
        if address != self.form.action() {
            set(&window(), "location", address);
            return Ok(());
        }
        let text = request.response_text()?.unwrap_or_default();
        let answer = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
        let main = |page: &web_sys::Document| page.get_element_by_id("inhoud");
        let (Some(own), Some(new)) = (main(&document()), main(&answer)) else {
            self.ended(BROKEN);
            return Ok(());
        };
        document().set_title(&answer.title());
        own.set_inner_html(&new.inner_html());
        if let Some(again) = own.query_selector("form [role=status]")? {
            attach(&again);
        }
        let wrong = own.query_selector(".ul-error-summary")?;
        wrong.unwrap_or(own).unchecked_into::<HtmlElement>().focus()
    }

    fn ended(&self, message: &str) {
        self.request.take();
        self.shown.set_attribute("hidden", "").unwrap_or_default();
        self.status.set_text_content(Some(message));
    }
}

/// A number of bytes that an event tells.
fn bytes(event: &Event, name: &str) -> u64 {
    whole(&property(event, name))
}

/// A number of bytes.
pub(super) fn whole(number: &JsValue) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no file is larger than fits")]
    let number = number.as_f64().unwrap_or_default() as u64;
    number
}
