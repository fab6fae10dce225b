//! The services (diensten) that care cooperatives offer, named alike wherever the proposal asks for one.

use crate::catalogue::Choice;

pub(super) const TRANSPORT: &str = "vervoer";
pub(super) const MEALS: &str = "maaltijden";
pub(super) const HOUSEHOLD_HELP: &str = "huishoudelijke-hulp";
pub(super) const COORDINATION: &str = "coordinatie";
pub(super) const CHORES: &str = "klussen";
pub(super) const GARDENING: &str = "tuinonderhoud";
pub(super) const NURSING: &str = "verpleging-verzorging";
pub(super) const SHELTERED_HOUSING: &str = "beschermd-wonen";

pub(super) const SERVICES: &[Choice] = &[
    Choice::new("koffiemomenten", "Koffiemomenten"),
    Choice::new("bezoek", "Bezoek aan huis"),
    Choice::new("ontmoetingsplek", "Ontmoetingsplek"),
    Choice::new("dagopvang", "Dagopvang"),
    Choice::new(MEALS, "Maaltijden"),
    Choice::new(TRANSPORT, "Vervoer"),
    Choice::new(CHORES, "Klussen in en om het huis"),
    Choice::new(GARDENING, "Tuinonderhoud"),
    Choice::new(HOUSEHOLD_HELP, "Huishoudelijke hulp"),
    Choice::new(COORDINATION, "Coördinatie van zorg en cliëntondersteuning"),
    Choice::new(NURSING, "Verpleging of persoonlijke verzorging"),
    Choice::new(SHELTERED_HOUSING, "Beschermd wonen"),
];
