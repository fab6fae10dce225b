//! What a municipality's ordinance (verordening) lays down, as data with a validity date.

mod lindewaard;
mod planning;
mod publish;
mod questions;
mod remedies;
mod signatory;
#[cfg(test)]
mod tests;
mod tiers;
mod transition;

pub use planning::Planning;
pub use questions::{ProfileQuestions, RequiredQuestion};
pub use remedies::Remedies;
pub use signatory::Signatory;
pub use tiers::{QuestionTier, Size, SizeGround, TaskTier, Tiers};
pub use transition::{RuleChanges, Transition};

use crate::assessment::{AdviceLimits, Criterion, Panel, ReviewerScores};
use crate::budget::checks::BudgetLimits;
use crate::calendar::{DutchDate, Term};
use crate::catalogue::{Questionnaire, Tier};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// The rules of one municipality from one date on (profiel van de verordening, Gemeentewet 150 lid 3). A case keeps the
/// version it began with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrdinanceProfile {
    /// Rising number within the municipality.
    pub version: u32,
    /// First day on which these rules hold.
    pub valid_from: Date,
    /// Full name of the ordinance, for letters.
    pub ordinance: String,
    /// Article on the uitdaagrecht in it.
    pub article: String,
    /// Term for the decision (beslistermijn).
    pub decision_term: Term,
    /// Usual term to supplement an incomplete application (hersteltermijn, Awb 4:5).
    pub supplement_term: Term,
    /// Longest term to supplement that is given without asking back.
    #[serde(default = "longest_supplement_term")]
    pub longest_supplement_term: Term,
    /// By how much the ordinance lets the municipality postpone its decision, once (verdagen); `None` where it does
    /// not.
    #[serde(default)]
    pub postponement: Option<Term>,
    /// How long before the start a proposal must be in.
    pub lead_time: Term,
    /// What the proposal is scored on; the weights add up to 100.
    pub criteria: Vec<Criterion>,
    /// What the ordinance leaves out of the uitdaagrecht (uitgesloten taken); a profile from before may not name it.
    #[serde(default)]
    pub excluded: Vec<ExcludedTask>,
    /// Grounds on which a proposal can be refused (weigeringsgronden).
    pub refusal_grounds: Vec<RefusalGround>,
    /// What it asks differently from the catalogue.
    #[serde(default)]
    pub questions: ProfileQuestions,
    /// What it asks of proposals by their size; `None` where every proposal is asked everything, as in profiles from
    /// before this rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tiers: Option<Tiers>,
    /// Limits of the budget's checks.
    pub limits: BudgetLimits,
    /// Legal character of the decision; the jurist confirms or changes it for each.
    pub legal_character: LegalCharacter,
    /// Whether decisions go to the decision maker without a jurist who checks them first (juridische toets). Profiles
    /// from before this rule have the check.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skips_legal_check: bool,
    /// From how many points on the scores point to granting.
    #[serde(default)]
    pub advice: AdviceLimits,
    /// Who sign the letter with a decision; what the desk begins with.
    #[serde(default)]
    pub signatories: Vec<Signatory>,
    /// Where somebody goes who does not agree.
    #[serde(default)]
    pub remedies: Remedies,
    /// When the parts of the work on a decision are done, before its last day.
    #[serde(default)]
    pub planning: Planning,
    /// Which cases move to these rules that began under older ones.
    #[serde(default)]
    pub transition: Transition,
}

/// What profiles from before this rule mean: what is usual.
const fn longest_supplement_term() -> Term {
    Term::Weeks(4)
}

/// A task that cannot be challenged under the ordinance (uitgesloten taak).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ExcludedTask {
    /// Stored value of a service or of a kind of provision, as the section on the task asks for it.
    pub value: String,
    /// Article in the ordinance.
    pub article: String,
}

impl ExcludedTask {
    /// What to say of a choice with this label that is left out.
    pub(crate) fn remark(&self, label: &str) -> String {
        format!(
            "De verordening van uw gemeente sluit dit uit ({}): {label}. Haal het uit uw voorstel of overleg eerst met de \
             gemeente.",
            self.article
        )
    }
}

/// One ground for refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusalGround {
    /// Stored name.
    pub id: String,
    /// Article in the ordinance or law.
    pub article: String,
    /// The ground in plain Dutch.
    pub label: String,
}

/// What the decision is in law, which sets the remedies clause.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum LegalCharacter {
    /// Appellabel besluit (Awb 1:3): objection is open for six weeks.
    #[strum(serialize = "decision", message = "Een besluit op grond van de verordening")]
    Decision,
    /// Beschikking tot subsidieverlening (Awb titel 4.2), which is a besluit too.
    #[strum(serialize = "subsidy", message = "Een subsidiebesluit (Awb titel 4.2)")]
    Subsidy,
    /// Voorbereiding van een privaatrechtelijke handeling (Awb 8:3 lid 2).
    #[strum(serialize = "private_law", message = "De voorbereiding van een overeenkomst")]
    PrivateLaw,
    /// Feitelijke reactie.
    #[strum(serialize = "factual", message = "Een antwoord zonder rechtsgevolg")]
    Factual,
}

impl LegalCharacter {
    /// Whether it is a besluit, against which one can object.
    pub const fn is_decision(self) -> bool {
        matches!(self, Self::Decision | Self::Subsidy)
    }
}

/// The questions and the rules of one case, which stay as they were when it began.
#[derive(Debug, Clone)]
pub struct Rules<'a> {
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// What the ordinance lays down.
    pub profile: &'a OrdinanceProfile,
}

impl Rules<'_> {
    /// The same rules with what they ask of a proposal of this size (omvang).
    #[must_use]
    pub fn of_size(&self, size: Option<Size>) -> Self {
        let tier = size.map_or(Tier::Large, |size| size.tier);
        Self { questionnaire: self.questionnaire.in_tier(tier), profile: self.profile }
    }
}

impl OrdinanceProfile {
    /// The rules of a case that began under this profile with this version of the catalogue.
    pub fn rules(&self, catalogue: u32) -> Rules<'_> {
        Rules { questionnaire: self.questionnaire(catalogue), profile: self }
    }

    /// What such a case asks. The list is put together anew: who needs it more than once passes it on.
    pub fn questionnaire(&self, catalogue: u32) -> Questionnaire {
        self.questions.questionnaire_without(&self.excluded, self.tiers.as_ref(), catalogue)
    }

    /// A remark when the start lies sooner than the ordinance's lead time allows.
    pub fn too_soon(&self, start: Date, submitted: Date) -> Option<String> {
        let latest = self.lead_time.start_before(start);
        (submitted > latest).then(|| {
            format!(
                "De gemeente wil het voorstel uiterlijk {} hebben voor een start op {}. Kies een latere start of overleg \
                 met de gemeente.",
                latest.long(),
                start.long()
            )
        })
    }

    /// Where the rules on the right to challenge stand: the ordinance and its article.
    pub fn ordinance_and_article(&self) -> String {
        format!("{}, {}", self.ordinance, self.article)
    }

    /// The reviewers' scores against its criteria and its limits of the advice.
    pub fn panel<'a>(&'a self, reviewers: impl IntoIterator<Item = &'a ReviewerScores>) -> Panel<'a> {
        Panel::new(&self.criteria, self.advice, reviewers)
    }

    /// The criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// Whether a ground for refusal says that the ordinance leaves the task out: both name the same article.
    pub fn excludes(&self, ground: &RefusalGround) -> bool {
        self.excluded.iter().any(|task| task.article == ground.article)
    }

    /// Where a ground stands: the ordinance with its article, or the article of the law that it names itself.
    pub fn source_of(&self, ground: &RefusalGround) -> String {
        let own = ground.article.chars().next().is_some_and(char::is_lowercase);
        if own { format!("{}, {}", self.ordinance, ground.article) } else { ground.article.clone() }
    }

    /// The refusal ground with this id.
    pub fn ground(&self, id: &str) -> Option<&RefusalGround> {
        self.refusal_grounds.iter().find(|ground| ground.id == id)
    }
}
