//! How often somebody may try something.

use super::memory::Memory;
use super::slots::{Slot, Slots};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::hash::{BuildHasher, Hash, RandomState};
use std::net::IpAddr;
use std::num::{NonZeroU32, NonZeroUsize};
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Duration;
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};

/// As soon as more than this many are remembered, those that have not been seen lately are forgotten.
const REMEMBERED: usize = 10_000;

/// Requests with files of one person that are read at the same time: a double click and another tab.
pub(super) const OWN_UPLOADS: usize = 3;

/// Limits per person, per e-mail address, per browser and per network address.
#[derive(Debug)]
pub struct Limits {
    links: DefaultKeyedRateLimiter<String>,
    link_clients: DefaultKeyedRateLimiter<IpAddr>,
    codes: DefaultKeyedRateLimiter<String>,
    second_codes: DefaultKeyedRateLimiter<String>,
    stranger_clients: DefaultKeyedRateLimiter<IpAddr>,
    strangers: DefaultDirectRateLimiter,
    board_mails: DefaultKeyedRateLimiter<String>,
    inviters: DefaultKeyedRateLimiter<String>,
    invited: DefaultKeyedRateLimiter<String>,
    invitations: DefaultKeyedRateLimiter<String>,
    /// By a number made of the cookie, which may be long and is not checked yet.
    browsers: DefaultKeyedRateLimiter<u64>,
    numbers: RandomState,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    uploads: Slots,
    cores: Arc<Semaphore>,
    /// What senders may have in memory.
    pub memory: Memory,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            links: RateLimiter::keyed(quota(5, Duration::from_mins(3))),
            link_clients: RateLimiter::keyed(quota(60, Duration::from_secs(10))),
            codes: RateLimiter::keyed(quota(20, Duration::from_mins(30))),
            second_codes: RateLimiter::keyed(quota(20, Duration::from_mins(6))),
            stranger_clients: RateLimiter::keyed(quota(30, Duration::from_mins(1))),
            strangers: RateLimiter::direct(quota(300, Duration::from_secs(10))),
            board_mails: RateLimiter::keyed(quota(30, Duration::from_mins(2))),
            inviters: RateLimiter::keyed(quota(30, Duration::from_mins(10))),
            invited: RateLimiter::keyed(quota(5, Duration::from_mins(3))),
            invitations: RateLimiter::keyed(quota(1, Duration::from_mins(10))),
            numbers: RandomState::new(),
            uploads: Slots::new(OWN_UPLOADS),
            cores: Arc::new(Semaphore::new(available_parallelism().map_or(1, NonZeroUsize::get))),
            memory: Memory::default(),
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

    /// Whether another link may be asked for from this network address, for whichever e-mail address: sixty at once, so
    /// that a whole town hall can begin its day, then one in ten seconds.
    pub fn may_ask_link(&self, client: IpAddr) -> bool {
        within(&self.link_clients, &client)
    }

    /// Whether another link may be mailed to an address that nobody has here: thirty at once from one network address,
    /// then one a minute; three hundred at once from everywhere, then one in ten seconds. Whoever floods others with
    /// mail from us finds new addresses without end, so that no limit for each of them helps.
    pub fn may_mail_stranger(&self, client: Option<IpAddr>) -> bool {
        client.is_none_or(|client| within(&self.stranger_clients, &client)) && self.strangers.check().is_ok()
    }

    /// Whether another code may be typed for this e-mail address: twenty at once, then one in half an hour. Of a
    /// hundred million codes nobody guesses one like that in a thousand years; the link in the mail keeps working.
    pub fn may_type_code(&self, email: &str) -> bool {
        within(&self.codes, &email.to_owned())
    }

    /// Whether this person may type another code of an app: twenty at once, then one in six minutes. Three of a million
    /// codes are right at any time, so that nobody guesses one like that within years, with a mail for every five.
    pub fn may_type_second_code(&self, person: &str) -> bool {
        within(&self.second_codes, &person.to_owned())
    }

    /// Whether another mail of a board may go to this address: thirty at once, then one in two minutes. What was said
    /// stays readable in the proposal.
    pub fn may_mail_board(&self, email: &str) -> bool {
        within(&self.board_mails, &email.to_owned())
    }

    /// Whether this person may have another invitation mailed to this address. Who invites has thirty at once, more
    /// than a whole board, then one in ten minutes; an address gets five at once, then one in three minutes, and keeps
    /// its sign-in links.
    pub fn may_invite(&self, inviter: &str, email: &str) -> bool {
        within(&self.inviters, &inviter.to_owned()) && within(&self.invited, &email.to_owned())
    }

    /// Whether the invitation to this case may be mailed to this address once more: one in ten minutes.
    pub fn may_repeat_invitation(&self, case: &str, email: &str) -> bool {
        within(&self.invitations, &format!("{case} {email}"))
    }

    /// A slot for this person to send files; nothing while all of this person are taken.
    pub fn upload(&self, person: &str) -> Option<Slot> {
        self.uploads.take(person)
    }

    /// Waits until a core is free for rules that take a while.
    ///
    /// # Errors
    /// Never: nobody takes the cores away.
    pub async fn core(&self) -> Result<OwnedSemaphorePermit, AcquireError> {
        Arc::clone(&self.cores).acquire_owned().await
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
    fn one_network_address_asks_for_no_more_than_sixty_links_at_once() {
        let (limits, client) = (Limits::default(), |last| IpAddr::from([192, 0, 2, last]));
        assert_eq!((0..200).filter(|_| limits.may_ask_link(client(1))).count(), 60);
        assert!(limits.may_ask_link(client(2)));
    }

    #[test]
    fn strangers_get_no_more_than_three_hundred_links_at_once_and_thirty_by_one_network_address() {
        let (limits, client) = (Limits::default(), |last| Some(IpAddr::from([192, 0, 2, last])));
        assert_eq!((0..100).filter(|_| limits.may_mail_stranger(client(1))).count(), 30);
        let mailed: usize =
            (2..40).map(|last| (0..30).filter(|_| limits.may_mail_stranger(client(last))).count()).sum();
        assert_eq!(mailed, 270);
        assert!(limits.may_mail_link("a@lindehof.example") && limits.may_ask_link(IpAddr::from([192, 0, 2, 1])));
    }

    #[test]
    fn who_invites_without_end_is_stopped_and_so_is_who_invites_one_address() {
        let limits = Limits::default();
        let sent = (0..100).filter(|number| limits.may_invite("a", &format!("{number}@elders.example"))).count();
        assert_eq!(sent, 30);
        let sent = (0..10).filter(|number| limits.may_invite(&format!("b{number}"), "x@elders.example")).count();
        assert_eq!(sent, 5);
        assert!(limits.may_mail_link("x@elders.example") && limits.may_invite("c", "y@elders.example"));
    }

    #[test]
    fn one_person_sends_three_files_at_once_and_others_theirs() {
        let limits = Limits::default();
        let own: Vec<_> = (0..20).filter_map(|_| limits.upload("a")).collect();
        assert_eq!(own.len(), 3);
        assert!(limits.upload("b").is_some());
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
