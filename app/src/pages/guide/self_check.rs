//! The self-check (zelfcheck): twenty-four statements, as a form whose answers stand in the address.

use super::scores::scores;
use crate::forms::{FieldProps, Returned, button, form_head, hidden, radio_group};
use crate::page::{Nav, Page};
use crate::parts::{Tone, crumbs, section_head};
use crate::paths;
use crate::views::Typed;
use crate::views::guide::{JUDGE, asks_result, fields, read_self_check};
use crate::views::proposal::orientation::Orientation;
use domain::Named;
use domain::guide::blocks::{self, BlockGuide};
use domain::guide::self_check::{Holds, field};
use leptos::prelude::*;

const LEAD: &str = "Hoe ver bent u? Bespreek deze 24 stellingen met elkaar. Het duurt een kwartier.";

/// The statements, or what follows from the answers.
pub fn self_check(asked: Typed) -> Page {
    let before = Orientation::read(&asked);
    match read_self_check(&asked) {
        Ok(answers) if asks_result(&asked) => scores(&answers, before),
        answers => {
            let errors = answers.err().filter(|_| asks_result(&asked)).unwrap_or_default();
            form(&before, &Returned { typed: asked, errors, ..Returned::default() })
        }
    }
}

fn form(before: &Orientation, returned: &Returned) -> Page {
    let along = before.pairs().into_iter().map(|(name, value)| hidden(name, value));
    let groups = blocks::ALL.into_iter().map(|guide| group(guide, returned));
    let body = view! {
        {crumbs([(paths::GUIDE.to_owned(), "Uitleg".to_owned())])}
        {form_head(returned)}
        {section_head("", "Zelfcheck", LEAD)}
        <form class="ul-form ul-layout--read" method="get" action=paths::SELF_CHECK novalidate>
            {hidden(fields::RESULT, JUDGE)} {along.collect_view()} {groups.collect_view()}
            <p class="ul-small">
                "Wij bewaren uw antwoorden niet. Zij staan alleen in het adres van de volgende pagina. Dat adres kunt u zelf \
                bewaren."
            </p>
            <div class="ul-actions">{button(Tone::Primary, "Bekijk de uitslag")}</div>
        </form>
    };
    Page::new("Zelfcheck", body).about(LEAD).under(Nav::Guide).after(returned)
}

fn group(guide: &'static BlockGuide, returned: &Returned) -> AnyView {
    let statements = guide.statements.iter().enumerate().map(|(index, statement)| {
        let props = FieldProps::new(field(guide.block, index), *statement).from(returned, "");
        let choices = Holds::ALL.iter().map(|holds| (holds.value().to_owned(), holds.label().to_owned()));
        radio_group(&props, choices)
    });
    view! {
        <section class="ul-stack ul-stack--loose">
            <h2 class="utrecht-heading-3">{format!("{}. {}", guide.block.number(), guide.block.label())}</h2>
            {statements.collect_view()}
        </section>
    }
    .into_any()
}
