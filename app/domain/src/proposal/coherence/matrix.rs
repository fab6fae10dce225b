//! The matrix of quality: every requirement of the Wmo has a measure, every service a measure for safety, and what
//! costs money is paid by a line of the budget.

use super::Plan;
use crate::catalogue::{Choice, Column, Kind};
use crate::proposal::{Field, Finding, RowValues};

const MEASURES: &str = "kwaliteit.maatregelen";

/// The requirement that every service needs a measure for.
const SAFE: &str = "veilig";

/// What people write when nothing has to be paid.
const FREE: [&str; 4] = ["geen kosten", "geen", "gratis", "kost niets"];

/// Words with which a measure is meant for all services.
const ALL: [&str; 6] = ["alle", "alles", "elke", "iedere", "hele", "overal"];

/// Parts of words by which people call a service.
const NAMES: [(&str, &[&str]); 12] = [
    ("koffiemomenten", &["koffie"]),
    ("bezoek", &["bezoek"]),
    ("ontmoetingsplek", &["ontmoeting", "inloop", "open middag"]),
    ("dagopvang", &["dagopvang", "dagbesteding"]),
    ("maaltijden", &["maaltijd", "eten", "keuken", "eettafel", "koken"]),
    ("vervoer", &["vervoer", "ritten", "rijden", "bus", "chauffeur"]),
    ("klussen", &["klus"]),
    ("tuinonderhoud", &["tuin"]),
    ("huishoudelijke-hulp", &["huishoud"]),
    ("coordinatie", &["coördinatie", "coordinatie", "cliëntondersteuning", "clientondersteuning"]),
    ("verpleging-verzorging", &["verpleging", "verzorging"]),
    ("beschermd-wonen", &["beschermd wonen"]),
];

/// Remarks missing requirements, services without a measure for safety, and unknown lines of the budget.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let rows = plan.answers.rows(MEASURES);
    if rows.is_empty() {
        return vec![];
    }
    requirements(plan, &rows)
        .into_iter()
        .chain(unsafe_services(plan, &rows))
        .chain(unknown_lines(plan, &rows))
        .collect()
}

fn cell<'a>(row: &'a RowValues, column: &str) -> &'a str {
    row.get(column).map_or("", |cell| cell.trim())
}

/// Requirements of the Wmo for which no measure is listed.
fn requirements(plan: &Plan, rows: &[RowValues]) -> Option<Finding> {
    let Kind::Rows { columns, .. } = plan.questionnaire.question(MEASURES)?.kind() else { return None };
    let choices = columns.iter().find_map(|column| match column {
        Column { id: "eis", kind: Kind::OneOf(choices), .. } => Some(choices),
        _ => None,
    })?;
    let missing = choices.iter().filter(|choice| rows.iter().all(|row| cell(row, "eis") != choice.value));
    let missing: Vec<&str> = missing.map(|choice| choice.label.split(':').next().unwrap_or(choice.label)).collect();
    // A row without its requirement may be the one that is missed; it is a finding of its own.
    let is_clear = rows.iter().all(|row| !cell(row, "eis").is_empty());
    (is_clear && !missing.is_empty()).then(|| {
        let message = format!("Nog geen maatregel voor deze eisen van de Wmo: {}.", missing.join("; "));
        Finding::remark(Field::question(MEASURES), message)
    })
}

/// Services of the board itself that no measure for safety names. Silent while one of those measures names something
/// unknown: that may be the service in other words.
fn unsafe_services(plan: &Plan, rows: &[RowValues]) -> Option<Finding> {
    let safe = rows.iter().filter(|row| cell(row, "eis") == SAFE);
    let named: Vec<String> = safe.map(|row| cell(row, "dienst").to_lowercase()).collect();
    let is_known = |text: &String| NAMES.iter().any(|(_, parts)| parts.iter().any(|part| text.contains(part)));
    let is_for_all = |text: &String| text.split(|sign: char| !sign.is_alphabetic()).any(|word| ALL.contains(&word));
    if named.is_empty() || named.iter().any(|text| is_for_all(text) || !is_known(text)) {
        return None;
    }
    let parts = |service: &Choice| NAMES.iter().find(|(value, _)| *value == service.value).map(|(_, parts)| *parts);
    let is_named = |service: &Choice| {
        parts(service).is_none_or(|parts| named.iter().any(|text| parts.iter().any(|part| text.contains(part))))
    };
    let missing: Vec<&str> =
        plan.own_services().into_iter().filter(|service| !is_named(service)).map(|service| service.label).collect();
    (!missing.is_empty()).then(|| {
        let message = format!(
            "Bij de eis “Veilig” vonden wij geen maatregel voor: {}. Voeg die toe, of schrijf bij een maatregel dat zij \
             voor alle diensten geldt.",
            missing.join("; ")
        );
        Finding::remark(Field::question(MEASURES), message)
    })
}

/// Measures that are paid by a line which the budget does not have.
fn unknown_lines(plan: &Plan, rows: &[RowValues]) -> Vec<Finding> {
    let known: Vec<String> = plan.sheet.cost_lines().map(plain).collect();
    if known.is_empty() {
        return vec![];
    }
    let exists = |name: &str| FREE.contains(&plain(name).as_str()) || known.contains(&plain(name));
    let is_known =
        |typed: &str| exists(typed) || typed.split(';').all(|part| exists(part) || several(part).all(exists));
    let is_unknown = |typed: &str| !typed.is_empty() && !is_known(typed);
    let remark = |(row, cells): (usize, &RowValues)| {
        let typed = cell(cells, "begroting");
        is_unknown(typed).then(|| {
            let message = format!(
                "Uw begroting heeft geen kostenregel “{typed}”. Neem de naam over van een regel, of schrijf “geen kosten”."
            );
            Finding::remark(Field::cell(MEASURES, row, "begroting"), message)
        })
    };
    rows.iter().enumerate().filter_map(remark).collect()
}

/// Lines that are named in one breath: "Maaltijden, vervoer en huur".
fn several(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(',').flat_map(|part| part.split(" en ")).map(str::trim)
}

/// Small letters, single spaces and one kind of apostrophe; a full stop behind it is no part of a name.
fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace(['’', '‘'], "'");
    name.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}
