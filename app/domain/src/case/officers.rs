//! The officers of a municipality (medewerkers): a change of their roles leaves nobody out whom the municipality needs,
//! and who assesses is impartial (Awb 2:4).

use super::Role;

/// A role that a municipality, once somebody holds it, is never without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeededRole {
    /// Without a functioneel beheerder nobody can let anybody in.
    Administrator,
    /// Without an accountmanager nobody receives what is submitted.
    CaseManager,
}

impl NeededRole {
    const ALL: [(Self, Role); 2] = [(Self::Administrator, Role::Administrator), (Self::CaseManager, Role::CaseManager)];

    /// The role itself.
    pub const fn role(self) -> Role {
        match self {
            Self::Administrator => Role::Administrator,
            Self::CaseManager => Role::CaseManager,
        }
    }
}

/// Judges that somebody holds `after` from now on, among everybody who `held` a role until now.
///
/// # Errors
/// With the needed role that nobody would hold any more.
pub fn change_roles<Person: PartialEq>(
    held: &[(Person, Role)],
    person: &Person,
    after: &[Role],
) -> Result<(), NeededRole> {
    let lost = NeededRole::ALL.iter().find(|(_, needed)| {
        let mut holders = held.iter().filter(|(_, role)| role == needed).peekable();
        holders.peek().is_some() && holders.all(|(holder, _)| holder == person) && !after.contains(needed)
    });
    lost.map_or(Ok(()), |(needed, _)| Err(*needed))
}

/// What a reviewer declares before assessing (onpartijdigheid, Awb 2:4). It is recorded in these words.
pub const NO_INTEREST: &str = "Ik heb geen persoonlijk belang bij dit voorstel. Niemand in het bestuur is familie of een \
                               goede bekende van mij. Ik werk niet voor de coöperatie, en niet voor wie de taak nu \
                               uitvoert. Ik oordeel zonder vooringenomenheid (Awb artikel 2:4).";

#[cfg(test)]
mod tests {
    use super::{NeededRole, change_roles};
    use crate::case::{Discipline, Role, Side};
    use proptest::prelude::*;

    #[test]
    fn the_last_administrator_and_the_last_case_manager_stay() {
        let finance = Role::Reviewer(Discipline::Finance);
        let held = [("petra", Role::Administrator), ("sanne", Role::CaseManager), ("sanne", finance)];
        assert_eq!(change_roles(&held, &"petra", &[]), Err(NeededRole::Administrator));
        assert_eq!(change_roles(&held, &"petra", &[Role::CaseManager]), Err(NeededRole::Administrator));
        assert_eq!(change_roles(&held, &"sanne", &[finance]), Err(NeededRole::CaseManager));
        assert_eq!(change_roles(&held, &"sanne", &[Role::CaseManager]), Ok(()));
        let two = [&held[..], &[("daan", Role::Administrator)]].concat();
        assert_eq!(change_roles(&two, &"petra", &[]), Ok(()));
        assert_eq!(change_roles(&[("sanne", finance)], &"sanne", &[]), Ok(()), "nobody held it before");
    }

    fn roles() -> impl Strategy<Value = Vec<Role>> {
        let all: Vec<Role> = Role::all().filter(|role| role.side() == Side::Municipality).collect();
        proptest::sample::subsequence(all.clone(), 0..=all.len())
    }

    proptest! {
        #[test]
        fn whatever_changes_in_whatever_order_a_needed_role_stays_held(
            changes in prop::collection::vec((0_u8..4, roles()), 1..30),
        ) {
            let mut held = vec![(0, Role::Administrator), (1, Role::CaseManager)];
            for (person, after) in changes {
                if change_roles(&held, &person, &after).is_ok() {
                    held.retain(|(holder, _)| *holder != person);
                    held.extend(after.into_iter().map(|role| (person, role)));
                }
                prop_assert!(held.iter().any(|(_, role)| *role == Role::Administrator));
                prop_assert!(held.iter().any(|(_, role)| *role == Role::CaseManager));
            }
        }
    }
}
