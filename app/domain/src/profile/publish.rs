//! Reading a profile that is to be published: everything in it must make sense, and everything in the file must be
//! read.
//!
//! Stored profiles are read more leniently: one that was published before a rule came must still be read.

use super::OrdinanceProfile;
use super::questions::CHOSEN;
use crate::assessment::{Criterion, Discipline, Score};
use crate::calendar::Term;
use crate::catalogue::{Choices, Kind, standard};
use serde_json::Value;
use std::collections::BTreeSet;

impl OrdinanceProfile {
    /// Reads a profile from the text of a file.
    ///
    /// # Errors
    /// Everything that is wrong with it, in sentences for who writes profiles.
    pub fn to_publish(text: &str) -> Result<Self, Vec<String>> {
        let told = |error: serde_json::Error| vec![error.to_string()];
        let file: Value = serde_json::from_str(text).map_err(told)?;
        let profile = Self::deserialize_from(&file).map_err(told)?;
        let mut problems = Vec::new();
        unread(&file, &serde_json::to_value(&profile).map_err(told)?, "", &mut problems);
        problems.extend(profile.problems());
        if problems.is_empty() { Ok(profile) } else { Err(problems) }
    }

    fn deserialize_from(file: &Value) -> Result<Self, serde_json::Error> {
        serde_json::from_value(file.clone())
    }

    /// What is wrong with the profile, in sentences for who writes profiles; empty when it can be published.
    pub fn problems(&self) -> Vec<String> {
        let limits = if self.advice.make_sense() {
            vec![]
        } else {
            vec!["advice: grant lies from conditional to 100".to_owned()]
        };
        let planning = if self.planning.makes_sense() {
            vec![]
        } else {
            vec![
                "planning: panel, draft, agenda and meeting come in this order, meeting before the last day".to_owned(),
            ]
        };
        let added: Vec<&str> = self.questions.added.iter().map(|one| one.id.as_str()).collect();
        let tiers = self.tiers.as_ref().map(|tiers| tiers.problems(&added)).unwrap_or_default();
        let tasks = [self.task_problems(), self.questions.problems(), limits, planning, tiers].concat();
        [self.nameless(), self.endless(), self.criteria_problems(), tasks].concat()
    }

    fn nameless(&self) -> Vec<String> {
        let ground = |ground: &super::RefusalGround| [&ground.id, &ground.article, &ground.label].map(Clone::clone);
        let grounds =
            self.refusal_grounds.iter().map(|one| (format!("refusal_grounds {}", one.id), ground(one).to_vec()));
        let texts = std::iter::once(("ordinance".to_owned(), vec![self.ordinance.clone()]))
            .chain(std::iter::once(("article".to_owned(), vec![self.article.clone()])))
            .chain(grounds);
        let blank = texts.filter(|(_, texts)| texts.iter().any(|text| text.trim().is_empty()));
        let blank = blank.map(|(place, _)| format!("{place}: may not be blank"));
        blank.chain(twice("refusal_grounds", self.refusal_grounds.iter().map(|ground| ground.id.as_str()))).collect()
    }

    fn endless(&self) -> Vec<String> {
        let terms = [
            ("decision_term", Some(self.decision_term)),
            ("supplement_term", Some(self.supplement_term)),
            ("longest_supplement_term", Some(self.longest_supplement_term)),
            ("postponement", self.postponement),
        ];
        let day = self.valid_from;
        let given = terms.into_iter().filter_map(|(name, term): (&str, Option<Term>)| Some((name, term?)));
        let empty = given.filter(|(_, term)| term.start_before(day) == day);
        empty.map(|(name, _)| format!("{name}: must last at least a day")).collect()
    }

    /// The weights must add up, and the evidence must be found.
    fn criteria_problems(&self) -> Vec<String> {
        let weights: u32 = self.criteria.iter().map(|criterion| u32::from(criterion.weight)).sum();
        let sum = (weights != 100).then(|| format!("criteria: the weights add up to {weights}, not to 100"));
        let each = self.criteria.iter().flat_map(|criterion| {
            let say = |problem: String| format!("criteria {}: {problem}", criterion.id);
            let unknown = criterion.evidence.iter().filter(|id| standard().section(id).is_none());
            let unknown = unknown.map(|id| format!("the catalogue has no section {id} for evidence"));
            let none = criterion.evidence.is_empty().then(|| "names no section with evidence".to_owned());
            let blank = [&criterion.label, &criterion.question].iter().any(|text| text.trim().is_empty());
            let blank = blank.then(|| "label and question may not be blank".to_owned());
            let slug = !is_slug(&criterion.id);
            let slug = slug.then(|| "the id must be of small letters, digits and hyphens".to_owned());
            let few = (1..Criterion::FEWEST_SCORES).contains(&criterion.disciplines.len());
            let few = few.then(|| "names fewer disciplines than a result needs scores".to_owned());
            let scale = criterion.anchors.is_empty()
                || (criterion.anchors.len() == Score::all().count()
                    && criterion.anchors.iter().all(|anchor| !anchor.trim().is_empty()));
            let scale = (!scale).then(|| "anchors must say what each score from 1 to 5 means".to_owned());
            let twice = twice_named(&criterion.disciplines).then(|| "names a discipline twice".to_owned());
            let said = unknown.chain(none).chain(blank).chain(slug).chain(few).chain(scale).chain(twice);
            said.map(say).collect::<Vec<_>>()
        });
        let ids = self.criteria.iter().map(|criterion| criterion.id.as_str());
        sum.into_iter().chain(each).chain(twice("criteria", ids)).collect()
    }

    /// What is left out can be chosen, so that leaving it out means something.
    fn task_problems(&self) -> Vec<String> {
        let choices = || {
            CHOSEN.iter().filter_map(|id| standard().question(id)).flat_map(|question| choices(question.kind()).iter())
        };
        let each = self.excluded.iter().filter_map(|task| {
            if choices().all(|choice| choice.value != task.value) {
                return Some(format!("excluded {}: no service or kind of provision has this value", task.value));
            }
            let blank = task.article.trim().is_empty();
            blank.then(|| format!("excluded {}: names no article that leaves it out", task.value))
        });
        each.chain(twice("excluded", self.excluded.iter().map(|task| task.value.as_str()))).collect()
    }
}

fn choices(kind: Kind<'_>) -> Choices<'_> {
    match kind {
        Kind::OneOf(choices) | Kind::AnyOf(choices) => choices,
        _ => Choices::of(&[]),
    }
}

fn twice_named(disciplines: &[Discipline]) -> bool {
    disciplines.iter().collect::<BTreeSet<_>>().len() < disciplines.len()
}

fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
}

fn twice<'a>(place: &str, ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !seen.insert(*id)).map(|id| format!("{place} {id}: is given twice")).collect()
}

/// Names in a file that say nothing: the profile that was read from it does not have them. An empty list or text may be
/// left out by the profile when it is written again; it says nothing under any name.
fn unread(file: &Value, read: &Value, place: &str, found: &mut Vec<String>) {
    match (file, read) {
        (Value::Object(file), Value::Object(read)) => {
            for (name, value) in file {
                let here = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                match read.get(name) {
                    Some(known) => unread(value, known, &here, found),
                    // Its questions refuse unknown names themselves and leave out what is empty.
                    None if place.starts_with("questions") => {}
                    None => found.push(format!("{here}: a profile has no such name")),
                }
            }
        }
        (Value::Array(file), Value::Array(read)) => {
            for (index, (value, known)) in file.iter().zip(read).enumerate() {
                unread(value, known, &format!("{place}.{index}"), found);
            }
        }
        _ => {}
    }
}
