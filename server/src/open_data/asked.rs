//! What a program asks, read strictly: what is not known, said twice or makes no sense is refused, all of it at once.

use super::problem::{InvalidInput, Problem};
use app::views::disclosure::ChallengesAsked;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header::ACCEPT;
use domain::Named;
use domain::case::PublicStatus;
use domain::guide::services;
use percent_encoding::percent_decode;
use std::collections::BTreeMap;

/// Names of what stands behind the question mark.
pub(super) const MUNICIPALITY: &str = "gemeente";
pub(super) const SERVICE: &str = "dienst";
pub(super) const STATUS: &str = "status";
pub(super) const PAGE: &str = "pagina";
pub(super) const ON_PAGE: &str = "perPagina";
pub(super) const FORM: &str = "formaat";

/// How many there are on a page, unless somebody asks for another number, and at most.
const USUAL: u32 = 50;
const MOST: u32 = 200;
/// The last page that can be asked for.
const LAST: u32 = 100_000;

/// In which form something is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// JSON.
    Json,
    /// A table.
    Csv,
}

/// What a list is asked for.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// What to leave out.
    pub(super) list: ChallengesAsked,
    /// How many on a page.
    pub(super) on_page: u32,
    /// In which form.
    pub(super) form: Form,
}

/// Reads what is asked of a list that knows these parameters.
///
/// # Errors
/// Everything that is wrong with it, or that its form is not there.
pub(super) fn read(query: Option<&str>, headers: &HeaderMap, known: &[&str]) -> Result<Asked, Problem> {
    let mut reader = Reader::of(query.unwrap_or_default(), known);
    let list = ChallengesAsked {
        municipality: reader.municipality(),
        service: reader.one_of(SERVICE, services::ALL.into_iter().map(|one| one.value).collect()),
        status: reader
            .one_of(STATUS, PublicStatus::ALL.iter().map(|one| one.value()).collect())
            .and_then(|status| PublicStatus::from_value(&status)),
        page: reader.number(PAGE, (1, LAST)).unwrap_or(1),
        site: None,
    };
    let on_page = reader.number(ON_PAGE, (1, MOST)).unwrap_or(USUAL);
    let form = reader.one_of(FORM, vec!["json", "csv"]);
    if !reader.wrong.is_empty() {
        return Err(Problem::invalid(reader.wrong));
    }
    let form = match form.as_deref() {
        Some("csv") => Form::Csv,
        Some(_) => Form::Json,
        None => accepted(headers).ok_or_else(|| Problem::of(StatusCode::NOT_ACCEPTABLE))?,
    };
    Ok(Asked { list, on_page, form })
}

/// Whether nothing is asked behind the question mark.
///
/// # Errors
/// Everything that stands there.
pub(super) fn nothing(query: Option<&str>) -> Result<(), Problem> {
    let reader = Reader::of(query.unwrap_or_default(), &[]);
    if reader.wrong.is_empty() { Ok(()) } else { Err(Problem::invalid(reader.wrong)) }
}

/// The form that somebody accepts (RFC 9110, section 12.5.1): JSON, unless only a table will do or goes before.
fn accepted(headers: &HeaderMap) -> Option<Form> {
    let Some(accept) = headers.get(ACCEPT).and_then(|value| value.to_str().ok()) else { return Some(Form::Json) };
    let weight = |names: &[&str]| {
        let weights = accept.split(',').filter_map(|one| {
            let mut parts = one.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| names.iter().any(|known| name.eq_ignore_ascii_case(known)));
            let weight = parts.find_map(|part| part.strip_prefix("q="));
            named.then(|| weight.map_or(Some(1.0), |weight| weight.parse::<f32>().ok())).flatten()
        });
        weights.fold(0.0, f32::max)
    };
    let json = weight(&["application/json", "application/*", "*/*"]);
    let csv = weight(&["text/csv", "text/*"]);
    match (json > 0.0, csv > json) {
        (_, true) => Some(Form::Csv),
        (true, false) => Some(Form::Json),
        (false, false) => None,
    }
}

struct Reader {
    given: BTreeMap<String, String>,
    wrong: Vec<InvalidInput>,
}

impl Reader {
    fn of(query: &str, known: &[&str]) -> Self {
        let (mut given, mut wrong) = (BTreeMap::new(), Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decoded(name), decoded(value));
            let told = match (known.contains(&name.as_str()), given.contains_key(&name)) {
                (false, _) => Some(("unknown", "Deze parameter kennen wij niet.")),
                (true, true) => Some(("duplicate", "Geef deze parameter één keer.")),
                (true, false) => None,
            };
            wrong.extend(told.map(|(code, detail)| InvalidInput::query(&name, code, detail)));
            given.entry(name).or_insert(value);
        }
        Self { given, wrong }
    }

    fn refuse<T>(&mut self, name: &str, code: &'static str, detail: String) -> Option<T> {
        self.wrong.push(InvalidInput::query(name, code, detail));
        None
    }

    fn municipality(&mut self) -> Option<String> {
        let code = self.given.get(MUNICIPALITY)?.clone();
        let digits = code.strip_prefix("GM").unwrap_or_default();
        let fits = digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit());
        if fits { Some(code) } else { self.refuse(MUNICIPALITY, "pattern", "Geef een code als GM0000.".to_owned()) }
    }

    fn one_of(&mut self, name: &str, choices: Vec<&str>) -> Option<String> {
        let value = self.given.get(name)?.clone();
        if choices.contains(&value.as_str()) {
            return Some(value);
        }
        self.refuse(name, "enum", format!("Kies een van: {}.", choices.join(", ")))
    }

    fn number(&mut self, name: &str, (least, most): (u32, u32)) -> Option<u32> {
        let value = self.given.get(name)?.clone();
        let plain = value.bytes().all(|digit| digit.is_ascii_digit());
        match value.parse().ok().filter(|number| plain && (least..=most).contains(number)) {
            Some(number) => Some(number),
            None => self.refuse(name, "range", format!("Geef een heel getal van {least} tot en met {most}.")),
        }
    }
}

fn decoded(part: &str) -> String {
    let spaced: Vec<u8> = part.bytes().map(|byte| if byte == b'+' { b' ' } else { byte }).collect();
    percent_decode(&spaced).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Form, accepted, read};
    use axum::http::{HeaderMap, HeaderValue, header::ACCEPT};

    const ALL: [&str; 6] = ["gemeente", "dienst", "status", "pagina", "perPagina", "formaat"];

    #[test]
    fn everything_that_makes_no_sense_is_told_at_once() {
        let asked = "gemeente=Lindewaard&dienst=zwembad&pagina=0&perPagina=201&formaat=xml&kleur=rood&status=besloten";
        let problem = read(Some(asked), &HeaderMap::new(), &ALL).expect_err("much of it is wrong");
        let problem = serde_json::to_value(&problem).expect("a problem is data");
        let names = problem["errors"].as_array().expect("errors").iter().map(|one| &one["location"]["name"]);
        assert_eq!(names.collect::<Vec<_>>(), ["kleur", "gemeente", "dienst", "pagina", "perPagina", "formaat"]);
        for twice in ["pagina=1&pagina=1", "pagina=", "pagina=%2B1", "pagina=1.0", "status", "gemeente=GM99999"] {
            assert!(read(Some(twice), &HeaderMap::new(), &ALL).is_err(), "{twice}");
        }
        let good = read(Some("gemeente=GM9999&perPagina=2&formaat=csv"), &HeaderMap::new(), &ALL).expect("it is good");
        assert_eq!((good.list.page, good.on_page, good.form), (1, 2, Form::Csv));
    }

    #[test]
    fn a_table_is_for_who_asks_for_one() {
        let form = |accept: &'static str| accepted(&HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]));
        assert_eq!(accepted(&HeaderMap::new()), Some(Form::Json));
        for json in ["*/*", "application/json", "text/csv;q=0.5, application/json", "application/json, text/csv"] {
            assert_eq!(form(json), Some(Form::Json), "{json}");
        }
        for csv in ["text/csv", "text/csv, */*;q=0.1", "TEXT/CSV"] {
            assert_eq!(form(csv), Some(Form::Csv), "{csv}");
        }
        for none in ["text/html", "application/json;q=0", "image/png"] {
            assert_eq!(form(none), None, "{none}");
        }
    }
}
