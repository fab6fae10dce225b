//! How often somebody may try something.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// Limits per e-mail address and per network address.
#[derive(Debug)]
pub struct Limits {
    links: DefaultKeyedRateLimiter<String>,
    posts: DefaultKeyedRateLimiter<IpAddr>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            links: RateLimiter::keyed(quota(5, Duration::from_mins(3))),
            posts: RateLimiter::keyed(quota(240, Duration::from_millis(250))),
        }
    }
}

/// So many at once, and then one more each so often.
fn quota(burst: u32, every: Duration) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(every).unwrap_or(Quota::per_hour(NonZeroU32::MIN)).allow_burst(burst)
}

impl Limits {
    /// Whether another sign-in link may be mailed to this address: five at once, then one in three minutes.
    pub fn may_mail_link(&self, email: &str) -> bool {
        self.links.check_key(&email.to_owned()).is_ok()
    }

    /// Whether this network address may post another form: 240 at once, then four a second.
    pub fn may_post(&self, address: IpAddr) -> bool {
        self.posts.check_key(&address).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn the_sixth_link_in_a_row_is_refused_for_that_address_alone() {
        let limits = Limits::default();
        assert!((0..5).all(|_| limits.may_mail_link("a@lindehof.example")));
        assert!(!limits.may_mail_link("a@lindehof.example"));
        assert!(limits.may_mail_link("b@lindehof.example"));
    }
}
