//! The profile of the fictional municipality of the worked case, also the starting point for a new municipality.

mod criteria;

use super::{
    ExcludedTask, LegalCharacter, OrdinanceProfile, Planning, ProfileQuestions, RefusalGround, Remedies, Signatory,
    Tiers, Transition,
};
use crate::assessment::AdviceLimits;
use crate::budget::checks::BudgetLimits;
use crate::calendar::Term;
use jiff::civil::date;

impl OrdinanceProfile {
    /// The profile of Lindewaard: 12 weeks, seven criteria, general services only.
    pub fn lindewaard() -> Self {
        Self {
            version: 1,
            valid_from: date(2026, 1, 1),
            ordinance: "Participatieverordening gemeente Lindewaard 2026".into(),
            article: "hoofdstuk 4, artikel 12".into(),
            decision_term: Term::Weeks(12),
            supplement_term: Term::Weeks(2),
            longest_supplement_term: Term::Weeks(4),
            postponement: Some(Term::Weeks(6)),
            lead_time: Term::Weeks(18),
            criteria: criteria::criteria(),
            excluded: vec![ExcludedTask { value: "maatwerk".into(), article: "artikel 13 lid 2".into() }],
            refusal_grounds: grounds(),
            questions: ProfileQuestions::default(),
            tiers: Some(Tiers::default()),
            limits: BudgetLimits::default(),
            legal_character: LegalCharacter::Decision,
            skips_legal_check: false,
            advice: AdviceLimits::default(),
            signatories: [("drs. Karel van Steenbergen", "burgemeester"), ("mr. Noor Haverkort", "gemeentesecretaris")]
                .map(|(name, office)| Signatory { name: name.into(), office: office.into() })
                .to_vec(),
            remedies: Remedies {
                objection_address: vec![
                    "t.a.v. de commissie bezwaarschriften".into(),
                    "Postbus 99".into(),
                    "9999 ZZ Lindewaard".into(),
                ],
                objection_website: "www.lindewaard.example/bezwaar".into(),
                court: "de rechtbank Lindestreek".into(),
            },
            planning: Planning::default(),
            transition: Transition::Receipt,
        }
    }
}

fn grounds() -> Vec<RefusalGround> {
    let ground = |id: &str, article: &str, label: &str| RefusalGround {
        id: id.into(),
        article: article.into(),
        label: label.into(),
    };
    vec![
        ground("wet", "artikel 14 lid 1 onder a", "De uitvoering door u is in strijd met de wet."),
        ground("rechten", "Wmo 2015 artikel 2.6.3", "Het stelt de rechten en plichten van cliënten vast."),
        ground("maatwerk", "artikel 13 lid 2", "Het gaat om een maatwerkvoorziening."),
        ground("contract", "artikel 14 lid 1 onder b", "Een lopend contract laat dit niet toe."),
        ground("kwaliteit", "artikel 14 lid 1 onder c", "Kwaliteit of veiligheid is onvoldoende gewaarborgd."),
        ground("continuiteit", "artikel 14 lid 1 onder d", "De continuïteit is onvoldoende gewaarborgd."),
        ground("draagvlak", "artikel 14 lid 1 onder e", "Er is onvoldoende draagvlak."),
        ground(
            "kosten",
            "artikel 14 lid 1 onder f",
            "De kosten zijn hoger zonder dat daar meerwaarde tegenover staat.",
        ),
        ground("winst", "artikel 12 lid 3", "De initiatiefnemer heeft een winstoogmerk."),
    ]
}
