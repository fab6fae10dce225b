//! Asking a provider over HTTP: over TLS, in time, without being sent elsewhere, and into bounded memory.

use super::settings::is_safe;
use crate::failure::{Failure, Fault};
use openidconnect::http::Response;
use openidconnect::url::Url;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::Client;
use reqwest::redirect::Policy;
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// How long a provider may take to be reached, and to answer whole. Somebody waits for several answers.
const CONNECT: Duration = Duration::from_secs(5);
const ANSWER: Duration = Duration::from_secs(10);
/// The largest answer that is read, in bytes: keys and tokens are a few thousand.
const LARGEST: usize = 256 << 10;

/// Why a provider gave no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum HttpError {
    #[error("{0} is not over TLS")]
    Open(String),
    #[error("the answer is larger than {LARGEST} bytes")]
    Large,
    #[error("an address that cannot be read")]
    Address(#[from] openidconnect::url::ParseError),
    #[error("no answer")]
    Silent(#[from] reqwest::Error),
}

/// Asks providers.
#[derive(Debug, Clone)]
pub(super) struct HttpClient(Client);

impl HttpClient {
    /// Trusts whom the system trusts, with the cryptography that database and mail use too.
    pub(super) fn new() -> Result<Self, Failure> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| Fault::failure(error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = Client::builder().tls_backend_preconfigured(tls).redirect(Policy::none());
        let client = client.connect_timeout(CONNECT).timeout(ANSWER).build();
        client.map(Self).map_err(|error| Fault::failure(error.to_string()))
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let address: Url = request.uri().to_string().parse()?;
        if !is_safe(&address) {
            return Err(HttpError::Open(address.origin().ascii_serialization()));
        }
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut body = Vec::new();
        while let Some(piece) = answer.chunk().await? {
            if body.len() + piece.len() > LARGEST {
                return Err(HttpError::Large);
            }
            body.extend_from_slice(&piece);
        }
        let mut response = Response::new(body);
        *response.status_mut() = answer.status();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        Ok(response)
    }
}

impl<'c> AsyncHttpClient<'c> for HttpClient {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
