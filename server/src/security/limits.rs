//! How often somebody may try something.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::hash::{BuildHasher, Hash, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// As soon as more than this many are remembered, those that have not been seen lately are forgotten.
const REMEMBERED: usize = 10_000;

/// Requests with files that are read at the same time.
const UPLOADS: usize = 16;

/// Limits per e-mail address, per browser and per network address.
#[derive(Debug)]
pub struct Limits {
    links: DefaultKeyedRateLimiter<String>,
    board_mails: DefaultKeyedRateLimiter<String>,
    /// By a number made of the cookie, which may be long and is not checked yet.
    browsers: DefaultKeyedRateLimiter<u64>,
    numbers: RandomState,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    uploads: Semaphore,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            links: RateLimiter::keyed(quota(5, Duration::from_mins(3))),
            board_mails: RateLimiter::keyed(quota(30, Duration::from_mins(2))),
            numbers: RandomState::new(),
            uploads: Semaphore::new(UPLOADS),
            browsers: RateLimiter::keyed(quota(600, Duration::from_millis(100))),
            addresses: RateLimiter::keyed(quota(3_000, Duration::from_millis(10))),
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
        within(&self.links, &email.to_owned())
    }

    /// Whether another mail of a board may go to this address: thirty at once, then one in two minutes. What was said stays
    /// readable in the proposal.
    pub fn may_mail_board(&self, email: &str) -> bool {
        within(&self.board_mails, &email.to_owned())
    }

    /// A place to receive files, each of which is held in memory whole; nothing while all places are taken.
    pub fn upload(&self) -> Option<SemaphorePermit<'_>> {
        self.uploads.try_acquire().ok()
    }

    /// Whether another form may be posted. A browser may post 600 at once, then ten a second: more than saving while
    /// typing ever does. A network address, behind which a whole town hall works, or everybody if there is a proxy in
    /// front, may post 3.000 at once, then a hundred a second.
    pub fn may_post(&self, address: IpAddr, browser: Option<&str>) -> bool {
        within(&self.addresses, &address)
            && browser.is_none_or(|browser| within(&self.browsers, &self.numbers.hash_one(browser)))
    }
}

fn within<K: Clone + Eq + Hash>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> bool {
    if limiter.len() > REMEMBERED {
        limiter.retain_recent();
    }
    limiter.check_key(key).is_ok()
}

#[cfg(test)]
mod tests {
    use super::Limits;
    use std::net::IpAddr;

    #[test]
    fn the_sixth_link_in_a_row_is_refused_for_that_address_alone() {
        let limits = Limits::default();
        assert!((0..5).all(|_| limits.may_mail_link("a@lindehof.example")));
        assert!(!limits.may_mail_link("a@lindehof.example"));
        assert!(limits.may_mail_link("b@lindehof.example"));
    }

    #[test]
    fn one_browser_that_posts_without_end_does_not_stop_its_neighbours_behind_the_same_address() {
        let (limits, address) = (Limits::default(), IpAddr::from([192, 0, 2, 7]));
        let refused = (0..700).filter(|_| !limits.may_post(address, Some("een"))).count();
        assert!((50..=100).contains(&refused), "{refused} of 700 were refused");
        assert!(limits.may_post(address, Some("twee")) && limits.may_post(address, None));
    }

    #[test]
    fn changing_cookies_all_the_time_does_not_get_around_the_limit_of_an_address() {
        let (limits, address) = (Limits::default(), IpAddr::from([192, 0, 2, 7]));
        let refused = (0..4_000).filter(|number| !limits.may_post(address, Some(&number.to_string()))).count();
        assert!(refused > 0);
        assert!(limits.may_post(IpAddr::from([192, 0, 2, 8]), None));
    }
}
