//! Making a case public (openbaar): only what an officer typed for that. Everybody reads it in the register of
//! challenges (uitdagingen) and as open data.

mod making;
mod reading;
mod routes;
pub(crate) mod sql;

pub use making::{disclose, end, show};
pub(crate) use reading::{count, newest, was_public};
pub use reading::{list, one, pdf};
pub(crate) use routes::{ON_A_PAGE, routes};

use crate::App;
use crate::db::Tx;
use crate::documents::archive;
use crate::failure::Failure;
use domain::case::CaseRecord;

/// What does not fit together of what is public of a case: the register says what the record says, or nothing.
pub(crate) async fn problems(app: &App, tx: &mut Tx, id: &str, record: &CaseRecord) -> Result<Vec<String>, Failure> {
    let stored = sql::of_case(tx, id).await?.filter(|stored| stored.ended_at.is_none());
    let mut problems = Vec::new();
    if stored.as_ref().map(sql::StoredDisclosure::text) != record.disclosure {
        problems.push("what is public is not what the record says".to_owned());
    }
    if let Some(key) = stored.and_then(|stored| stored.object_key)
        && archive::fetch_at(app, &key).await.is_err()
    {
        problems.push("the public decision cannot be read".to_owned());
    }
    Ok(problems)
}
