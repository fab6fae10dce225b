//! The cases of an officer, the most urgent first (werkvoorraad), a page at a time.

mod routes;
pub mod sql;

pub(crate) use routes::routes;

use self::sql::{Asked, QueuedRow};
use crate::App;
use crate::case::stored_date;
use crate::failure::Failure;
use crate::profile::officers;
use app::paths::{self, asked as names};
use app::views::Actor;
use app::views::case::{QueueAsked, QueueFilter, QueuePage, QueueRow, Waits};
use domain::case::{Party, Role, Side, Status, next_step, waits_for};
use jiff::civil::Date;

/// Cases on a page.
const PAGE: usize = 50;

/// A page of the cases that this person has, reads or administers.
///
/// # Errors
/// [`Failure::NotFound`] for who works for no municipality.
pub async fn show(app: &App, actor: &Actor, asked: QueueAsked) -> Result<QueuePage, Failure> {
    if !actor.is_officer {
        return Err(Failure::NotFound);
    }
    let (statuses, pattern) = (statuses(&asked), pattern(&asked.search));
    let (day, id) = asked.after.split_once('.').unwrap_or_default();
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let with_open = asked.status.is_none() && asked.filter != QueueFilter::All;
    let wanted = Asked { person: &actor.id, statuses: &statuses, with_open, pattern: &pattern, after: (day, id), most };
    let mut tx = app.db.read().await?;
    let mut cases = Vec::new();
    for (municipality, _) in officers::municipalities_of(&mut tx, &actor.id).await? {
        cases.extend(together(sql::page(&mut tx, &municipality, &wanted).await?));
    }
    cases.sort_by(|one, other| one.key().cmp(&other.key()));
    let has_more = cases.len() > PAGE;
    cases.truncate(PAGE);
    let next =
        cases.last().filter(|_| has_more).map(|last| address(&asked, &format!("{}.{}", last.key().0, last.key().1)));
    let first = (!asked.after.is_empty()).then(|| address(&asked, ""));
    let today = app.clock.today();
    let enters_paper = !officers::municipalities_with(&mut tx, &actor.id, Role::CaseManager.value()).await?.is_empty();
    Ok(QueuePage { asked, first, next, enters_paper, rows: cases.into_iter().map(|case| row(case, today)).collect() })
}

/// A case in the list with every role of the officer in it.
struct QueuedCase {
    stored: QueuedRow,
    /// Those in which the officer did not hand in, or has nothing to hand in.
    waiting: Vec<Role>,
    /// Whether the officer may open it.
    is_open: bool,
}

impl QueuedCase {
    fn key(&self) -> (&str, &str) {
        (&self.stored.listed_by, &self.stored.id)
    }
}

/// The cases of these rows, in their order.
fn together(rows: Vec<QueuedRow>) -> Vec<QueuedCase> {
    let mut cases: Vec<QueuedCase> = Vec::new();
    for row in rows {
        let role = row.role.as_deref().and_then(Role::from_value).filter(|_| row.done == 0);
        if let Some(last) = cases.last_mut().filter(|last| last.stored.id == row.id) {
            last.waiting.extend(role);
        } else {
            let is_open = row.reads == 1 || row.role.is_some();
            cases.push(QueuedCase { stored: row, waiting: role.into_iter().collect(), is_open });
        }
    }
    cases
}

/// Where the list that was asked for stands, behind this case; from its beginning for no case.
fn address(asked: &QueueAsked, after: &str) -> String {
    let status = asked.status.map(Status::value).unwrap_or_default();
    let pairs = [(names::STATUS, status), (names::SEARCH, asked.search.as_str()), (names::AFTER, after)];
    let pairs = [(names::FILTER, asked.filter.name())]
        .into_iter()
        .chain(pairs.into_iter().filter(|(_, value)| !value.is_empty()));
    paths::cases_asked(&form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}

/// The statuses that a filter lets through; never that of a draft, which the municipality does not see.
fn statuses(asked: &QueueAsked) -> String {
    let listed =
        Status::all().filter(|status| *status != Status::Draft).filter(|status| match (asked.status, asked.filter) {
            (Some(only), _) => *status == only,
            (None, QueueFilter::Open) => status.is_open(),
            (None, QueueFilter::OurTurn) => status.at_turn() == Some(Side::Municipality),
            (None, QueueFilter::All) => true,
        });
    listed.fold(",".to_owned(), |list, status| list + status.value() + ",")
}

/// A pattern that finds this text anywhere; empty for no text.
fn pattern(search: &str) -> String {
    if search.is_empty() {
        return String::new();
    }
    let escaped: String = search.to_lowercase().chars().flat_map(escaped).collect();
    format!("%{escaped}%")
}

/// A character of a pattern that stands for itself.
fn escaped(letter: char) -> impl Iterator<Item = char> {
    matches!(letter, '%' | '_' | '!').then_some('!').into_iter().chain([letter])
}

fn row(QueuedCase { stored, waiting, is_open }: QueuedCase, today: Date) -> QueueRow {
    let status = Status::from_value(&stored.status).unwrap_or(Status::Submitted);
    let due = stored_date(stored.due_on.as_ref());
    QueueRow {
        is_open,
        reference: stored.reference.unwrap_or_default(),
        received: stored_date(stored.received_on.as_ref()),
        due,
        // While the term stands still nothing is left of it to count.
        days_left: due.filter(|_| status != Status::SupplementRequested).map(|due| (due - today).get_days()),
        waits: waits(status, &waiting),
        // What waits for the desk is not for the eyes of who only assesses.
        open: if waiting.iter().any(|role| role.party().is_at_desk()) {
            usize::try_from(stored.open_matters).unwrap_or_default()
        } else {
            0
        },
        id: stored.id,
        title: stored.title,
        cooperative: stored.cooperative,
        status,
    }
}

/// For whom a case waits that stands like this, as somebody reads it whose turn can come in these roles.
fn waits(status: Status, roles: &[Role]) -> Waits {
    match (next_step(roles, status), waits_for(status)) {
        (Some(action), _) => Waits::ForYou(action),
        (None, parties) if parties.is_empty() => Waits::ForNobody,
        (None, parties) if parties.iter().any(|party| party.side() == Side::Board) => Waits::ForBoard,
        (None, parties) => Waits::For(parties.into_iter().filter(|party| *party != Party::Administrator).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::{address, pattern, statuses, waits};
    use app::views::case::{QueueAsked, QueueFilter, Waits};
    use domain::case::{Action, Discipline, Party, Role, Status};

    #[test]
    fn what_somebody_searches_stands_for_itself() {
        assert_eq!(pattern(""), "");
        assert_eq!(pattern("Dagopvang"), "%dagopvang%");
        assert_eq!(pattern("50%_!"), "%50!%!_!!%");
    }

    #[test]
    fn the_way_to_the_next_page_keeps_what_was_asked() {
        let asked = QueueAsked { search: "De & Hof".into(), status: Some(Status::Decided), ..QueueAsked::default() };
        let next = address(&asked, "2026-12-10.z1");
        assert_eq!(next, "/dossiers?toon=open&status=besloten&zoek=De+%26+Hof&na=2026-12-10.z1");
        assert_eq!(address(&QueueAsked::default(), ""), "/dossiers?toon=open");
    }

    #[test]
    fn no_filter_lets_a_draft_through() {
        for filter in QueueFilter::ALL {
            let asked = QueueAsked { filter, ..QueueAsked::default() };
            assert!(!statuses(&asked).contains(",concept,"), "{filter:?}");
            let draft = QueueAsked { filter, status: Some(Status::Draft), ..QueueAsked::default() };
            assert_eq!(statuses(&draft), ",");
        }
        let only = QueueAsked { status: Some(Status::Decided), ..QueueAsked::default() };
        assert_eq!(statuses(&only), ",besloten,");
    }

    #[test]
    fn a_line_says_who_has_to_do_what() {
        let finance = Role::Reviewer(Discipline::Finance);
        assert_eq!(waits(Status::InAssessment, &[finance]), Waits::ForYou(Action::Assess));
        assert_eq!(waits(Status::InAssessment, &[]), Waits::For(vec![Party::Reviewer, Party::CaseManager]));
        assert_eq!(waits(Status::Submitted, &[Role::CaseManager]), Waits::ForYou(Action::ConfirmCompleteness));
        assert_eq!(waits(Status::SupplementRequested, &[Role::CaseManager]), Waits::ForBoard);
        assert_eq!(waits(Status::Announced, &[Role::CaseManager]), Waits::ForNobody);
    }
}
