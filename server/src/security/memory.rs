//! How much memory senders may fill with what they bring.

use super::buffers::{Buffer, Buffers};
use super::limits::OWN_UPLOADS;
use std::net::IpAddr;

/// A file with the form around it, at most.
const FILE: usize = 11 << 20;
/// A mebibyte.
const MIB: usize = 1 << 20;

/// The memory that is kept for files and for forms, in bytes.
#[derive(Debug)]
pub struct Memory {
    files: Buffers,
    files_of_clients: Buffers,
    forms: Buffers,
    forms_of_strangers: Buffers,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            files: Buffers::new(OWN_UPLOADS * FILE, 16 * FILE),
            files_of_clients: Buffers::new(8 * FILE, 16 * FILE),
            forms: Buffers::new(16 * MIB, 64 * MIB),
            forms_of_strangers: Buffers::new(2 * MIB, 16 * MIB),
        }
    }
}

impl Memory {
    /// Where the bytes of files count that are in memory: for this person three files, for a network address eight,
    /// and together sixteen.
    pub fn files(&self, person: &str, client: Option<IpAddr>) -> Vec<Buffer> {
        vec![self.files.open(person), self.files_of_clients.open(sender(client))]
    }

    /// Where the bytes of a form count that are in memory: 16 MB for a person, together 64 MB; of those who are not
    /// signed in 2 MB for a network address, together 16 MB. They cannot crowd out who is.
    pub fn form(&self, person: Option<&str>, client: Option<IpAddr>) -> Vec<Buffer> {
        vec![match person {
            Some(person) => self.forms.open(person),
            None => self.forms_of_strangers.open(sender(client)),
        }]
    }
}

/// Those whose address is not known share one name.
fn sender(client: Option<IpAddr>) -> String {
    client.map_or_else(String::new, |client| client.to_string())
}

#[cfg(test)]
mod tests {
    use super::{FILE, MIB, Memory};
    use std::net::IpAddr;

    #[test]
    fn files_in_memory_are_no_more_than_three_of_a_person_eight_of_an_address_and_sixteen_together() {
        let address = |last| Some(IpAddr::from([192, 0, 2, last]));
        let most = |senders: &[(String, u8)]| {
            let memory = Memory::default();
            let mut open: Vec<_> = senders.iter().map(|(person, last)| memory.files(person, address(*last))).collect();
            open.iter_mut()
                .filter_map(|buffers| buffers.iter_mut().all(|buffer| buffer.grow(FILE)).then_some(()))
                .count()
        };
        assert_eq!(most(&vec![("a".to_owned(), 1); 20]), 3);
        assert_eq!(most(&(0..20).map(|person| (person.to_string(), 1)).collect::<Vec<_>>()), 8);
        assert_eq!(most(&(0..20).map(|person| (person.to_string(), person)).collect::<Vec<_>>()), 16);
    }

    #[test]
    fn who_is_not_signed_in_fills_little_memory_and_none_of_those_who_are() {
        let (memory, client) = (Memory::default(), Some(IpAddr::from([192, 0, 2, 7])));
        let mut strangers: Vec<_> = (0..200).flat_map(|_| memory.form(None, client)).collect();
        assert_eq!(strangers.iter_mut().filter_map(|buffer| buffer.grow(MIB).then_some(())).count(), 2);
        let mut known = memory.form(Some("a"), client);
        assert!(known.iter_mut().all(|buffer| buffer.grow(4 * MIB)));
    }
}
