//! Who else is at work (nu bezig).

use crate::views::proposal::head::AtWork;
use domain::catalogue::Section;
use domain::text::enumeration;
use leptos::prelude::*;

/// The others at work, those in this section first; nothing if nobody is.
pub fn at_work(others: &[AtWork], here: Option<&Section>) -> Option<AnyView> {
    let is_here = |one: &&AtWork| here.is_some_and(|section| section.id == one.section.id);
    let (near, far): (Vec<&AtWork>, Vec<&AtWork>) = others.iter().partition(is_here);
    let names: Vec<String> = near.iter().map(|one| one.name.clone()).collect();
    let near = (!names.is_empty()).then(|| {
        let works = if names.len() == 1 { "werkt" } else { "werken" };
        format!("{} {works} hier ook. ", enumeration(&names))
    });
    let places: Vec<String> = far.iter().map(|one| format!("{} in {}", one.name, one.section.title)).collect();
    let far = (!places.is_empty()).then(|| format!("Nu bezig: {}.", enumeration(&places)));
    (near.is_some() || far.is_some()).then(|| view! { <p class="ul-note">{near} {far}</p> }.into_any())
}
