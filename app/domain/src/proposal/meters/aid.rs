//! State aid (staatssteun): what was received in three years, and what the plan itself may add to it.

use super::{AID, HAD_AID, LimitStatus, Meter, Threshold, limit_on};
use crate::calendar::parse_date;
use crate::money::Cents;
use crate::proposal::{Answers, Days, RowValues};
use jiff::ToSpan;
use jiff::civil::Date;

/// Years over which de-minimis aid is added up (Verordeningen (EU) 2023/2831 and 2023/2832, article 3 lid 2).
const YEARS_OF_AID: i8 = 3;

/// Aid as the board tells of it, beside what it asks now.
struct Told {
    /// Whether there was any (staatssteun).
    had: bool,
    rows: Vec<RowValues>,
    /// What is asked, unless for a contract: who is paid a market price gets no aid.
    asked: Option<Cents>,
    /// Whether the board wants to be entrusted with a service of general economic interest (DAEB).
    entrusted: bool,
    days: Days,
}

/// What was received of one kind.
struct Received {
    amount: Cents,
    decisions: usize,
}

/// The meters of aid, once the board said whether there was any. The second kind only if it was received or is asked.
pub(super) fn meters(answers: &Answers, asked: Option<Cents>, days: Days) -> Vec<Meter> {
    let had = match answers.get(HAD_AID) {
        "ja" => true,
        "nee" => false,
        _ => return vec![],
    };
    let rows = if had { answers.rows(AID) } else { vec![] };
    let asked = asked.filter(|asked| answers.get("samenvatting.besluit") != "opdracht" && *asked > Cents::ZERO);
    let told = Told { had, rows, asked, entrusted: answers.get("juridisch.route") == "subsidie", days };
    ordinary(&told).into_iter().chain(for_services(&told)).collect()
}

/// Gewone de-minimissteun. Whether what is asked now counts, the municipality decides.
fn ordinary(told: &Told) -> Option<Meter> {
    let (had, limit) = (told.received(Threshold::DeMinimis), told.limit(Threshold::DeMinimis)?);
    let too_much = told.asked.filter(|asked| *asked + had.amount > limit);
    let status = told.status(had.amount, limit).max(too_much.map_or(LimitStatus::Room, |_| LimitStatus::Unsure));
    let asked = match too_much.map(Cents::euros) {
        Some(asked) if told.entrusted => format!(
            "U vraagt nu {asked}. Zonder aanwijzing als DAEB komt u daarmee boven dit maximum. Bespreek de aanwijzing met \
             de gemeente."
        ),
        Some(asked) => format!(
            "U vraagt nu {asked}. Als dat de-minimissteun is, komt u boven het maximum. Bespreek met de gemeente of zij uw \
             dienst aanwijst als DAEB."
        ),
        None => "Of het geld dat u nu vraagt meetelt, hangt af van de vorm. De gemeente bekijkt dat.".to_owned(),
    };
    let so_far = told.sentence(had.amount, limit);
    let sentence = if had.amount > limit { so_far } else { format!("{so_far} {asked}") };
    let label = "Gewone de-minimissteun in drie jaar";
    Some(Meter { label, threshold: Threshold::DeMinimis, used: had.amount, limit, status, sentence })
}

/// DAEB-de-minimissteun. What is asked now counts where the board chose that route: aid counts in full on the day on
/// which it is granted (Verordening (EU) 2023/2832, article 3).
fn for_services(told: &Told) -> Option<Meter> {
    let threshold = Threshold::ServiceDeMinimis;
    let (had, limit) = (told.received(threshold), told.limit(threshold)?);
    let asked = told.asked.filter(|_| told.entrusted);
    if had.decisions == 0 && asked.is_none() {
        return None;
    }
    let used = had.amount + asked.unwrap_or_default();
    let status = told.status(used, limit);
    let sentence = match asked.map(Cents::euros) {
        None => told.sentence(had.amount, limit),
        Some(asked) => {
            let (had, most) = (had.amount.euros(), limit.euros());
            let compared = if used > limit { "boven het maximum" } else { "binnen het maximum" };
            format!(
                "U vraagt nu {asked} en kreeg eerder {had} van deze soort. Als de gemeente uw dienst aanwijst als DAEB, is \
                 dat samen {compared} van {most}. De gemeente bekijkt of dit de goede vorm is."
            )
        }
    };
    Some(Meter { label: "DAEB-de-minimissteun in drie jaar", threshold, used, limit, status, sentence })
}

impl Told {
    /// What holds on the day of receipt.
    fn limit(&self, threshold: Threshold) -> Option<Cents> {
        limit_on(threshold, self.days.received_on)
    }

    /// Aid up to and with this day is too long ago to count.
    fn too_long_ago(&self) -> Date {
        self.days.received_on.saturating_sub(i32::from(YEARS_OF_AID).years())
    }

    /// What was received of one kind. A decision without a readable date or amount is a finding of its own question.
    fn received(&self, threshold: Threshold) -> Received {
        let amounts = self.rows.iter().filter(|row| Some(cell(row, "soort")) == threshold.kind_of_aid());
        let amounts = amounts.filter_map(|row| {
            let day = parse_date(cell(row, "datum")).ok()?;
            Cents::parse(cell(row, "bedrag")).ok().filter(|_| day > self.too_long_ago() && day <= self.days.today)
        });
        let amounts: Vec<Cents> = amounts.collect();
        Received { amount: amounts.iter().copied().sum(), decisions: amounts.len() }
    }

    /// Whether nobody can say yet for which threshold some decision counts, or how much: also one that is still to
    /// come.
    fn is_unclear(&self) -> bool {
        let is_empty = self.had && self.rows.is_empty();
        is_empty
            || self.rows.iter().any(|row| {
                let Ok(day) = parse_date(cell(row, "datum")) else { return true };
                let is_known =
                    Cents::parse(cell(row, "bedrag")).is_ok() && !matches!(cell(row, "soort"), "" | "onbekend");
                day > self.days.today || day > self.too_long_ago() && !is_known
            })
    }

    fn status(&self, used: Cents, limit: Cents) -> LimitStatus {
        let status = LimitStatus::of(used, limit, used > limit);
        if self.is_unclear() { status.max(LimitStatus::Unsure) } else { status }
    }

    /// What was received of one kind, in words.
    fn sentence(&self, had: Cents, limit: Cents) -> String {
        let most = limit.euros();
        if !self.had {
            return format!("U kreeg de laatste drie jaar geen steun. Het maximum is {most}.");
        }
        if self.rows.is_empty() {
            return format!("Vul in welke steun u de laatste drie jaar kreeg. Het maximum is {most}.");
        }
        if had > limit {
            let had = had.euros();
            return format!(
                "U noemt {had} aan steun in de laatste drie jaar. Het maximum is {most}. Overleg met de gemeente."
            );
        }
        let (sum, room) = (had.euros(), (limit - had).euros());
        if self.is_unclear() {
            return format!(
                "Volgens uw lijst kreeg u in de laatste drie jaar {sum} van deze soort. Het maximum is {most}. Van andere \
                 steun in uw lijst is de soort, de datum of het bedrag niet duidelijk. Vraag dat na: eerder weet niemand \
                 hoeveel ruimte er is."
            );
        }
        format!(
            "Volgens uw lijst kreeg u in de laatste drie jaar {sum} van deze soort. Het maximum is {most}: er is nog ruimte \
             voor {room}."
        )
    }
}

fn cell<'a>(row: &'a RowValues, column: &str) -> &'a str {
    row.get(column).map_or("", String::as_str)
}
