//! The nineteen sections (onderdelen) of a takeover proposal, one file each.

mod added_value;
mod approach;
mod audience;
mod budget;
mod continuity;
mod declarations;
mod growth;
mod initiator;
mod legal;
mod liability;
mod monitoring;
mod motives;
mod organisation;
mod partners;
mod quality;
mod risks;
mod services;
mod summary;
mod support;
mod task;

use super::{Check, Condition, Entry, Ground, Kind, Need, Promise, Proportion, Section, Tier};

/// All sections in the order of the proposal.
pub static ALL: [Section; 19] = [
    summary::SECTION,
    initiator::SECTION,
    motives::SECTION,
    task::SECTION,
    audience::SECTION,
    approach::SECTION,
    added_value::SECTION,
    support::SECTION,
    organisation::SECTION,
    quality::SECTION,
    liability::SECTION,
    budget::SECTION,
    partners::SECTION,
    risks::SECTION,
    continuity::SECTION,
    monitoring::SECTION,
    legal::SECTION,
    growth::SECTION,
    declarations::SECTION,
];

const APPLICATION: Need = Need::Required(Ground::Application);
const ORDINANCE: Need = Need::Required(Ground::Ordinance);
const DESIGNATION: Need = Need::Required(Ground::Designation);
const QUALITY: Need = Need::Required(Ground::WmoQuality);
const FAIR_PRICE: Need = Need::Required(Ground::FairPrice);
const EXECUTION: Need = Need::Required(Ground::WmoExecution);
const DIGITAL: Need = Need::Required(Ground::DigitalContact);

/// Compulsory from a proposal of middle size on, voluntary below.
const MIDDLE: Proportion = Proportion::required(Tier::Middle);
/// Compulsory for a large proposal, voluntary below.
const LARGE: Proportion = Proportion::required(Tier::Large);
/// Compulsory for a large proposal, and not asked of a small one.
const LARGE_NOT_SMALL: Proportion = Proportion { asked: Tier::Middle, required: Tier::Large };
/// Not asked of a small proposal.
const NOT_SMALL: Proportion = Proportion::asked(Tier::Middle);

/// A name or a few words.
const NAME: Kind = Kind::Line { max: 120 };

/// A calendar year: text, because a number would be set with a thousands point.
const YEAR: Kind = Kind::Line { max: 4 };

/// One or two sentences in a table cell.
const SENTENCE: Kind = Kind::Line { max: 300 };

/// Asks by when there will be what another question asks, if it is not there yet.
const fn later(
    (id, about): (&'static str, &'static str),
    label: &'static str,
    short: &'static str,
    condition: &'static str,
) -> Entry {
    Entry {
        id,
        label,
        short,
        help: "Alleen als het nog niet geregeld is. De gemeente kan dit als voorwaarde stellen.",
        kind: Kind::Date,
        checks: &[Check::AfterReceipt],
        promise: Some(Promise { about: Some(about), condition }),
        since: 2,
        ..Entry::BLANK
    }
}

const fn when(question: &'static str, is: &'static str) -> Condition<'static> {
    Condition { question, is, holds: true }
}

const fn unless(question: &'static str, is: &'static str) -> Condition<'static> {
    Condition { question, is, holds: false }
}
