//! The e-mail address that a cooperative gives for correspondence (correspondentieadres). It is an answer, so it may be
//! anybody's, also nobody's who has an account.

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::frozen::{self, Frozen};
use crate::outbox::Recipient;
use domain::identifiers::EmailAddress;

/// The question whose answer it is.
const QUESTION: &str = "initiatiefnemer.email";

/// Who gets a copy of what the board gets, by the version that was submitted last. Nobody before there is one, nobody
/// who is `known` by address and so gets mail already, and nobody while the answer is no address.
pub(crate) async fn recipient(tx: &mut Tx, case: &Case, known: &[&str]) -> Result<Option<Recipient>, Failure> {
    let Some(submission) = frozen::sql::newest_submission(tx, &case.stored.id).await? else { return Ok(None) };
    let frozen: Frozen = serde_json::from_str(&submission.content)?;
    let address = address(case, &frozen).filter(|address| !known.contains(&address.sign_in_name().as_str()));
    Ok(address.map(|address| Recipient { name: frozen.cooperative, email: address.to_string() }))
}

/// The address in a version. Who wants no digital messages is not asked for one.
pub(crate) fn address(case: &Case, frozen: &Frozen) -> Option<EmailAddress> {
    let question = case.questionnaire().question(QUESTION)?;
    let asked = case.questionnaire().asks(question, &frozen.answers);
    asked.then(|| frozen.answers.get(QUESTION).parse().ok()).flatten()
}
