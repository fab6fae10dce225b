//! A service (dienst): under which law it falls, whether it can be challenged, what it must meet and what it costs.

use super::frame::{list, page, part};
use super::onward::onward;
use crate::page::Page;
use crate::parts::{Shade, badge, bullets};
use domain::Named;
use domain::guide::Onward;
use domain::guide::services::{Figure, Fit, Service};
use leptos::prelude::*;

/// One service.
pub fn service(service: &'static Service) -> Page {
    let body = view! {
        {part("Kunt u dit uitdagen?", can_it(service))}
        {part("Waar dit onder valt", view! { <p class="utrecht-paragraph">{service.regime}</p> })}
        {part("Waar de dienst aan moet voldoen", list(service.norms))}
        {part("Wat er meestal in de kosten zit", list(service.costs))}
    };
    let next = onward(Onward::Eligibility(Some(service)));
    page("Dienst", service.label(), service.why, (body.into_any(), figures(service.figures)), next)
}

/// Whether it can be challenged, as a badge.
pub(super) fn fit_badge(fit: Fit) -> AnyView {
    let shade = match fit {
        Fit::Fits | Fit::IfGeneral => Shade::Good,
        Fit::Ask | Fit::OtherMunicipality => Shade::Warning,
        Fit::OtherLaw => Shade::Ended,
    };
    badge(shade, fit.label())
}

fn can_it(service: &Service) -> AnyView {
    let text = match service.fit {
        Fit::OtherLaw => "Dat geldt in elke gemeente.",
        _ => "Wat precies mag, staat in de verordening van uw gemeente.",
    };
    view! {
        <p>{fit_badge(service.fit)}</p>
        <p class="utrecht-paragraph">{text}</p>
    }
    .into_any()
}

/// Known amounts; without them, how to get at the costs.
fn figures(figures: &'static [&'static Figure]) -> AnyView {
    let texts = figures
        .iter()
        .map(|figure| format!("{}: {} (in {}, volgens {}).", figure.about, figure.amount, figure.year, figure.source));
    let known = (!figures.is_empty()).then(|| bullets(texts));
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-3">"Bedragen"</h2>
            {known}
            <p class="ul-small">
                "Bedragen veranderen elk jaar. Kijk na wat nu geldt. Vraag de gemeente wat zij nu voor deze dienst betaalt: \
                dat is het beste begin van uw begroting."
            </p>
        </section>
    }
    .into_any()
}
