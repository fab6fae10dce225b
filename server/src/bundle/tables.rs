//! The tables of a file, as spreadsheets read them: fields between semicolons, in UTF-8 with its mark.

use super::{Part, sql::SentMail};
use crate::App;
use crate::assessment::sql::{EarlierScoreRow, HandedInScore, Said};
use crate::case::Case;
use app::views::case::undelivered::MessageKind;
use app::words;
use domain::case::{Event, Notice, Role, visible_to};

/// What marks a file as UTF-8 for a spreadsheet.
const MARK: &str = "\u{feff}";

fn csv<const N: usize>(heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let line = |cells: Vec<String>| cells.join(";") + "\r\n";
    let mut text = format!("{MARK}{}", line(heads.map(quoted).into()));
    text.extend(rows.into_iter().map(|cells| line(cells.iter().map(|cell| quoted(cell)).collect())));
    text
}

/// A field between quotes. What a spreadsheet would compute gets an apostrophe in front, so that it stays text.
fn quoted(cell: &str) -> String {
    let computed = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if computed { "'" } else { "" }, cell.replace('"', "\"\""))
}

/// Everything else in the file.
pub(super) fn inventory(parts: &[Part]) -> String {
    let row = |(number, part): (usize, &Part)| {
        let Part { path, title, day, sha256, bytes, .. } = part;
        [(number + 1).to_string(), path.clone(), title.clone(), day.clone(), bytes.to_string(), sha256.clone()]
    };
    csv(words::BUNDLE_INVENTORY_COLUMNS, parts.iter().enumerate().map(row))
}

/// All scores with their reasons.
pub(super) fn scores(case: &Case, scores: &[HandedInScore]) -> String {
    let row = |score: &HandedInScore| {
        [
            score.name.clone(),
            role(&score.role),
            criterion(case, &score.criterion),
            score.value.clone(),
            score.reason.clone(),
            score.first_value.clone().unwrap_or_default(),
            score.first_reason.clone().unwrap_or_default(),
        ]
    };
    csv(words::BUNDLE_SCORES_COLUMNS, scores.iter().map(row))
}

/// The scores for versions that were changed since.
pub(super) fn earlier(case: &Case, scores: &[EarlierScoreRow]) -> String {
    let row = |score: &EarlierScoreRow| {
        let EarlierScoreRow { name, version, value, reason, .. } = score;
        let (role, criterion) = (role(&score.role), criterion(case, &score.criterion));
        [name.clone(), role, criterion, version.to_string(), value.clone(), reason.clone()]
    };
    csv(words::BUNDLE_EARLIER_COLUMNS, scores.iter().map(row))
}

fn role(stored: &str) -> String {
    Role::from_value(stored).map_or_else(|| stored.to_owned(), Role::in_sentence)
}

fn criterion(case: &Case, id: &str) -> String {
    case.profile.criterion(id).map_or_else(|| id.to_owned(), |one| one.label.clone())
}

/// What reviewers said of scores that lay far apart.
pub(super) fn discussion(app: &App, case: &Case, said: &[Said]) -> String {
    let row = |said: &Said| {
        let criterion = case.profile.criterion(&said.criterion);
        let criterion = criterion.map_or_else(|| said.criterion.clone(), |one| one.label.clone());
        [app.clock.local(said.at).datetime().to_string(), criterion, said.name.clone(), said.body.clone()]
    };
    csv(words::BUNDLE_DISCUSSION_COLUMNS, said.iter().map(row))
}

/// Proofs of sending and of posting: what was told, to whom and when.
pub(super) fn messages(app: &App, case: &Case, mails: &[SentMail]) -> String {
    let mailed = mails.iter().map(|mail| {
        let notice = Notice::all().find(|notice| notice.name() == mail.subject);
        let what = notice.map_or_else(|| mail.subject.clone(), |one| words::message(MessageKind::Step(one)).to_owned());
        [app.clock.local(mail.sent_at).datetime().to_string(), words::BY_MAIL.to_owned(), what, mail.email.clone()]
    });
    let posted = case.events.iter().filter_map(|(stored, event)| match event {
        Event::LetterPosted { letter, on, .. } => {
            let what = words::message(MessageKind::Step(*letter)).to_owned();
            Some([on.to_string(), words::BY_POST.to_owned(), what, stored.actor_label.clone()])
        }
        _ => None,
    });
    csv(words::BUNDLE_MESSAGES_COLUMNS, mailed.chain(posted))
}

/// The record of the case: each event with what its hash is taken over. What this person may not know yet has its hash
/// alone.
pub(super) fn record(app: &App, case: &Case) -> String {
    let audience = case.audience();
    let rows = case.events.iter().map(|(stored, event)| {
        let seen = visible_to(event, audience);
        let known = |text: &str| if seen { text.to_owned() } else { String::new() };
        [
            stored.seq.to_string(),
            app.clock.local(stored.at).datetime().to_string(),
            known(words::event_label(event)),
            known(&stored.actor_label),
            known(&stored.payload),
            stored.prev_hash.clone(),
            stored.hash.clone(),
        ]
    });
    csv(words::BUNDLE_RECORD_COLUMNS, rows)
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn what_a_spreadsheet_would_compute_stays_text() {
        let text = csv(["a", "b"], [["=1+1".to_owned(), "zij zei \"ja\"; toch".to_owned()]]);
        assert_eq!(text, "\u{feff}\"a\";\"b\"\r\n\"'=1+1\";\"zij zei \"\"ja\"\"; toch\"\r\n");
    }
}
