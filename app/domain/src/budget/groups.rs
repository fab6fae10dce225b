//! The headings of a budget and the classes of a line.

use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Group of a cost line; the first headings follow the cost elements of a fair price (reële prijs, Uitvoeringsbesluit
/// Wmo 5.4).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum CostGroup {
    /// Wages of professionals.
    #[strum(serialize = "personeel", message = "Personeel")]
    Staff,
    /// Paid hours without service: leave, illness, meetings.
    #[strum(serialize = "niet-productief", message = "Niet-productieve uren")]
    NonProductive,
    /// Travel and training of staff.
    #[strum(serialize = "reis-opleiding", message = "Reizen en opleiding")]
    TravelTraining,
    /// Allowances and policy for volunteers.
    #[strum(serialize = "vrijwilligers", message = "Vrijwilligers")]
    Volunteers,
    /// Transport of clients.
    #[strum(serialize = "vervoer", message = "Vervoer")]
    Transport,
    /// Meals, activities and material.
    #[strum(serialize = "materiaal", message = "Maaltijden en activiteiten")]
    Material,
    /// Rent and energy.
    #[strum(serialize = "huisvesting", message = "Huisvesting en energie")]
    Housing,
    /// Administration, insurance, ICT, accountant, board.
    #[strum(serialize = "overhead", message = "Overhead")]
    Overhead,
    /// Complaints officer, audit, client experience.
    #[strum(serialize = "kwaliteit", message = "Kwaliteit")]
    Quality,
    /// Depreciation.
    #[strum(serialize = "afschrijving", message = "Afschrijving")]
    Depreciation,
    /// Reserve for setbacks.
    #[strum(serialize = "reserve", message = "Reserve")]
    Reserve,
    /// One-off costs of starting (eenmalige startkosten), never part of a unit price.
    #[strum(serialize = "startkosten", message = "Startkosten (eenmalig)")]
    StartUp,
}

/// Group of an income line.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum IncomeGroup {
    /// Contributions that clients pay.
    #[strum(serialize = "eigen-bijdragen", message = "Eigen bijdragen")]
    ClientContribution,
    /// Membership fees.
    #[strum(serialize = "contributie", message = "Contributie")]
    Membership,
    /// Grants of funds.
    #[strum(serialize = "fonds", message = "Fondsen")]
    Fund,
    /// Letting of rooms.
    #[strum(serialize = "verhuur", message = "Verhuur")]
    Rent,
    /// Sponsors and partners.
    #[strum(serialize = "sponsoring", message = "Sponsoring en partners")]
    Sponsor,
    /// Capital paid in by members.
    #[strum(serialize = "ledenkapitaal", message = "Ledenkapitaal")]
    MemberCapital,
    /// Zvw or Wlz revenue, shown apart: no cross-subsidy.
    #[strum(serialize = "zvw-wlz", message = "Zvw en Wlz (apart)")]
    HealthInsurance,
}

/// How sure an income is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Certainty {
    /// Promised in writing.
    #[strum(serialize = "zeker", message = "Zeker")]
    Certain,
    /// Expected with good reason.
    #[strum(serialize = "waarschijnlijk", message = "Waarschijnlijk")]
    Likely,
    /// Applied for or hoped for.
    #[strum(serialize = "onzeker", message = "Onzeker")]
    Uncertain,
}

/// How an amount grows after year 1.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum IndexClass {
    /// With wages (loonindex, OVA).
    #[strum(serialize = "loon", message = "Stijgt als lonen")]
    Wages,
    /// With prices (prijsindex).
    #[strum(serialize = "prijs", message = "Stijgt als prijzen")]
    Prices,
    /// Not at all.
    #[strum(serialize = "geen", message = "Stijgt niet")]
    Fixed,
}
