//! Secrets, limits, and what is logged for security.

pub mod buffers;
pub mod events;
pub mod limits;
pub mod memory;
pub mod slots;

use sha2::{Digest, Sha256};

/// Random bytes from the operating system.
///
/// # Panics
/// When the operating system has no randomness to give: going on would be unsafe.
#[expect(clippy::expect_used, reason = "without randomness no secret is safe; the catch-panic layer answers")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A fresh secret of 256 bits, in hexadecimal.
pub fn token() -> String {
    hex::encode(random_bytes::<32>())
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    hex::encode(Sha256::digest(bytes))
}
