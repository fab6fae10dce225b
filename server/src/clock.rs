//! Time and randomness, injected: nothing else in the code reads a clock.

use app::views::Author;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::ContextV7;

/// Source of the current time and of fresh identifiers.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Arc<Source>,
    zone: TimeZone,
    ids: Arc<Mutex<ContextV7>>,
}

#[derive(Debug)]
enum Source {
    /// The machine's clock, shifted by so many milliseconds.
    System(AtomicI64),
    /// Stands still until it is set; milliseconds since 1970.
    Fixed(AtomicI64),
}

impl Clock {
    /// The machine's clock.
    ///
    /// # Errors
    /// When the time zone Europe/Amsterdam is unknown.
    pub fn system() -> Result<Self, jiff::Error> {
        Self::new(Source::System(AtomicI64::new(0)))
    }

    /// A clock that stands still at a moment, for tests.
    ///
    /// # Errors
    /// When the time zone Europe/Amsterdam is unknown.
    pub fn fixed(at: Timestamp) -> Result<Self, jiff::Error> {
        Self::new(Source::Fixed(AtomicI64::new(at.as_millisecond())))
    }

    fn new(source: Source) -> Result<Self, jiff::Error> {
        Ok(Self {
            source: Arc::new(source),
            zone: TimeZone::get("Europe/Amsterdam")?,
            ids: Arc::new(Mutex::new(ContextV7::new())),
        })
    }

    /// Moves the clock to a moment; a running clock runs on from there.
    pub fn set(&self, to: Timestamp) {
        // Identifiers never go back by themselves.
        *self.ids.lock().unwrap_or_else(PoisonError::into_inner) = ContextV7::new();
        match &*self.source {
            Source::System(shift) => shift.store(to.as_millisecond() - system_now(), Ordering::Relaxed),
            Source::Fixed(at) => at.store(to.as_millisecond(), Ordering::Relaxed),
        }
    }

    /// Now, in milliseconds since 1970 (UTC).
    pub fn millis(&self) -> i64 {
        match &*self.source {
            Source::System(shift) => system_now() + shift.load(Ordering::Relaxed),
            Source::Fixed(at) => at.load(Ordering::Relaxed),
        }
    }

    /// The civil date in Europe/Amsterdam, on which legal terms are counted.
    pub fn today(&self) -> Date {
        self.local(self.millis()).date()
    }

    /// A moment as civil time in Europe/Amsterdam.
    pub fn local(&self, millis: i64) -> Zoned {
        Timestamp::from_millisecond(millis).unwrap_or_default().to_zoned(self.zone.clone())
    }

    /// Who did something at a moment, as pages show it.
    pub fn author(&self, name: &str, millis: i64) -> Author {
        Author { name: name.to_owned(), at: self.local(millis).datetime() }
    }

    /// A fresh identifier (`UUIDv7`), which sorts by time, and within a millisecond by the order in which this server
    /// made it.
    pub fn id(&self) -> String {
        let millis = self.millis();
        let seconds = u64::try_from(millis.div_euclid(1000)).unwrap_or_default();
        let nanos = u32::try_from(millis.rem_euclid(1000)).unwrap_or_default() * 1_000_000;
        let ids = self.ids.lock().unwrap_or_else(PoisonError::into_inner);
        uuid::Uuid::new_v7(uuid::Timestamp::from_unix(&*ids, seconds, nanos)).to_string()
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
fn system_now() -> i64 {
    Timestamp::now().as_millisecond()
}

#[cfg(test)]
mod tests {
    use super::Clock;
    use jiff::Timestamp;

    #[test]
    fn identifiers_sort_by_the_order_in_which_they_were_made_and_by_time() {
        let at = |second| Timestamp::from_second(second).expect("a moment");
        let clock = Clock::fixed(at(1_790_000_000)).expect("the time zone");
        let same: Vec<String> = (0..1000).map(|_| clock.id()).collect();
        assert!(same.is_sorted(), "within a millisecond");
        clock.set(at(1_780_000_000));
        assert!(clock.id() < same[0], "a clock that is put back");
        clock.set(at(1_790_000_001));
        assert!(clock.id() > same[999]);
    }
}
