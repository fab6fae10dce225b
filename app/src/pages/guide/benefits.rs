//! The seven benefits (meerwaarde): what to promise, what to measure, and what goes wrong.

use super::frame::{page, part};
use super::onward::onward;
use crate::page::Page;
use crate::parts::bullets;
use domain::guide::Onward;
use domain::guide::benefits::{self, Benefit};
use leptos::prelude::*;

/// Heading of the page, also what links to it say.
pub const TITLE: &str = "Zeven voordelen, en hoe u ze meet";
/// What the page says, in a sentence or two.
pub(super) const LEAD: &str = "Beloof alleen wat u kunt meten. Hier staat bij elk voordeel een belofte met een maat.";

/// All benefits, each with one indicator.
pub fn benefits() -> Page {
    let body = view! { {part("Zo werkt een belofte", how())} {benefits::ALL.iter().map(benefit).collect_view()} };
    page("Meerwaarde", TITLE, LEAD, (body.into_any(), asked()), onward(Onward::SelfCheck))
}

fn how() -> AnyView {
    let steps = [
        "Kies drie voordelen die echt bij u passen. Zeven beloften zijn te veel om waar te maken.",
        "Meet eerst hoe het nu is. Dat heet een nulmeting. Zonder die meting kunt u later niets laten zien.",
        "Kies een doel en een dag waarop u het hebt gehaald.",
        "Meet later op dezelfde manier. Alleen dan kunt u vergelijken.",
    ];
    bullets(steps.map(str::to_owned))
}

fn benefit(benefit: &'static Benefit) -> AnyView {
    let Benefit { claim, indicator, baseline, goal, pitfall, .. } = benefit;
    let rows = [
        ("Wat u meet", *indicator),
        ("Hoe het nu is (nulmeting)", *baseline),
        ("Uw doel", *goal),
        ("Valkuil", *pitfall),
    ];
    let rows = rows.map(|(name, text)| {
        view! {
            <dt>{name}</dt>
            <dd>{text}</dd>
        }
    });
    let body = view! {
        <p class="utrecht-paragraph">
            <strong>{*claim}</strong>
        </p>
        <dl class="ul-pairs">{rows.collect_view()}</dl>
    };
    part(benefit.label(), body)
}

fn asked() -> AnyView {
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-3">"Dit vraagt het voorstel erover"</h2>
            <ul class="ul-links">{benefits::section().map(super::block::section)}</ul>
            <p class="ul-small">
                "In uw eigen voorstel neemt u een belofte met haar maat met één knop over. Daarna maakt u haar passend."
            </p>
        </section>
    }
    .into_any()
}
