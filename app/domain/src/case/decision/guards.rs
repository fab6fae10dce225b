//! What a decision needs before it can be proposed: without sound reasons it does not hold (Awb 3:46).

use super::{Baseline, Decision, DecisionBasis, Outcome, decision_fields};
use crate::profile::{LegalCharacter, OrdinanceProfile};
use crate::proposal::{Field, Finding};

/// Longest text in one field of a decision or a withdrawal, in characters: about three pages of a letter.
pub const LONGEST_TEXT: usize = 10_000;

/// Fewest characters and words of a text that gives a reason.
const SHORTEST_SENTENCE: (usize, usize) = (20, 4);

/// Whether a text can be a reason: a sentence, and not a dot or a word.
pub(in crate::case) fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    text.trim().chars().count() >= SHORTEST_SENTENCE.0 && words >= SHORTEST_SENTENCE.1
}

/// What to say of a text that does not fit in a letter.
pub(in crate::case) fn too_long(field: &str, characters: usize) -> Option<Finding> {
    let words = "Maak deze tekst korter (hoogstens 10.000 tekens).";
    (characters > LONGEST_TEXT).then(|| Finding::wrong(Field::question(field), words))
}

/// Collects what is wrong.
#[derive(Default)]
struct Problems(Vec<Finding>);

impl Problems {
    fn need(&mut self, field: &str, holds: bool, message: impl Into<String>) {
        if !holds {
            self.0.push(Finding::wrong(Field::question(field), message.into()));
        }
    }
}

impl Decision {
    /// What the decision still lacks.
    pub fn problems(&self, profile: &OrdinanceProfile, basis: &DecisionBasis) -> Vec<Finding> {
        let mut problems = Problems::default();
        problems.need(
            decision_fields::SUMMARY,
            is_sentence(&self.summary),
            "Vat het besluit samen in een paar zinnen.",
        );
        if self.outcome == Outcome::Refused {
            self.refuse(profile, basis, &mut problems);
        } else {
            self.grant(profile, basis, &mut problems);
        }
        if !self.is_exclusion(profile) {
            self.weigh(profile, basis, &mut problems);
        }
        self.sign(&mut problems);
        problems.0.extend(self.lengths().filter_map(|(field, length)| too_long(&field, length)));
        problems.0
    }

    /// What a refusal needs: grounds with their facts (Awb 3:46 and 3:47).
    fn refuse(&self, profile: &OrdinanceProfile, basis: &DecisionBasis, problems: &mut Problems) {
        problems.need(decision_fields::GROUNDS, !self.grounds.is_empty(), "Kies minstens één weigeringsgrond.");
        for ground in &self.grounds {
            let field = decision_fields::facts_of(&ground.ground);
            let known = profile.ground(&ground.ground).is_some();
            problems.need(&field, known, "Deze grond staat niet in de verordening.");
            problems.need(&field, is_sentence(&ground.reason), "Schrijf in een zin op welke feiten deze grond rust.");
        }
        if self.is_exclusion(profile) {
            return;
        }
        for (ground, result) in self.contradicted(basis, profile) {
            let why = format!(
                "De beoordelaars geven {} gemiddeld {}: dat is voldoende. Schrijf waarom deze grond toch geldt.",
                result.criterion.label, result.average
            );
            problems.need(&decision_fields::despite_of(&ground.ground), is_sentence(&ground.despite), why);
        }
        let way = is_sentence(&self.way_forward);
        problems.need(decision_fields::WAY_FORWARD, way, "Schrijf wat een nieuw voorstel wel kans geeft.");
    }

    /// What a yes needs: its months, its amount, and what its outcome says.
    fn grant(&self, profile: &OrdinanceProfile, basis: &DecisionBasis, problems: &mut Problems) {
        let months = self.months.unwrap_or_default();
        problems.need(decision_fields::MONTHS, months > 0, "Vul in voor hoeveel maanden dit geldt.");
        let years = basis.requested.len();
        let fits = years == 0 || usize::from(months) <= years * 12;
        problems.need(decision_fields::MONTHS, fits, format!("De begroting gaat over {} maanden.", years * 12));
        if basis.amount_differs(self) {
            let why = "U geeft een ander bedrag dan er voor deze maanden is gevraagd. Schrijf waarom.";
            problems.need(decision_fields::AMOUNT_REASON, is_sentence(&self.amount_reason), why);
        }
        let is_subsidy = self.character(profile) == LegalCharacter::Subsidy;
        let amount = "Een subsidie noemt een bedrag (Awb 4:30), maar dit voorstel heeft geen begroting.";
        problems.need(decision_fields::CHARACTER, !is_subsidy || !self.amounts.is_empty(), amount);
        let conditions = !self.conditions.is_empty();
        if self.outcome == Outcome::GrantedWithConditions {
            problems.need(decision_fields::CONDITIONS, conditions, "Schrijf minstens één voorwaarde op.");
        }
        if self.outcome == Outcome::PartlyGranted {
            let left_out = is_sentence(&self.left_out);
            problems.need(decision_fields::LEFT_OUT, left_out, "Schrijf wat u niet toewijst, en waarom.");
        }
        if self.outcome == Outcome::GrantedAsPilot {
            let evaluation = is_sentence(&self.evaluation);
            problems.need(decision_fields::EVALUATION, evaluation, "Schrijf wanneer en waarop u de proef beoordeelt.");
        }
        if basis.promises > 0 && !conditions {
            let why = "De indiener zegt nog iets toe. Stel dat als voorwaarde, of schrijf waarom dat niet nodig is.";
            problems.need(decision_fields::PROMISES_REASON, is_sentence(&self.promises_reason), why);
        }
        let unconditional = matches!(self.outcome, Outcome::Granted | Outcome::PartlyGranted) && !conditions;
        let panel = basis.panel(profile);
        for result in panel.criteria().iter().filter(|result| unconditional && result.knocked_out) {
            let why = format!(
                "Zonder voorwaarden inwilligen kan niet: {} scoort lager dan 3.",
                result.criterion.label.to_lowercase()
            );
            problems.need(decision_fields::OUTCOME, false, why);
        }
    }

    /// What every decision needs that rests on scores: all of them, a finding on each criterion, and a reason where it
    /// goes its own way.
    fn weigh(&self, profile: &OrdinanceProfile, basis: &DecisionBasis, problems: &mut Problems) {
        problems.need(
            decision_fields::SCORES,
            !basis.scores_missing,
            "Er ontbreken scores. Wacht daarop, of geef de beoordelingen vrij met een reden.",
        );
        for criterion in &profile.criteria {
            let field = decision_fields::reason_of(&criterion.id);
            let finding = self.finding(&criterion.id).is_some_and(|finding| is_sentence(&finding.reason));
            problems.need(&field, finding, "Geef hier in een of meer zinnen uw bevinding en de reden.");
        }
        let departs = basis.panel(profile).advice().is_some_and(|advice| !self.outcome.follows(advice));
        let why = "Uw uitkomst is een andere dan het advies van de scores. Schrijf waarom (Awb 3:46).";
        problems.need(decision_fields::DEPARTURE, !departs || is_sentence(&self.departure), why);
        match (&basis.present, &self.baseline) {
            (Some(_), None) => problems.need(
                decision_fields::BASELINE,
                false,
                "Kies of de cijfers van de indiener over de huidige kosten kloppen (Awb 3:2).",
            ),
            (Some(_), Some(Baseline::Corrected { source, .. })) => problems.need(
                decision_fields::BASELINE_SOURCE,
                is_sentence(source),
                "Schrijf waar de verbeterde cijfers vandaan komen.",
            ),
            _ => {}
        }
    }

    fn sign(&self, problems: &mut Problems) {
        let whole = |text: &str| !text.trim().is_empty();
        let signed = !self.signatories.is_empty();
        problems.need(decision_fields::SIGNATORIES, signed, "Vul in wie de brief ondertekent.");
        let all = self.signatories.iter().all(|one| whole(&one.name) && whole(&one.office));
        problems.need(decision_fields::SIGNATORIES, all, "Vul van elke ondertekenaar de naam en de functie in.");
    }

    /// Each text with its length in characters.
    fn lengths(&self) -> impl Iterator<Item = (String, usize)> {
        let source = match &self.baseline {
            Some(Baseline::Corrected { source, .. }) => source.as_str(),
            _ => "",
        };
        let texts = [
            (decision_fields::SUMMARY, self.summary.as_str()),
            (decision_fields::WAY_FORWARD, &self.way_forward),
            (decision_fields::DEPARTURE, &self.departure),
            (decision_fields::AMOUNT_REASON, &self.amount_reason),
            (decision_fields::PROMISES_REASON, &self.promises_reason),
            (decision_fields::LEFT_OUT, &self.left_out),
            (decision_fields::EVALUATION, &self.evaluation),
            (decision_fields::BASELINE_SOURCE, source),
        ];
        let texts = texts.into_iter().map(|(field, text)| (field.to_owned(), count(text)));
        let findings = self.findings.iter().map(|one| (decision_fields::reason_of(&one.criterion), count(&one.reason)));
        let grounds = self.grounds.iter().flat_map(|one| {
            let despite = (decision_fields::despite_of(&one.ground), count(&one.despite));
            [(decision_fields::facts_of(&one.ground), count(&one.reason)), despite]
        });
        let sum = |lines: &[String]| lines.iter().map(|one| count(one)).sum();
        let lists = [
            (decision_fields::CONDITIONS.to_owned(), sum(&self.conditions)),
            (decision_fields::OBLIGATIONS.to_owned(), sum(&self.obligations)),
        ];
        texts.chain(findings).chain(grounds).chain(lists)
    }
}

fn count(text: &str) -> usize {
    text.chars().count()
}
