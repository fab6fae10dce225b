//! The network address from which a request comes, as far as it is known.

use super::Web;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, HeaderName};
use std::net::{IpAddr, SocketAddr};

/// Who asks, by network address; `None` where there is no network, as in tests.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Client(pub Option<IpAddr>);

impl FromRequestParts<Web> for Client {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Self::Rejection> {
        Ok(Self(address(web.client_header.as_ref(), &parts.headers, &parts.extensions)))
    }
}

/// The address of the client: behind a proxy the one that the proxy wrote last into its header, because whatever stands
/// before that came from outside; otherwise that of the connection.
pub(crate) fn address(proxy: Option<&HeaderName>, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
    let connected = || extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    let told = proxy.and_then(|name| headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next());
    told.and_then(|told| told.trim().parse().ok()).or_else(connected)
}

#[cfg(test)]
mod tests {
    use super::address;
    use axum::extract::ConnectInfo;
    use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue};
    use std::net::{IpAddr, SocketAddr};

    const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

    fn found(proxy: Option<&HeaderName>, told: &[&'static str]) -> Option<IpAddr> {
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 1], 40_000))));
        let mut headers = HeaderMap::new();
        for value in told {
            headers.append(FORWARDED, HeaderValue::from_static(value));
        }
        address(proxy, &headers, &extensions)
    }

    #[test]
    fn without_a_proxy_nobody_chooses_an_address() {
        assert_eq!(found(None, &["192.0.2.7"]), Some(IpAddr::from([10, 0, 0, 1])));
    }

    #[test]
    fn behind_a_proxy_only_what_the_proxy_wrote_last_counts() {
        let proxy = Some(&FORWARDED);
        assert_eq!(found(proxy, &["192.0.2.7"]), Some(IpAddr::from([192, 0, 2, 7])));
        assert_eq!(found(proxy, &["198.51.100.1, 192.0.2.7"]), Some(IpAddr::from([192, 0, 2, 7])));
        assert_eq!(found(proxy, &["198.51.100.1", "2001:db8::7"]), "2001:db8::7".parse().ok());
        for nonsense in ["", "onbekend", "192.0.2.7:80"] {
            assert_eq!(found(proxy, &[nonsense]), Some(IpAddr::from([10, 0, 0, 1])), "{nonsense:?}");
        }
        assert_eq!(found(proxy, &[]), Some(IpAddr::from([10, 0, 0, 1])));
    }
}
