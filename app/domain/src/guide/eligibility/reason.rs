//! Why a plan can or cannot be challenged: one fact each, with the article on which it rests.

use super::{Access, Answers, Chance, Contract, NextStep, Provision, Who};
use crate::Named;
use crate::guide::services::{Fit, Service};
use crate::guide::{Onward, articles};
use crate::profile::{ExcludedTask, OrdinanceProfile};

/// One reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Companies that aim at profit cannot challenge.
    Company,
    /// Deciding who is entitled stays with the municipality (Wmo 2.6.3).
    Access,
    /// The ordinance leaves the service out.
    ServiceExcluded(&'static Service, &'a ExcludedTask),
    /// The ordinance leaves provisions for single persons out.
    IndividualExcluded(&'a ExcludedTask),
    /// The ordinance leaves out what the service usually is.
    UsuallyExcluded(&'static Service, &'a ExcludedTask),
    /// What holds for the service everywhere.
    Service(&'static Service),
    /// The service is there for everybody, in which form it can be challenged.
    ForEverybody(&'static Service),
    /// The service is not in the list.
    OtherService,
    /// It is a provision for single persons, which this ordinance does not leave out.
    Individual,
    /// Nobody knows yet what kind of provision it is; what the ordinance leaves out, if it is one for single persons.
    UnknownProvision(Option<&'a ExcludedTask>),
    /// Somebody has a contract that still runs.
    RunningContract,
    /// Nobody knows yet whether a contract runs.
    UnknownContract,
    /// Residents need a legal form before they sign.
    NoLegalForm,
}

/// All reasons, in the order of the questions.
pub(super) fn all<'a>(answers: &Answers, profile: &'a OrdinanceProfile) -> Vec<Reason<'a>> {
    let who = match answers.who {
        Who::Company => Some(Reason::Company),
        Who::Residents => Some(Reason::NoLegalForm),
        Who::Organisation => None,
    };
    let individual = profile.left_out(Provision::Individual.value());
    let provision = match (answers.provision, individual) {
        (Provision::General, _) => None,
        (Provision::Individual, Some(task)) => Some(Reason::IndividualExcluded(task)),
        (Provision::Individual, None) => Some(Reason::Individual),
        (Provision::Unknown, task) => Some(Reason::UnknownProvision(task)),
    };
    let access = (answers.access == Access::Included).then_some(Reason::Access);
    let contract = match answers.contract {
        Contract::Runs => Some(Reason::RunningContract),
        Contract::Unknown => Some(Reason::UnknownContract),
        Contract::None => None,
    };
    [who, of_service(answers, profile), provision, access, contract].into_iter().flatten().collect()
}

fn of_service<'a>(answers: &Answers, profile: &'a OrdinanceProfile) -> Option<Reason<'a>> {
    let Some(service) = answers.service else { return Some(Reason::OtherService) };
    if let Some(task) = profile.left_out(service.value) {
        return Some(Reason::ServiceExcluded(service, task));
    }
    if let Some(task) = profile.usually_left_out(service.value) {
        return Some(Reason::UsuallyExcluded(service, task));
    }
    match (service.fit, answers.provision) {
        (Fit::IfGeneral, Provision::General) => Some(Reason::ForEverybody(service)),
        // What holds for provisions for single persons is a reason of its own.
        (Fit::IfGeneral, Provision::Individual) => None,
        _ => Some(Reason::Service(service)),
    }
}

impl Reason<'_> {
    /// How the plan stands by this reason alone.
    pub const fn chance(&self) -> Chance {
        match self {
            Self::Company | Self::Access | Self::ServiceExcluded(..) | Self::IndividualExcluded(_) => Chance::Closed,
            Self::Service(service) => match service.fit {
                Fit::Fits => Chance::Open,
                Fit::IfGeneral | Fit::Ask | Fit::OtherMunicipality => Chance::Ask,
                Fit::OtherLaw => Chance::Closed,
            },
            Self::UsuallyExcluded(..)
            | Self::OtherService
            | Self::Individual
            | Self::UnknownProvision(_)
            | Self::RunningContract
            | Self::UnknownContract => Chance::Ask,
            Self::ForEverybody(_) | Self::NoLegalForm => Chance::Open,
        }
    }

    /// What to do about it.
    pub(super) fn next(&self) -> NextStep {
        match (self, self.chance()) {
            (Self::Company, _) => NextStep::Onward(Onward::Article(articles::SETTING_UP)),
            (Self::Access, _) => NextStep::WithoutAccess,
            (_, Chance::Closed) => NextStep::Onward(Onward::Services),
            (_, Chance::Ask) => NextStep::Contact,
            (_, Chance::Open) => NextStep::Onward(Onward::SelfCheck),
        }
    }

    /// The reason in plain words, with the article.
    #[expect(clippy::too_many_lines, reason = "a table, not a course of action")]
    pub fn words(&self) -> String {
        let fixed = match self {
            Self::ServiceExcluded(service, task) => {
                return format!("De verordening sluit deze dienst uit ({}): {}.", task.article, service.label());
            }
            Self::IndividualExcluded(task) => {
                return format!("De verordening sluit maatwerkvoorzieningen uit ({}).", task.article);
            }
            Self::UsuallyExcluded(service, task) => {
                let (label, article) = (service.label(), &task.article);
                return format!("{label}: meestal is dit maatwerk, en de verordening sluit maatwerk uit ({article}).");
            }
            Self::UnknownProvision(Some(task)) => {
                return format!(
                    "U weet nog niet of het maatwerk is. Is het dat wel, dan sluit de verordening het uit ({}).",
                    task.article
                );
            }
            Self::ForEverybody(service) => {
                let label = service.label();
                return format!("{label}: voor iedereen, zonder indicatie, past dit goed bij het uitdaagrecht.");
            }
            Self::Service(service) => service.why,
            Self::Company => "Het uitdaagrecht is alleen voor organisaties zonder winstdoel.",
            Self::Access => {
                "De gemeente bepaalt wie recht heeft op hulp. Dat kan zij niet overdragen (Wmo 2015, artikel 2.6.3)."
            }
            Self::OtherService => "Uw taak staat niet in onze lijst. Vraag of het een taak van de gemeente is.",
            Self::Individual => {
                "De verordening sluit maatwerk niet uit. De opdracht moet wel drie maanden voor de start rond zijn \
                 (Uitvoeringsbesluit Wmo, artikel 5.1)."
            }
            Self::UnknownProvision(None) => {
                "U weet nog niet of het maatwerk is. Dat bepaalt welke regels er gelden. Vraag het na."
            }
            Self::RunningContract => {
                "De gemeente kan een lopend contract meestal niet eerder stoppen. Vraag wanneer het eindigt."
            }
            Self::UnknownContract => "Vraag of er een contract of subsidie loopt, en tot wanneer.",
            Self::NoLegalForm => {
                "Als groep inwoners kunt u beginnen. Voordat u een contract tekent, hebt u een rechtsvorm nodig."
            }
        };
        fixed.to_owned()
    }
}
