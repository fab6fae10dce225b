//! The headings of a budget and the classes of a line.

/// Defines an enum whose variants have a stored name and a Dutch label, kept together.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $value:literal, $label:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every variant, in the order in which it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Stored name.
            pub const fn value(self) -> &'static str {
                match self { $(Self::$variant => $value,)+ }
            }

            /// Dutch name on screen and paper.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }

            /// The variant with this stored name.
            pub fn from_value(value: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.value() == value)
            }
        }
    };
}
pub(crate) use named;

named! {
    /// Group of a cost line; the first headings follow the cost elements of a fair price (reële prijs, Uitvoeringsbesluit
    /// Wmo 5.4).
    CostGroup {
        /// Wages of professionals.
        Staff = "personeel", "Personeel";
        /// Paid hours without service: leave, illness, meetings.
        NonProductive = "niet-productief", "Niet-productieve uren";
        /// Travel and training of staff.
        TravelTraining = "reis-opleiding", "Reizen en opleiding";
        /// Allowances and policy for volunteers.
        Volunteers = "vrijwilligers", "Vrijwilligers";
        /// Transport of clients.
        Transport = "vervoer", "Vervoer";
        /// Meals, activities and material.
        Material = "materiaal", "Maaltijden en activiteiten";
        /// Rent and energy.
        Housing = "huisvesting", "Huisvesting en energie";
        /// Administration, insurance, ICT, accountant, board.
        Overhead = "overhead", "Overhead";
        /// Complaints officer, audit, client experience.
        Quality = "kwaliteit", "Kwaliteit";
        /// Depreciation.
        Depreciation = "afschrijving", "Afschrijving";
        /// Reserve for setbacks.
        Reserve = "reserve", "Reserve";
        /// One-off costs of starting (eenmalige startkosten), never part of a unit price.
        StartUp = "startkosten", "Startkosten (eenmalig)";
    }
}

named! {
    /// Group of an income line.
    IncomeGroup {
        /// Contributions that clients pay.
        ClientContribution = "eigen-bijdragen", "Eigen bijdragen";
        /// Membership fees.
        Membership = "contributie", "Contributie";
        /// Grants of funds.
        Fund = "fonds", "Fondsen";
        /// Letting of rooms.
        Rent = "verhuur", "Verhuur";
        /// Sponsors and partners.
        Sponsor = "sponsoring", "Sponsoring en partners";
        /// Capital paid in by members.
        MemberCapital = "ledenkapitaal", "Ledenkapitaal";
        /// Zvw or Wlz revenue, shown apart: no cross-subsidy.
        HealthInsurance = "zvw-wlz", "Zvw en Wlz (apart)";
    }
}

named! {
    /// How sure an income is.
    Certainty {
        /// Promised in writing.
        Certain = "zeker", "Zeker";
        /// Expected with good reason.
        Likely = "waarschijnlijk", "Waarschijnlijk";
        /// Applied for or hoped for.
        Uncertain = "onzeker", "Onzeker";
    }
}

named! {
    /// How an amount grows after year 1.
    IndexClass {
        /// With wages (loonindex, OVA).
        Wages = "loon", "Loonindex";
        /// With prices (prijsindex).
        Prices = "prijs", "Prijsindex";
        /// Not at all.
        Fixed = "geen", "Niet";
    }
}
