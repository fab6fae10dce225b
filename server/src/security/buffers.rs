//! How much of what senders bring is in memory at the same time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes in memory, of which each sender may have so many, and all together so many.
#[derive(Debug, Clone)]
pub struct Buffers {
    own: usize,
    together: usize,
    held: Arc<Mutex<Held>>,
}

#[derive(Debug, Default)]
struct Held {
    together: usize,
    by_sender: HashMap<String, usize>,
}

/// What one request has in memory; dropping it gives the bytes back.
#[derive(Debug)]
pub struct Buffer {
    buffers: Buffers,
    sender: String,
    bytes: usize,
}

impl Buffers {
    /// So many bytes for each sender, and so many together.
    pub fn new(own: usize, together: usize) -> Self {
        Self { own, together, held: Arc::default() }
    }

    /// For what this sender brings; nothing is in it yet.
    pub fn open(&self, sender: impl Into<String>) -> Buffer {
        Buffer { buffers: self.clone(), sender: sender.into(), bytes: 0 }
    }

    /// Sums are never left half written, so what a panic left behind is as good as any.
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Buffer {
    /// Whether so many bytes more fit; then they count as held.
    #[must_use]
    pub fn grow(&mut self, bytes: usize) -> bool {
        let mut held = self.buffers.held();
        let own = held.by_sender.get(&self.sender).copied().unwrap_or_default().saturating_add(bytes);
        let together = held.together.saturating_add(bytes);
        if own > self.buffers.own || together > self.buffers.together {
            return false;
        }
        held.together = together;
        held.by_sender.insert(self.sender.clone(), own);
        drop(held);
        self.bytes += bytes;
        true
    }

    /// Gives the bytes back: what was brought is no longer in memory.
    pub fn release(&mut self) {
        if self.bytes == 0 {
            return;
        }
        let mut held = self.buffers.held();
        held.together -= self.bytes;
        match held.by_sender.get_mut(&self.sender) {
            Some(own) if *own > self.bytes => *own -= self.bytes,
            _ => drop(held.by_sender.remove(&self.sender)),
        }
        drop(held);
        self.bytes = 0;
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        self.release();
    }
}

#[cfg(test)]
mod tests {
    use super::Buffers;

    #[test]
    fn one_sender_fills_the_own_share_and_all_together_fill_the_memory_that_is_kept_for_them() {
        let buffers = Buffers::new(10, 25);
        let (mut one, mut again) = (buffers.open("a"), buffers.open("a"));
        assert!(one.grow(6) && again.grow(4));
        assert!(!again.grow(1), "two requests of one sender count together");
        let (mut two, mut three) = (buffers.open("b"), buffers.open("c"));
        assert!(two.grow(10) && three.grow(5));
        assert!(!three.grow(1), "all together hold what they may");
        drop(one);
        assert!(three.grow(5) && again.grow(1));
        drop((again, two, three));
        assert!(
            buffers.held().by_sender.is_empty() && buffers.held().together == 0,
            "nobody is remembered for nothing"
        );
    }
}
