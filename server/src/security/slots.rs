//! How much somebody may have under way at the same time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Slots of which everybody has the same number.
#[derive(Debug, Clone)]
pub struct Slots {
    most: usize,
    taken: Arc<Mutex<HashMap<String, usize>>>,
}

/// A place; dropping it gives it back.
#[derive(Debug)]
#[must_use = "a place that is dropped is free again"]
pub struct Slot {
    slots: Slots,
    person: String,
}

impl Slots {
    /// So many for each person.
    pub fn new(most: usize) -> Self {
        Self { most, taken: Arc::default() }
    }

    /// A place for this person; nothing while all of them are taken.
    pub fn take(&self, person: &str) -> Option<Slot> {
        let mut taken = self.taken();
        let own = taken.get(person).copied().unwrap_or_default();
        if own >= self.most {
            return None;
        }
        taken.insert(person.to_owned(), own + 1);
        Some(Slot { slots: self.clone(), person: person.to_owned() })
    }

    /// Who has every place.
    pub fn full(&self) -> Vec<String> {
        let taken = self.taken();
        taken.iter().filter(|(_, own)| **own >= self.most).map(|(person, _)| person.clone()).collect()
    }

    /// A count cannot be half written, so one that was left behind by a panic is as good as any.
    fn taken(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut taken = self.slots.taken();
        match taken.get_mut(&self.person) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(taken.remove(&self.person)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Slots;

    #[test]
    fn who_has_every_place_waits_for_the_own_ones_and_stops_nobody_else() {
        let slots = Slots::new(2);
        let (first, second) = (slots.take("a"), slots.take("a"));
        assert!(first.is_some() && second.is_some() && slots.take("a").is_none());
        let other = slots.take("b");
        assert!(other.is_some() && slots.full() == ["a"]);
        drop(other);
        drop(second);
        let third = slots.take("a");
        assert!(third.is_some() && slots.take("a").is_none());
        drop((first, third));
        assert!(slots.taken().is_empty(), "nobody is remembered without a place");
    }
}
