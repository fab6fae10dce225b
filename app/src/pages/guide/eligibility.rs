//! "Kunnen wij dit uitdagen?": six questions, as a form whose answers stand in the address.

use super::verdict::verdict;
use crate::forms::{FieldProps, Returned, button, form_head, hidden, radio_group, select};
use crate::page::{Nav, Page};
use crate::parts::{Tone, crumbs, section_head};
use crate::paths::{self, asked};
use crate::views::guide::{EligibilityPage, JUDGE, OTHER_SERVICE, asks_result, eligibility_path, fields};
use domain::Named;
use domain::guide::eligibility::{Access, Contract, Provision, Who};
use domain::guide::services;
use leptos::prelude::*;

pub(super) const TITLE: &str = "Kunnen wij dit uitdagen?";
const LEAD: &str = "Zes vragen. Daarna weet u wat de regels van uw gemeente zeggen.";

/// The questions, or what follows from the answers.
pub fn eligibility(page: EligibilityPage) -> Page {
    let is_asked = asks_result(&page.asked);
    match page.result {
        Ok(result) if is_asked => verdict(page.site.as_deref(), &result),
        result => {
            let errors = result.err().filter(|_| is_asked).unwrap_or_default();
            let choices = page.municipalities.into_iter().map(|one| (one.id, one.name)).collect();
            form(page.site.as_deref(), choices, Returned { typed: page.asked, errors, ..Returned::default() })
        }
    }
}

fn form(site: Option<&str>, municipalities: Vec<(String, String)>, returned: Returned) -> Page {
    let only = if let [(only, _)] = municipalities.as_slice() { only.clone() } else { String::new() };
    let field = |name, label, help| FieldProps::new(name, label).help(help).from(&returned, "");
    let municipality = FieldProps::new(asked::MUNICIPALITY, "1. In welke gemeente is het?").from(&returned, &only);
    let who = field(fields::WHO, "2. Wie bent u samen?", "");
    let service = field(
        asked::SERVICE,
        "3. Welke dienst wilt u overnemen?",
        "Kies de belangrijkste. U kunt de check vaker doen.",
    );
    let provision = field(
        fields::PROVISION,
        "4. Voor wie is de dienst?",
        "Bij maatwerk beslist de gemeente voor elke persoon apart.",
    );
    let access =
        field(fields::ACCESS, "5. Wilt u ook bepalen wie recht heeft op hulp?", "Dat heet toegang of indicatie.");
    let contract = field(fields::CONTRACT, "6. Doet een ander dit nu met een contract of subsidie?", "");
    let body = view! {
        {crumbs([(paths::GUIDE.to_owned(), "Uitleg".to_owned())])}
        {form_head(&returned)}
        {section_head("", TITLE, LEAD)}
        <form class="ul-form ul-layout--read" method="get" action=eligibility_path(site) novalidate>
            {hidden(fields::RESULT, JUDGE)}
            {site.is_none().then(|| select(&municipality, municipalities))}
            {radio_group(&who, named::<Who>())}
            {select(&service, service_choices())}
            {radio_group(&provision, named::<Provision>())}
            {radio_group(&access, named::<Access>())}
            {radio_group(&contract, named::<Contract>())}
            <p class="ul-small">
                "Wij bewaren uw antwoorden niet. Zij staan alleen in het adres van de volgende pagina."
            </p>
            <div class="ul-actions">{button(Tone::Primary, "Bekijk de uitslag")}</div>
        </form>
    };
    Page::new(TITLE, body).about(LEAD).under(Nav::Guide).after(&returned)
}

fn named<T: Named>() -> impl Iterator<Item = (String, String)> {
    T::ALL.iter().map(|choice| (choice.value().to_owned(), choice.label().to_owned()))
}

fn service_choices() -> impl Iterator<Item = (String, String)> {
    let listed = services::ALL.into_iter().map(|service| (service.value, service.label()));
    let all = listed.chain([(OTHER_SERVICE, "Mijn taak staat er niet bij")]);
    all.map(|(value, label)| (value.to_owned(), label.to_owned()))
}
