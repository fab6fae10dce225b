//! The form in which an island stands.

use super::owned::owner;
use crate::views::Typed;
use crate::views::fields::version_of;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Reflect};
use web_sys::{Element, Event, EventInit, EventTarget, FormData, HtmlFormElement};

/// A form on the page.
#[derive(Clone)]
pub(in crate::islands) struct PageForm(HtmlFormElement);

impl PageForm {
    /// The form around an element. From now on it says that scripts work for it.
    pub(in crate::islands) fn around(element: &Element) -> Option<Self> {
        let form: HtmlFormElement = element.closest("form").ok()??.dyn_into().ok()?;
        form.set_attribute("data-live", "").ok()?;
        Some(Self(form))
    }

    /// Everything that is filled in, as it would be posted.
    pub(in crate::islands) fn typed(&self) -> Typed {
        let text = |entry: &Array, index| entry.get(index).as_string().unwrap_or_default();
        let pair = |entry: JsValue| {
            let entry = Array::from(&entry);
            (text(&entry, 0), text(&entry, 1))
        };
        let pairs = self.data().map(|data| data.entries());
        pairs.into_iter().flatten().flatten().map(pair).collect()
    }

    /// The same with its files.
    pub(in crate::islands) fn data(&self) -> Option<FormData> {
        FormData::new_with_form(&self.0).ok()
    }

    /// Where it is posted, in full.
    pub(in crate::islands) fn action(&self) -> String {
        self.0.action()
    }

    /// The question to which a field belongs.
    pub(in crate::islands) fn owner<'a>(&self, field: &'a str) -> Option<&'a str> {
        owner(field, |name| self.version(name).is_some())
    }

    /// The unseen field with the version of an answer.
    pub(in crate::islands) fn version(&self, question: &str) -> Option<Element> {
        self.find(&format!("[name=\"{}\"]", version_of(question)))
    }

    /// All fields of a question.
    pub(in crate::islands) fn fields(&self, question: &str) -> Vec<Element> {
        self.all("[name]").into_iter().filter(|field| self.owner(&name(field)) == Some(question)).collect()
    }

    /// The fields in which somebody typed before scripts worked for the form.
    pub(in crate::islands) fn typed_early(&self) -> Vec<String> {
        let fields = self.all("input:not([type=hidden]), textarea");
        let typed = fields.into_iter().filter(|field| property(field, "value") != property(field, "defaultValue"));
        typed.map(|field| name(&field)).collect()
    }

    /// The elements of a kind within the form.
    pub(in crate::islands) fn all(&self, selector: &str) -> Vec<Element> {
        let all = self.0.query_selector_all(selector).ok();
        let all = all.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)));
        all.filter_map(|node| node.dyn_into().ok()).collect()
    }

    /// The first element of a kind within the form.
    pub(in crate::islands) fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).ok().flatten()
    }

    /// Posts the form as if this button was pressed.
    pub(in crate::islands) fn post(&self, button: Option<&web_sys::HtmlElement>) {
        let posted = match button {
            Some(button) => self.0.request_submit_with_submitter(Some(button)),
            None => self.0.request_submit(),
        };
        posted.unwrap_or_default();
    }

    /// Posts the form as a browser without scripts would.
    pub(in crate::islands) fn post_at_once(&self) {
        self.0.submit().unwrap_or_default();
    }

    /// Calls the handler whenever something happens in the form, for as long as the page is there.
    pub(in crate::islands) fn on(&self, event: &str, handler: impl FnMut(Event) + 'static) {
        listen(&self.0, event, handler);
    }
}

/// Calls the handler whenever something happens, for as long as the page is there.
pub(in crate::islands) fn listen(target: &EventTarget, event: &str, handler: impl FnMut(Event) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(handler).into_js_value();
    target.add_event_listener_with_callback(event, handler.unchecked_ref()).unwrap_or_default();
}

/// The field that an event is about.
pub(in crate::islands) fn field_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The name of a field; empty for anything else.
pub(in crate::islands) fn name(field: &Element) -> String {
    field.get_attribute("name").unwrap_or_default()
}

/// What is filled in, whatever kind of field it is.
pub(in crate::islands) fn value(field: &Element) -> String {
    property(field, "value").as_string().unwrap_or_default()
}

/// A property of anything; undefined where there is none.
pub(in crate::islands) fn property(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Tells everything that listens in the form that this field was changed by a script.
pub(in crate::islands) fn tell_from(field: &Element, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(event, &init) {
        field.dispatch_event(&event).unwrap_or_default();
    }
}

/// Sets a property of anything.
pub(in crate::islands) fn set(of: &JsValue, property: &str, value: impl Into<JsValue>) {
    Reflect::set(of, &property.into(), &value.into()).unwrap_or_default();
}
