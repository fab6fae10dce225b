//! The cells that hold for the whole budget.

use super::List;
use super::cells::cells;
use crate::budget::scenarios::Assumptions;

cells! {
    /// Cells that hold for the whole budget.
    Settings,
    /// A cell that holds for the whole budget.
    Setting {
        /// First day of year 1.
        starts_on => StartsOn, "Eerste dag van jaar 1", Day;
        /// Number of years.
        years => Years, "Aantal jaren", Whole;
        /// "euro" or "cent".
        rounding => Rounding, "Afronden op", Choice;
        /// Growth of wages a year, in percent.
        wage_index => WageIndex, "Loonstijging per jaar (%)", Percentage;
        /// Growth of prices a year, in percent.
        price_index => PriceIndex, "Prijsstijging per jaar (%)", Percentage;
        /// Units of service a year.
        volume => Volume, "Hoeveel levert u per jaar?", Quantity;
        /// Name of a unit.
        unit => Unit, "Hoe heet één daarvan?", Text;
        /// Municipality's handling costs, in percent.
        handling => Handling, "Uitvoeringskosten van de gemeente (%)", Percentage;
        /// Growth of the baseline a year, in percent.
        baseline_index => BaselineIndex, "Prijsstijging van de kosten nu (%)", Percentage;
        /// Volunteer hours a year.
        volunteer_hours => VolunteerHours, "Uren vrijwilligerswerk per jaar", Quantity;
        /// Replacement value of a volunteer hour.
        volunteer_value => VolunteerValue, "Waarde van één uur", Amount;
    }
    added {
        /// Whether the service is exempt from VAT: "ja", "nee", or empty while nobody said so.
        vat_exempt => VatExempt, "Is uw dienst vrijgesteld van btw?", Choice;
        /// How much less is used in a scenario, in percent; like all that follow, the usual when empty.
        volume_down => VolumeDown, "Hoeveel minder gebruik? (%)", Percentage;
        /// How much more is used.
        volume_up => VolumeUp, "Hoeveel meer gebruik? (%)", Percentage;
        /// How much wages rise on top of the budget.
        wages_up => WagesUp, "Hoeveel stijgen de lonen extra? (%)", Percentage;
        /// Which part of the volunteer hours falls away.
        fewer_volunteers => FewerVolunteers, "Hoeveel vrijwilligers stoppen? (%)", Percentage;
        /// Which part of those hours is replaced by paid ones.
        replaced => Replaced, "Hoeveel van hun uren huurt u in? (%)", Percentage;
        /// What such a paid hour costs.
        replacement_wage => ReplacementWage, "Wat kost een ingehuurd uur?", Amount;
        /// Which part of uncertain funds falls away.
        lost_funds => LostFunds, "Hoeveel valt weg van onzekere fondsen? (%)", Percentage;
    }
}

/// What settings are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingGroup {
    /// Where the budget starts from.
    Start,
    /// What comes on top of the rows of the baseline.
    Baseline,
    /// Volunteer work: a memo beside the budget, never money in it.
    Volunteers,
    /// By how much things go otherwise in the scenarios.
    Scenarios,
}

impl SettingGroup {
    /// Dutch heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Start => "Uitgangspunten",
            Self::Baseline => "Wat kost het nu?",
            Self::Volunteers => "Vrijwilligerswerk",
            Self::Scenarios => "Wat als het anders loopt?",
        }
    }

    /// Explanation of all its settings; may be empty.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Start | Self::Baseline => "",
            Self::Volunteers => "Dit laat zien wat vrijwilligers bijdragen. Het telt niet mee als geld.",
            Self::Scenarios => {
                "Hiermee rekenen wij uit of u een tegenvaller kunt dragen. Past u niets aan, dan nemen wij wat \
                 gebruikelijk is."
            }
        }
    }

    /// Its settings, in the stored order.
    pub fn settings(self) -> impl Iterator<Item = Setting> {
        Setting::ALL.iter().copied().filter(move |setting| setting.group() == self)
    }
}

impl Setting {
    /// What it is about.
    pub const fn group(self) -> SettingGroup {
        match self {
            Self::Handling | Self::BaselineIndex => SettingGroup::Baseline,
            Self::VolunteerHours | Self::VolunteerValue => SettingGroup::Volunteers,
            Self::VolumeDown
            | Self::VolumeUp
            | Self::WagesUp
            | Self::FewerVolunteers
            | Self::Replaced
            | Self::ReplacementWage
            | Self::LostFunds => SettingGroup::Scenarios,
            _ => SettingGroup::Start,
        }
    }

    /// Whether the cell may hold a value for each year.
    pub const fn is_per_year(self) -> bool {
        matches!(self, Self::WageIndex | Self::PriceIndex | Self::Volume)
    }

    /// The list that it comes from.
    pub const fn list(self) -> Option<List> {
        match self {
            Self::Rounding => Some(List::Rounding),
            Self::VatExempt => Some(List::YesNo),
            _ => None,
        }
    }

    /// Explanation beside it, wherever it is filled in; may be empty.
    pub const fn help(self) -> &'static str {
        match self {
            Self::StartsOn => "Schrijf de datum zo: 01-04-2027.",
            Self::WageIndex | Self::PriceIndex | Self::BaselineIndex => "Vanaf jaar 2.",
            Self::Volume => "Bijvoorbeeld 3.456 dagdelen. Reken ook de kosten nu met dit aantal.",
            Self::Unit => "Dagdeel, uur, rit of maaltijd.",
            Self::VatExempt => {
                "Dan krijgt u de btw op uw kosten niet terug en hoort die in de bedragen. Vul bij een regel in welke btw \
                 erop zit."
            }
            Self::Handling => "Wat de gemeente zelf kwijt is aan inkoop en toezicht, boven op de regels.",
            _ => "",
        }
    }

    /// What counts while it is empty, as a reader knows it: the usual assumptions of the scenarios.
    pub fn usual(self) -> Option<String> {
        let usual = Assumptions::default();
        let share = match self {
            Self::VolumeDown => usual.volume_down,
            Self::VolumeUp => usual.volume_up,
            Self::WagesUp => usual.wages_up,
            Self::FewerVolunteers => usual.fewer_volunteers,
            Self::Replaced => usual.replaced,
            Self::LostFunds => usual.lost_funds,
            Self::ReplacementWage => return Some(usual.replacement_wage.in_short()),
            _ => return None,
        };
        Some(share.to_string())
    }
}
