//! Files that were chosen, looked at before they are sent.

use super::finding;
use super::saving::page_form::{PageForm, property};
use crate::views::fields::FILE;
use domain::attachment::{LARGEST_FILE, LARGEST_REQUEST, too_large, too_large_together};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use web_sys::js_sys::Array;

/// Says beside the field which files are too large, or that they are no longer. Gives the field if they are.
pub(super) fn look(form: &PageForm) -> Option<HtmlElement> {
    let field = form.find("[type=file]")?;
    let wrong = wrong(Array::from(&property(&field, "files")));
    finding::show(FILE, wrong.as_deref());
    wrong.and(field.dyn_into().ok())
}

fn wrong(files: Array) -> Option<String> {
    let mut sum = 0;
    let mut wrong = Vec::new();
    for file in files {
        let size = super::sending::whole(&property(&file, "size"));
        sum += size;
        if size > LARGEST_FILE {
            wrong.push(too_large(&property(&file, "name").as_string().unwrap_or_default()));
        }
    }
    let most = u64::try_from(LARGEST_REQUEST).unwrap_or(u64::MAX);
    if wrong.is_empty() && sum > most {
        wrong.push(too_large_together(most));
    }
    (!wrong.is_empty()).then(|| wrong.join(" "))
}
