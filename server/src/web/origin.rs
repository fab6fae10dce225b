//! Where a form must come from: the site as people see it (`UITDAAGLOKET_URL`), whatever a proxy makes of it.

use crate::failure::{Failure, Fault};
use axum::http::header::{HOST, HeaderName, ORIGIN};
use axum::http::{HeaderMap, Uri};
use std::net::IpAddr;

/// The origin of the site: scheme, host and port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    text: String,
    /// Whether only this machine can reach the site, under whichever of its own names and ports.
    is_local: bool,
}

impl Origin {
    /// The origin of the site with this address.
    ///
    /// # Errors
    /// When the address has no scheme or no host.
    pub fn of(site: &str) -> Result<Self, Failure> {
        let unfit = || Fault::failure(format!("address of the site, {site}: not like https://loket.voorbeeld.nl"));
        let address: Uri = site.parse().map_err(|_| unfit())?;
        let (scheme, host) = address.scheme_str().zip(address.host()).ok_or_else(unfit)?;
        let usual = if scheme == "https" { 443 } else { 80 };
        let port = address.port_u16().filter(|port| *port != usual);
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        Ok(Self { text: format!("{scheme}://{host}{port}").to_ascii_lowercase(), is_local: is_local(host) })
    }

    /// Scheme, host and port, as they stand before a path.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether a form with these headers comes from this site. Browsers send `Origin` with every form. Without it, only
    /// a browser that says that the request comes from this very site is believed.
    pub fn sent(&self, headers: &HeaderMap) -> bool {
        let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        match text(ORIGIN) {
            Some(origin) => origin == self.text || self.is_local && is_same_machine(origin, text(HOST)),
            None => text(HeaderName::from_static("sec-fetch-site")) == Some("same-origin"),
        }
    }
}

/// Whether a form comes from the page that the same server showed on this machine, under the name that was typed.
fn is_same_machine(origin: &str, host: Option<&str>) -> bool {
    let named = origin.parse::<Uri>().ok().and_then(|origin| origin.authority().cloned());
    named.is_some_and(|named| is_local(named.host()) && Some(named.as_str()) == host)
}

fn is_local(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::Origin;
    use axum::http::HeaderMap;

    fn sent(site: &str, pairs: &[(&'static str, &str)]) -> bool {
        let header =
            |(name, value): &(&'static str, &str)| (name.parse().expect("a name"), value.parse().expect("text"));
        let headers: HeaderMap = pairs.iter().map(header).collect();
        Origin::of(site).expect("an origin").sent(&headers)
    }

    #[test]
    fn only_this_site_may_post_whatever_host_a_proxy_names() {
        let site = "https://loket.example";
        for host in ["loket.example", "backend:8080", "10.0.0.7"] {
            assert!(sent(site, &[("origin", "https://loket.example"), ("host", host)]), "{host}");
            assert!(!sent(site, &[("origin", &format!("https://{host}.elders.example")), ("host", host)]), "{host}");
        }
        for other in ["http://loket.example", "https://loket.example:8443", "https://elders.example", "null", ""] {
            assert!(!sent(site, &[("origin", other), ("host", "loket.example")]), "{other}");
        }
        assert!(!sent(site, &[("origin", "https://backend:8080"), ("host", "backend:8080")]));
        assert!(!sent(site, &[("host", "loket.example")]));
        assert!(sent(site, &[("sec-fetch-site", "same-origin"), ("host", "backend:8080")]));
        assert!(!sent(site, &[("sec-fetch-site", "cross-site"), ("host", "loket.example")]));
    }

    #[test]
    fn the_usual_port_goes_without_saying() {
        assert!(sent("https://Loket.example:443/", &[("origin", "https://loket.example")]));
        assert!(sent("http://loket.example:80", &[("origin", "http://loket.example")]));
        assert!(sent("https://loket.example:8443", &[("origin", "https://loket.example:8443")]));
    }

    #[test]
    fn on_one_machine_every_name_of_it_will_do() {
        let site = "http://127.0.0.1:8080";
        assert!(sent(site, &[("origin", "http://localhost:8080"), ("host", "localhost:8080")]));
        assert!(sent(site, &[("origin", "http://[::1]:9000"), ("host", "[::1]:9000")]));
        assert!(!sent(site, &[("origin", "http://localhost:3000"), ("host", "localhost:8080")]));
        assert!(!sent(site, &[("origin", "http://elders.example"), ("host", "elders.example")]));
    }

    #[test]
    fn an_address_without_a_host_is_no_site() {
        for site in ["", "loket", "/start", "https://"] {
            assert!(Origin::of(site).is_err(), "{site}");
        }
    }
}
