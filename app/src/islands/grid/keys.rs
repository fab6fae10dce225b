//! Moving through the budget grid with the keyboard, and pasting a block from a spreadsheet.

use super::cells::{block, line};
use crate::islands::saving::page_form::{PageForm, field_of, name, property, set, tell_from, value};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::js_sys::Function;
use web_sys::{Element, Event, HtmlElement};

/// Keys that give another key another meaning, and text that is still being composed.
const MODIFIERS: [&str; 5] = ["shiftKey", "ctrlKey", "altKey", "metaKey", "isComposing"];

/// Listens to a form; `status` says what did not fit.
pub(super) fn attach(form: &PageForm, status: Element) {
    form.on("keydown", |event| press(&event).unwrap_or_default());
    form.on("paste", move |event| paste(&event, &status).unwrap_or_default());
}

/// Up, down and Enter go to the same column of another line; left and right go on from the edge of the text.
fn press(event: &Event) -> Option<()> {
    let field = field_of(event)?;
    if MODIFIERS.iter().any(|key| property(event, key).is_truthy()) {
        return None;
    }
    let caret = |end: &str| property(&field, end).as_f64();
    let (from, until) = (caret("selectionStart"), caret("selectionEnd"));
    let length = u32::try_from(value(&field).encode_utf16().count()).ok().map(f64::from);
    let (right, down) = match property(event, "key").as_string()?.as_str() {
        "ArrowUp" => (0, -1),
        "ArrowDown" | "Enter" => (0, 1),
        "ArrowLeft" if until == Some(0.0) => (-1, 0),
        "ArrowRight" if from == length => (1, 0),
        _ => return None,
    };
    let cell = next(&name(&field), right, down)?;
    event.prevent_default();
    cell.unchecked_into::<HtmlElement>().focus().ok()
}

/// The nearest cell in sight in a direction.
fn next(name: &str, right: isize, down: isize) -> Option<Element> {
    let (mut x, mut y) = (right, down);
    loop {
        let (cells, column) = line(name, y)?;
        let cell = document().get_element_by_id(cells.get(column.checked_add_signed(x)?)?)?;
        if in_sight(&cell) {
            return Some(cell);
        }
        (x, y) = (x + right, y + down);
    }
}

/// What a way of counting does not use is out of sight.
fn in_sight(cell: &Element) -> bool {
    cell.client_height() > 0
}

/// Says that a block was pasted, and in sight how many of its cells found no place.
fn say(status: &Element, left: usize) {
    let (class, text) = match left {
        0 => ("ul-hidden", "Geplakt.".to_owned()),
        _ => ("ul-saved ul-saved--failed ul-saved--afloat", format!("Dit paste niet meer: {left} cellen.")),
    };
    status.set_class_name(class);
    status.set_text_content(Some(&text));
}

/// Fills cells to the right and down with a block, as far as it fits.
fn paste(event: &Event, status: &Element) -> Option<()> {
    let field = field_of(event)?;
    let name = name(&field);
    line(&name, 0)?;
    let data = property(event, "clipboardData");
    let read = property(&data, "getData").dyn_into::<Function>().ok()?;
    let text = read.call1(&data, &"text".into()).ok()?.as_string()?;
    let lines = block(&text, &name)?;
    event.prevent_default();
    let mut left = 0;
    for (down, values) in (0..).zip(lines) {
        let (cells, column) = line(&name, down)?;
        let mut cells = cells.iter().skip(column).map(|cell| document().get_element_by_id(cell).filter(in_sight));
        for value in values.split('\t') {
            match cells.next().flatten() {
                Some(cell) => set(&cell, "value", value.trim()),
                None => left += usize::from(!value.trim().is_empty()),
            }
        }
    }
    tell_from(&field, "input");
    tell_from(&field, "change");
    say(status, left);
    Some(())
}
