//! What the program worked out of the proposal, above what a reviewer reads.

use crate::parts::link;
use crate::paths;
use crate::words::{self, KeyFactWords};
use domain::proposal::key_facts::{KeyFact, Standing};
use leptos::prelude::*;

/// The facts, each with its mark and the way to the section from which it follows; nothing without facts.
pub fn key_facts(case: &str, facts: &[&KeyFact]) -> Option<AnyView> {
    let items = facts.iter().map(|fact| item(case, fact));
    (!facts.is_empty()).then(|| {
        view! {
            <div class="ul-stack ul-stack--tight">
                <h2 class="utrecht-heading-3">"Kerngegevens"</h2>
                <ul class="ul-key-facts">{items.collect_view()}</ul>
                <p class="ul-small ul-subtle">"Het programma rekende dit uit. U weegt wat het betekent."</p>
            </div>
        }
        .into_any()
    })
}

fn item(case: &str, fact: &KeyFact) -> AnyView {
    let KeyFactWords { label, value, against } = words::key_fact(&fact.figure);
    let state = match fact.standing {
        Standing::Meets => Some("meets"),
        Standing::Notable => Some("notable"),
        Standing::Plain => None,
    };
    let standing = words::standing(fact.standing);
    let mark = (!standing.is_empty()).then(|| view! { <span class="ul-key-fact__mark">{standing}</span> });
    let against = (!against.is_empty()).then(|| view! { <span class="ul-small ul-subtle">{against}</span> });
    let source = format!("{}#{}", paths::submitted(case), fact.section());
    view! {
        <li class="ul-key-fact" data-standing=state>
            <span class="ul-small">{link(source, label)}</span>
            <span><strong>{value}</strong> " " {mark}</span>
            {against}
        </li>
    }
    .into_any()
}
