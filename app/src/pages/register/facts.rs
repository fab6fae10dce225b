//! What there is to know of a task, as facts.

use crate::parts::link;
use crate::paths;
use domain::calendar::DutchDate;
use domain::register::Task;
use leptos::prelude::*;

/// The facts by which somebody chooses among tasks.
pub(super) fn in_short(task: &Task) -> Vec<(String, AnyView)> {
    vec![
        fact("Dienst", task.service.label()),
        fact("Kosten nu", format!("{} per jaar", task.cost.in_short())),
        fact("Contract tot en met", contract(task)),
    ]
}

/// Everything but name and description.
pub(super) fn in_full(task: &Task) -> Vec<(String, AnyView)> {
    let service = link(paths::service(task.service.value), task.service.label());
    let clients = task.clients.map(|clients| fact("Cliënten nu", clients.to_string()));
    let extension = (!task.extension.is_empty()).then(|| fact("Verlenging", task.extension.clone()));
    let rows = [
        Some(("Dienst".to_owned(), service)),
        Some(fact("Nu uitgevoerd door", task.provider.clone())),
        clients,
        Some(fact("Hoeveel per jaar", amount(task))),
        Some(fact("Kosten nu", format!("{} per jaar", task.cost.in_short()))),
        Some(fact(format!("Kosten per {}", task.unit), task.unit_cost().to_string())),
        Some(fact("Contract tot en met", contract(task))),
        extension,
    ];
    rows.into_iter().flatten().collect()
}

/// Who answers questions.
pub(super) fn contact(task: &Task) -> AnyView {
    let contact = &task.contact;
    let email = contact.email.as_str().to_owned();
    view! {
        <p class="utrecht-paragraph">
            {contact.function.clone()} <br /> {format!("Telefoon: {}", contact.phone)} <br />
            {link(format!("mailto:{email}"), email)}
        </p>
    }
    .into_any()
}

/// "3.456 keer, geteld per dagdeel".
fn amount(task: &Task) -> String {
    let count = domain::money::Cents(i64::from(task.volume) * 100).plain_in_short();
    format!("{count}, geteld per {}", task.unit)
}

fn contract(task: &Task) -> String {
    task.contract_end.map_or_else(|| "Er is geen einddatum".to_owned(), DutchDate::long)
}

fn fact(name: impl Into<String>, value: impl IntoView + 'static) -> (String, AnyView) {
    (name.into(), value.into_any())
}
