//! The key facts of a proposal, in words.

use domain::Named;
use domain::calendar::DutchDate;
use domain::money::BasisPoints;
use domain::proposal::key_facts::{KeyFigure, Standing};

/// A key fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFactWords {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// What it is held against; empty where there is nothing.
    pub against: String,
}

/// What a fact says.
#[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
pub fn key_fact(figure: &KeyFigure) -> KeyFactWords {
    let said = |label: &str, value: String, against: String| KeyFactWords { label: label.to_owned(), value, against };
    match figure {
        KeyFigure::UnitPrice { unit, asked, now } => {
            let against = now.map(|now| format!("nu {now}")).unwrap_or_default();
            said(&format!("Prijs per {unit} in jaar 1"), asked.to_string(), against)
        }
        KeyFigure::BreakEven { unit, needed, planned } => {
            said("Niet duurder dan nu vanaf", format!("{needed} keer een {unit}"), format!("gepland: {planned}"))
        }
        KeyFigure::Overhead { share, most } => {
            said("Overhead en kwaliteit", share.in_short(), format!("gebruikelijk: hoogstens {most}"))
        }
        KeyFigure::UncertainIncome { share, most } => {
            said("Onzekere inkomsten", share.in_short(), format!("gebruikelijk: hoogstens {most}"))
        }
        KeyFigure::LowestBalance { year, quarter, balance } => {
            said("Laagste stand op de bank", balance.in_short(), format!("eind van kwartaal {quarter}, jaar {year}"))
        }
        KeyFigure::Reserve { amount, months } => said(
            "Reserve aan het eind",
            amount.in_short(),
            format!("{},{} maanden van de kosten", months / 10, months % 10),
        ),
        KeyFigure::WorstSetback { scenario, extra, reserve } => said(
            &format!("Grootste tegenvaller: {}", domain::text::in_sentence(scenario.label())),
            extra.in_short(),
            format!("reserve in dat jaar: {}", reserve.in_short()),
        ),
        KeyFigure::Threshold { label, used, limit } => {
            said(label, used.in_short(), format!("drempel: {}", limit.in_short()))
        }
        KeyFigure::Members { count, share } => said("Leden", count.to_string(), inhabitants(*share)),
        KeyFigure::Signatures { count, share } => said("Handtekeningen", count.to_string(), inhabitants(*share)),
        KeyFigure::Policies { early, all } => said(
            "Polissen die eerder aflopen dan het plan",
            early.to_string(),
            format!("van de {all} met een einddatum"),
        ),
        KeyFigure::HighRisks { high, unmeasured } => {
            said("Risico's met score 15 of meer", high.to_string(), format!("zonder maatregel: {unmeasured}"))
        }
        KeyFigure::LeadTime { latest, received } => {
            said("Voorstel binnen op", received.long(), format!("op tijd voor de start: tot en met {}", latest.long()))
        }
        KeyFigure::ContractEnd { ends, starts } => {
            said("Contract van nu eindigt op", ends.long(), format!("start van het plan: {}", starts.long()))
        }
    }
}

/// How a fact compares, so that a sign is never the only word of it.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Meets => "In orde",
        Standing::Notable => "Let op",
        Standing::Plain => "",
    }
}

fn inhabitants(share: Option<BasisPoints>) -> String {
    share.map(|share| format!("{} van de inwoners", share.in_short())).unwrap_or_default()
}
