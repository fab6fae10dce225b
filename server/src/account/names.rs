//! Names on a board: each stands for one person, because comments and approvals name people.

use super::sql;
use crate::db::Tx;
use crate::failure::Failure;
use app::views::{Actor, Reason};

/// Stores how somebody says to be called, unless a member of one of the own boards is called so; the refusal stands
/// beside `field`.
pub(crate) async fn rename(tx: &mut Tx, actor: &Actor, name: &str, field: &str) -> Result<(), Failure> {
    let beside = sql::names_beside(tx, &actor.id).await?;
    demand_free(beside.iter().map(String::as_str), name, field)?;
    Ok(sql::confirm_name(tx, &actor.id, name).await?)
}

/// Fails when one of these is called so, in whichever letters.
pub(crate) fn demand_free<'a>(
    taken: impl IntoIterator<Item = &'a str>,
    name: &str,
    field: &str,
) -> Result<(), Failure> {
    let same = |other: &&str| other.to_lowercase() == name.to_lowercase();
    match taken.into_iter().find(same) {
        Some(other) => Err(Failure::field(field, Reason::NameTaken(other.to_owned()))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::demand_free;

    #[test]
    fn a_name_in_other_letters_is_the_same_name() {
        for taken in ["Tarik Amrani", "tarik amrani", "TARIK AMRANI"] {
            assert!(demand_free(["Hanna", taken], "Tarik Amrani", "name").is_err(), "{taken}");
        }
        assert!(demand_free(["Hanna", "Tarik"], "Tarik Amrani", "name").is_ok());
        assert!(demand_free([], "Tarik Amrani", "name").is_ok());
    }
}
