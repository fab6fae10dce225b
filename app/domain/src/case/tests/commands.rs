//! A command of each kind, with everything that it needs.

use super::super::{ClosingKind, Command, Notice, Role};
use super::after::carrying_out::{agree, ask};
use super::asking::responding::{raise, share};
use super::asking::revising::{revise, revision, withdraw_revision};
use super::deciding::scoring;
use super::paper::entry;
use super::{
    LETTER, SENDER, SENTENCE, address, close, confirm, granted, judged, pass_legal_check, posting, request_supplement,
    submit, taking, version,
};
use crate::Named;
use jiff::civil::date;

/// A command of each kind that is judged, with everything that it needs.
pub(super) fn commands(role: Role) -> Vec<Command> {
    let all = [
        submit(),
        Command::Supplement(version()),
        request_supplement(),
        Command::ChangeSupplementTerm { until: date(2026, 10, 13), reason: "vakantie".into(), sure: false },
        Command::WithdrawSupplementRequest { reason: "toch niet nodig".into() },
        Command::CorrectReceipt { received_on: date(2026, 9, 7), reason: "poststempel".into(), rules: None },
        Command::Postpone { reason: "het college vergadert niet".into(), signatory: "mr. A. Jansen".into() },
        Command::ProposeSuspension { until: date(2026, 11, 2), reason: "overleg".into() },
        Command::AgreeToSuspension,
        Command::DeclineSuspension { reason: String::new() },
        Command::ResumeTerm { reason: "eerder klaar".into() },
        Command::RecordDefaultNotice { received_on: date(2026, 9, 9) },
        Command::EnterOnPaper(Box::new(entry(date(2026, 9, 8)))),
        Command::AgreeOnPaper { received_on: date(2026, 9, 9) },
        Command::WithdrawOnPaper { received_on: date(2026, 9, 9), reason: "gestopt".into() },
        Command::JudgePoint { round: 1, point: 0, verdict: judged() },
        confirm(),
        Command::RequestLegalCheck { decision: Box::new(granted()), basis: Box::default() },
        Command::ReturnFromLegalCheck { remarks: SENTENCE.to_owned() },
        pass_legal_check(),
        Command::ProposeDecision { decision: Box::new(granted()), basis: Box::default() },
        Command::ReturnDecision { remarks: SENTENCE.to_owned() },
        Command::Decide(taking()),
        Command::ReopenDecision { reason: SENTENCE.to_owned() },
        Command::OpenLetter { person: SENDER.to_owned(), sha256: LETTER.to_owned() },
        Command::Announce { person: SENDER.to_owned(), sha256: LETTER.to_owned() },
        Command::SendCorrection { text: SENTENCE.to_owned(), signatory: "mr. A. Jansen".into() },
        Command::ChooseDelivery { post: Some(address()) },
        Command::ArrangeDelivery { post: None, reason: "op verzoek".into() },
        Command::RecordPosting(posting(Notice::Receipt, date(2026, 9, 9), date(2026, 9, 9))),
    ];
    all.into_iter()
        .chain([ask(), agree(), share(), raise(), revision(), withdraw_revision(), revise()])
        .chain(scoring(role))
        .chain(ClosingKind::ALL.iter().copied().map(close))
        .collect()
}
