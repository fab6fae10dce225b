//! Reading forms out of pages, as a browser without scripts would.

use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

/// The fields of all forms on a page with their present values. What is switched off is not posted.
pub(crate) fn fields(page: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(page);
    let controls = Selector::parse("input[name], textarea[name], select[name]").expect("a selector");
    page.select(&controls).filter(|control| !is_off(control)).filter_map(|control| field(&control)).collect()
}

fn is_off(control: &ElementRef<'_>) -> bool {
    control.ancestors().filter_map(ElementRef::wrap).any(|around| around.attr("disabled").is_some())
}

fn field(control: &ElementRef<'_>) -> Option<(String, String)> {
    let name = control.attr("name")?.to_owned();
    let value = match control.value().name() {
        "textarea" => control.text().collect::<String>().trim_start_matches('\n').to_owned(),
        "select" => {
            let chosen = Selector::parse("option[selected]").ok()?;
            let option = control.select(&chosen).next();
            option.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
        }
        _ => {
            let ticks = matches!(control.attr("type"), Some("checkbox" | "radio"));
            if ticks && control.attr("checked").is_none() {
                return None;
            }
            control.attr("value").unwrap_or_default().to_owned()
        }
    };
    Some((name, value))
}

/// The message beside a field. Fails if its control, or the group of its controls, does not point to it.
pub(crate) fn message(page: &str, field: &str) -> Option<String> {
    let page = Html::parse_document(page);
    let id = format!("{field}-fout");
    let message = page.select(&by("id", &id)).next()?.text().collect::<String>();
    let described = Selector::parse("[aria-describedby]").expect("a selector");
    let belongs = |one: &ElementRef<'_>| {
        one.attr("name") == Some(field)
            || one.attr("id") == Some(field)
            || one.select(&by("name", field)).next().is_some()
    };
    let points =
        |one: &ElementRef<'_>| one.attr("aria-describedby").is_some_and(|ids| ids.split(' ').any(|one| one == id));
    let wired = page.select(&described).any(|one| belongs(&one) && points(&one));
    assert!(wired, "nothing points from {field} to “{message}”");
    Some(message)
}

/// The text of the element with this id.
pub(crate) fn text(page: &str, id: &str) -> String {
    let page = Html::parse_document(page);
    let element = page.select(&by("id", id)).next().unwrap_or_else(|| panic!("nothing on the page is called {id}"));
    element.text().collect::<String>().trim().to_owned()
}

/// Ids to which links on the page lead but which are not there.
pub(crate) fn dead_links(page: &str) -> Vec<String> {
    let ids = ids(page);
    let links = Selector::parse("a[href^='#']").expect("a selector");
    let page = Html::parse_document(page);
    let targets = page.select(&links).filter_map(|link| link.attr("href")?.strip_prefix('#').map(str::to_owned));
    targets.filter(|id| !ids.contains(id)).collect()
}

/// All ids on the page.
pub(crate) fn ids(page: &str) -> BTreeSet<String> {
    let named = Selector::parse("[id]").expect("a selector");
    let page = Html::parse_document(page);
    page.select(&named).filter_map(|element| element.attr("id").map(str::to_owned)).collect()
}

/// Code on the page that is not the site's own: scripts without a nonce, pictures from nowhere, handlers of events.
pub(crate) fn foreign_code(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let code = Selector::parse("script:not([nonce]), img, iframe, [onerror], [onload]").expect("a selector");
    page.select(&code).map(|element| element.html()).collect()
}

/// Whether a field is a set of choices without this one; no browser posts that, and no page can show it.
pub(crate) fn cannot_hold(page: &str, field: &str, value: &str) -> bool {
    let page = Html::parse_document(page);
    let (named, options) = (by("name", field), Selector::parse("option").expect("a selector"));
    let ticks = |one: &ElementRef<'_>| matches!(one.attr("type"), Some("radio" | "checkbox"));
    let choices: Vec<ElementRef<'_>> =
        page.select(&named).flat_map(|one| one.select(&options).chain(ticks(&one).then_some(one))).collect();
    !choices.is_empty() && choices.iter().all(|choice| choice.attr("value") != Some(value))
}

/// Selects by an attribute whose value may hold dots.
fn by(attribute: &str, value: &str) -> Selector {
    Selector::parse(&format!("[{attribute}='{value}']")).expect("a selector")
}
