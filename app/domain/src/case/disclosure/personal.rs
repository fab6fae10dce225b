//! Personal data in a text that everybody will read.

use crate::identifiers::{EmailAddress, Iban, contains_citizen_number};
use std::str::FromStr;

/// Something by which a person is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalData {
    /// An e-mail address, as it stands there.
    Email(String),
    /// A telephone number, as it stands there.
    Phone(String),
    /// A bank account, as it stands there.
    Account(String),
    /// Nine digits that can be the number of a citizen (burgerservicenummer).
    CitizenNumber,
    /// The name of somebody who takes part in the case, or works for the municipality.
    Name(String),
}

impl PersonalData {
    /// What to do about it, in Dutch.
    pub fn advice(&self) -> String {
        match self {
            Self::Email(found) => format!("Haal het e-mailadres {found} weg: iedereen leest dit."),
            Self::Phone(found) => format!("Haal het telefoonnummer {found} weg: iedereen leest dit."),
            Self::Account(found) => format!("Haal het rekeningnummer {found} weg: iedereen leest dit."),
            Self::CitizenNumber => {
                "Hierin staat een getal dat een burgerservicenummer kan zijn. Haal het weg: iedereen leest dit."
                    .to_owned()
            }
            Self::Name(found) => format!("Haal de naam {found} weg: iedereen leest dit. Schrijf liever de functie."),
        }
    }
}

/// What stands before a surname of a person.
const TITLES: [&str; 14] =
    ["mevrouw", "meneer", "mijnheer", "heer", "mw", "mevr", "dhr", "hr", "mr", "dr", "drs", "ir", "ing", "wethouder"];

/// The personal data in a text, with the names of people who are known. Of a first or last name alone only that behind
/// a title or an initial is found: many surnames are words too.
pub fn personal_data(text: &str, names: &[String]) -> Vec<PersonalData> {
    let mut found: Vec<PersonalData> = emails(text).map(PersonalData::Email).collect();
    let accounts = accounts(text);
    let rest = accounts.iter().fold(text.to_owned(), |rest, account| rest.replace(account, "…"));
    found.extend(phones(&rest).into_iter().map(PersonalData::Phone));
    found.extend(accounts.into_iter().map(PersonalData::Account));
    if found.is_empty() && contains_citizen_number(text) {
        found.push(PersonalData::CitizenNumber);
    }
    let words = words(text);
    found.extend(names.iter().filter(|name| is_named(&words, name)).cloned().map(PersonalData::Name));
    found
}

fn emails(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|letter: char| letter.is_whitespace() || "<>()[]{},;:\"“”‘’*|".contains(letter));
    let parts = parts.map(|part| part.trim_matches(['.', '\'', '!', '?', '_']));
    parts.filter(|part| part.contains('@') && EmailAddress::from_str(part).is_ok()).map(str::to_owned)
}

/// Numbers as people in the Netherlands write them: ten digits from 0, or nine behind +31 or 0031, in groups or not.
fn phones(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let (mut found, mut place) = (Vec::new(), 0);
    while place < signs.len() {
        let before = place.checked_sub(1).map(|before| signs[before]);
        let begins = !before.is_some_and(|sign| sign.is_alphanumeric() || "+,.-".contains(sign));
        match begins.then(|| phone(&signs[place..])).flatten() {
            Some(length) => {
                found.push(signs[place..place + length].iter().collect());
                place += length;
            }
            None => place += 1,
        }
    }
    found
}

/// How many signs the number takes with which this begins.
fn phone(signs: &[char]) -> Option<usize> {
    let (mut digits, mut length, mut gap) = (String::new(), 0, 0);
    for (place, sign) in signs.iter().enumerate() {
        match sign {
            digit if digit.is_ascii_digit() => {
                digits.push(*digit);
                (length, gap) = (place + 1, 0);
            }
            '+' if place == 0 => {}
            ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' if gap < 2 => gap += 1,
            _ => break,
        }
    }
    let written: String = signs[..length].iter().collect();
    let own = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31").filter(|_| signs[0] == '+'));
    let own = own.map(|rest| rest.strip_prefix('0').unwrap_or(rest).to_owned());
    let own = own.or_else(|| digits.strip_prefix('0').map(str::to_owned))?;
    // Service numbers of organisations, which name nobody, and days such as 01-02-2027.
    let serves = own.starts_with("800") || own.starts_with("900");
    (own.len() == 9 && !own.starts_with('0') && !serves && !is_day(&written)).then_some(length)
}

fn is_day(written: &str) -> bool {
    let mut parts = written.split(['-', '/', '.']);
    let mut part = |most: usize| parts.next().is_some_and(|part| (1..=most).contains(&part.len()));
    part(2)
        && part(2)
        && written.split(['-', '/', '.']).nth(2).is_some_and(|year| year.starts_with("19") || year.starts_with("20"))
}

/// Bank accounts, together or in groups.
fn accounts(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let begins = |place: usize| {
        let free = place == 0 || !signs[place - 1].is_alphanumeric();
        let shape = signs.get(place..place + 4).unwrap_or_default();
        free && shape.len() == 4
            && shape[..2].iter().all(char::is_ascii_alphabetic)
            && shape[2..].iter().all(char::is_ascii_digit)
    };
    (0..signs.len()).filter(|place| begins(*place)).filter_map(|place| account(&signs[place..])).collect()
}

/// The account with which this begins: as many signs as make a valid one.
fn account(signs: &[char]) -> Option<String> {
    let is_part = |sign: &char| sign.is_ascii_alphanumeric() || matches!(sign, ' ' | '\u{a0}' | '.' | '-');
    let run: Vec<char> = signs.iter().copied().take_while(is_part).take(50).collect();
    (15..=run.len()).find_map(|length| {
        let written: String = run[..length].iter().collect();
        let plain: String = written.chars().filter(char::is_ascii_alphanumeric).collect();
        Iban::from_str(&plain).is_ok().then(|| written.trim().to_owned())
    })
}

/// The words of a text in small letters, without what parts them.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !(letter.is_alphanumeric() || letter == '\'' || letter == '’'));
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether somebody is named: in full, or by the surname behind a title or an initial.
fn is_named(text: &[String], name: &str) -> bool {
    let name = words(name);
    match name.split_first() {
        None => false,
        Some((only, [])) => only.chars().count() > 3 && text.contains(only),
        Some((_, surname)) => {
            let is_person = |before: &String| TITLES.contains(&before.as_str()) || before.chars().count() == 1;
            let by_surname = text.windows(surname.len() + 1).any(|some| is_person(&some[0]) && some[1..] == *surname);
            by_surname || text.windows(name.len()).any(|some| some == name)
        }
    }
}
