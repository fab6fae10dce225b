//! Clients × frequency × weeks, the services and the budget speak of one volume.

use crate::budget::{Basis, Quantity};
use crate::money::grouped;
use crate::proposal::check::whole_number;
use crate::proposal::coherence::prose::{Word, count, words};
use crate::proposal::coherence::{Part, Plan};
use crate::proposal::{Field, Finding, RowValues};

const SERVICES: &str = "aanpak.diensten";

/// Units of service: as the list of services stores them, and one of them.
const UNITS: [(&str, &str); 6] = [
    ("dagdelen", "dagdeel"),
    ("uren", "uur"),
    ("ritten", "rit"),
    ("maaltijden", "maaltijd"),
    ("bezoeken", "bezoek"),
    ("bijeenkomsten", "bijeenkomst"),
];

/// How people call one client.
const CLIENT: &[&str] = &["cliënt", "client", "deelnemer", "persoon", "oudere", "bezoeker", "gast"];

/// A service that is counted in the budget's unit.
struct Service {
    row: usize,
    amount: i64,
    rhythm: Option<Rhythm>,
}

/// How often, as far as the text says so without doubt.
struct Rhythm {
    per_week: i64,
    weeks: i64,
    /// Whether it is told for one client; else it may be the number of times that the doors open.
    per_client: bool,
}

/// Compares services, clients and budget, in the unit in which the budget counts.
pub(in crate::proposal::coherence) fn check(plan: &Plan) -> Vec<Finding> {
    let volume = plan.figures.as_ref().and_then(|figures| figures.volume.as_ref());
    let unit = plan.budget.unit.to_lowercase();
    let (Some(volume), Some(units)) = (volume, UNITS.iter().find(|(many, one)| [*many, *one].contains(&unit.as_str())))
    else {
        return vec![];
    };
    let rows = plan.answers.rows(SERVICES);
    let services: Vec<Service> =
        rows.iter().enumerate().filter_map(|(index, row)| service(index, row, *units)).collect();
    let clients = whole_number(plan.answers.get("doelgroep.straks")).filter(|clients| *clients > 0);
    let by_clients = services.iter().filter_map(|service| against_clients(service, clients?, *units));
    against_budget(&services, volume, units.0)
        .into_iter()
        .chain(by_clients)
        .chain(baseline(plan, volume, units.1))
        .collect()
}

/// The number of one service, or of all together, must be the budget's volume of some year.
fn against_budget(services: &[Service], volume: &[Quantity], many: &str) -> Option<Finding> {
    let total: i64 = services.iter().map(|service| service.amount).sum();
    let known = |amount: i64| volume.contains(&Quantity::whole(amount));
    if services.is_empty() || known(total) || services.iter().any(|service| known(service.amount)) {
        return None;
    }
    let budgeted = grouped(volume.first()?.0 / 100);
    let message = format!(
        "Bij Aanpak en diensten staan {} {many} per jaar, in de begroting {budgeted}. Gebruik hetzelfde aantal.",
        grouped(total)
    );
    Some(Finding::remark(Field::setting("volume"), message))
}

/// A rhythm per client must give the number; any other rhythm gives the most that the clients can use.
fn against_clients(service: &Service, clients: i64, (many, one): (&str, &str)) -> Option<Finding> {
    let Rhythm { per_week, weeks, per_client } = *service.rhythm.as_ref()?;
    let product = clients.checked_mul(per_week)?.checked_mul(weeks)?;
    let fits = if per_client { service.amount == product } else { service.amount <= product };
    let unit = if per_week == 1 { one } else { many };
    let message = format!(
        "{} cliënten × {per_week} {unit} per week × {weeks} weken is {}. Hier staat {}. Welk getal klopt?",
        grouped(clients),
        grouped(product),
        grouped(service.amount)
    );
    (!fits).then(|| Finding::remark(Field::cell(SERVICES, service.row, "aantal"), message))
}

/// What is paid now per unit must be counted over the volume of the budget.
fn baseline<'a>(plan: &'a Plan, volume: &'a [Quantity], one: &str) -> impl Iterator<Item = Finding> + 'a {
    let per_unit = format!("per {one}");
    plan.line_numbers(Part::Baseline).zip(&plan.budget.baseline.lines).filter_map(move |(row, line)| {
        let Basis::Count { quantity, .. } = &line.basis else { return None };
        let (now, later) = (quantity.at(0), *volume.first()?);
        (line.label.to_lowercase().contains(&per_unit) && now != later).then(|| {
            let message = "Reken met hetzelfde aantal als in uw eigen begroting. Anders vergelijkt u niet eerlijk.";
            Finding::remark(Field::budget(Part::Baseline, row, "quantity"), message)
        })
    })
}

fn service(index: usize, row: &RowValues, units: (&str, &str)) -> Option<Service> {
    let cell = |column: &str| row.get(column).map_or("", String::as_str);
    let amount = whole_number(cell("aantal")).filter(|_| cell("eenheid") == units.0)?;
    Some(Service { row: index, amount, rhythm: rhythm(&words(cell("frequentie")), units) })
}

/// Reads "drie dagdelen per week per deelnemer, 48 weken". Nothing if either number is missing or given twice.
fn rhythm(words: &[Word], (many, one): (&str, &str)) -> Option<Rhythm> {
    let per_week = |four: &[Word]| {
        let is_rhythm = four[1].is(&[many, one]) && four[2].is(&["per"]) && four[3].is(&["week"]);
        count(&four[0]).filter(|_| is_rhythm)
    };
    let weeks = |two: &[Word]| count(&two[0]).filter(|_| two[1].is(&["weken"]));
    Some(Rhythm {
        per_week: only(words.windows(4).filter_map(per_week))?,
        weeks: only(words.windows(2).filter_map(weeks))?,
        per_client: words.windows(2).any(|two| two[0].is(&["per"]) && two[1].is(CLIENT)),
    })
}

fn only(mut found: impl Iterator<Item = i64>) -> Option<i64> {
    found.next().filter(|_| found.next().is_none())
}
