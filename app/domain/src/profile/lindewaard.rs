//! The profile of the fictional municipality of the worked case, also the starting point for a new municipality.

use super::{
    ExcludedTask, LegalCharacter, OrdinanceProfile, ProfileQuestions, RefusalGround, Remedies, Signatory, Transition,
};
use crate::assessment::{AdviceLimits, Criterion};
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
            criteria: criteria(),
            excluded: vec![ExcludedTask { value: "maatwerk".into(), article: "artikel 13 lid 2".into() }],
            refusal_grounds: grounds(),
            questions: ProfileQuestions::default(),
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
            transition: Transition::Receipt,
        }
    }
}

#[expect(clippy::too_many_lines, reason = "a table, not a course of action")]
fn criteria() -> Vec<Criterion> {
    let criterion = |id: &str, label: &str, question: &str, weight, knock_out, evidence: &[&str]| Criterion {
        id: id.into(),
        label: label.into(),
        question: question.into(),
        weight,
        knock_out,
        evidence: evidence.iter().map(|section| (*section).into()).collect(),
    };
    vec![
        criterion(
            "meerwaarde",
            "Maatschappelijke meerwaarde",
            "Worden inwoners hier merkbaar beter van, en is dat te meten?",
            20,
            false,
            &["drijfveren", "doelgroep", "meerwaarde"],
        ),
        criterion(
            "kwaliteit",
            "Kwaliteit en veiligheid",
            "Is de hulp veilig, passend en volgens de eisen van de Wmo?",
            20,
            true,
            &["kwaliteit", "aanpak"],
        ),
        criterion(
            "draagvlak",
            "Draagvlak",
            "Staan leden, inwoners en partners achter dit plan?",
            15,
            false,
            &["draagvlak", "samenwerking"],
        ),
        criterion(
            "continuiteit",
            "Continuïteit en risico",
            "Gaat de hulp door bij ziekte, tegenslag of stoppen?",
            15,
            true,
            &["risicos", "continuiteit", "aansprakelijkheid"],
        ),
        criterion(
            "kosten",
            "Kosten en doelmatigheid",
            "Klopt de begroting, en is de prijs redelijk naast wat de gemeente nu betaalt?",
            15,
            false,
            &["begroting"],
        ),
        criterion(
            "deskundigheid",
            "Deskundigheid en organisatie",
            "Kunnen bestuur, beroepskrachten en vrijwilligers dit dragen?",
            10,
            false,
            &["organisatie", "initiatiefnemer"],
        ),
        criterion(
            "uitvoerbaarheid",
            "Uitvoerbaarheid en aansluiting",
            "Past het bij beleid, contracten en planning van de gemeente?",
            5,
            false,
            &["taak", "samenwerking", "juridisch"],
        ),
    ]
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
