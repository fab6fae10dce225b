//! What is said to a provider, and what it says of who signs in (OpenID Connect Core 1.0, authorization code flow).

use super::SingleSignOn;
use super::settings::{Provider, is_safe};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreResponseType,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthenticationFlow, AuthorizationCode, Client, CsrfToken, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenClaims, IdTokenFields, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, StandardErrorResponse, StandardTokenResponse, TokenResponse,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::error::Error;

/// Claims that are no standard ones, by name.
#[derive(Debug, Deserialize, Serialize)]
struct OtherClaims(Map<String, Value>);

impl AdditionalClaims for OtherClaims {}

type Fields = IdTokenFields<
    OtherClaims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
/// The site as a client of a provider, as far as codes and tokens go.
type ProviderClient = Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Signatures that are believed: those of a key of the provider, never one that a shared secret makes, or none.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// What a provider says wrong, or does not say; for the log.
pub(super) type Unreliable = Box<dyn Error + Send + Sync>;

/// Secrets of one sign-in. Nonce and code verifier follow from what the browser holds, so that no secret is stored.
pub(super) struct Secrets<'a> {
    /// What the browser holds.
    pub(super) browser: &'a str,
    /// What comes back with the answer.
    pub(super) state: &'a str,
}

impl Secrets<'_> {
    fn nonce(&self) -> Nonce {
        Nonce::new(crate::security::sha256(format!("nonce:{}:{}", self.state, self.browser)))
    }

    fn verifier(&self) -> PkceCodeVerifier {
        PkceCodeVerifier::new(crate::security::sha256(format!("verifier:{}:{}", self.state, self.browser)))
    }
}

/// What a provider says of who signed in, once it is known to be the provider who says so.
#[derive(Debug)]
pub(super) struct Claims {
    /// By which name the provider knows this person, for ever.
    pub(super) subject: String,
    /// E-mail address, unless the provider says that it is not verified.
    pub(super) email: Option<String>,
    /// Name, if it is told.
    pub(super) name: Option<String>,
    /// Values of the claim from which roles follow.
    pub(super) values: Vec<String>,
    /// Whether the provider saw more than one factor (`mfa` in `amr`, RFC 8176).
    pub(super) by_two_factors: bool,
}

/// Asks the provider where it is and what its keys are: each time, so that it may change either.
pub(super) async fn discover(sso: &SingleSignOn, provider: &Provider) -> Result<CoreProviderMetadata, Unreliable> {
    Ok(CoreProviderMetadata::discover_async(provider.issuer.clone(), &sso.http).await?)
}

/// The site as this provider knows it. It answers to one address for each municipality, so that nobody takes the answer
/// of one provider for that of another.
async fn client(sso: &SingleSignOn, (code, provider): (&str, &Provider)) -> Result<ProviderClient, Unreliable> {
    let metadata = discover(sso, provider).await?;
    let secret = Some(provider.client_secret.clone());
    let client = Client::from_provider_metadata(metadata, provider.client_id.clone(), secret);
    Ok(client.set_redirect_uri(RedirectUrl::new(sso.answer_address(code))?))
}

/// The address at the provider where somebody signs in.
pub(super) async fn address(
    sso: &SingleSignOn,
    (code, provider): (&str, &Provider),
    secrets: &Secrets<'_>,
) -> Result<String, Unreliable> {
    let client = client(sso, (code, provider)).await?;
    let (state, nonce) = (CsrfToken::new(secrets.state.to_owned()), secrets.nonce());
    let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
    let request = client.authorize_url(flow, move || state, move || nonce);
    let request = request.add_scopes(provider.scopes.iter().cloned());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&secrets.verifier());
    let (address, ..) = request.set_pkce_challenge(challenge).url();
    if is_safe(&address) { Ok(address.into()) } else { Err("the sign-in page is not over TLS".into()) }
}

/// Changes the code of an answer for what the provider says of who signed in.
pub(super) async fn claims(
    sso: &SingleSignOn,
    (code, provider): (&str, &Provider),
    secrets: &Secrets<'_>,
    answer: String,
) -> Result<Claims, Unreliable> {
    let client = client(sso, (code, provider)).await?;
    let request = client.exchange_code(AuthorizationCode::new(answer))?.set_pkce_verifier(secrets.verifier());
    let tokens = request.request_async(&sso.http).await?;
    let token = tokens.id_token().ok_or("no ID token came along")?;
    // Its moments are those of the provider's clock, so they are held against that of this machine, which in the demo
    // is another than that of the site.
    let verifier = client.id_token_verifier().set_allowed_algs(SIGNATURES);
    Ok(read(token.claims(&verifier, &secrets.nonce())?, provider.claim()))
}

fn read(claims: &IdTokenClaims<OtherClaims, CoreGenderClaim>, claim: &str) -> Claims {
    let email = claims.email().filter(|_| claims.email_verified() != Some(false));
    let name = claims.name().and_then(|name| name.get(None));
    let values = match claims.additional_claims().0.get(claim) {
        Some(Value::String(value)) => vec![value.clone()],
        Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    Claims {
        subject: claims.subject().to_string(),
        email: email.map(|email| email.to_string()),
        name: name.map(|name| name.to_string()),
        values,
        by_two_factors: claims.auth_method_refs().is_some_and(|refs| refs.iter().any(|one| one.as_str() == "mfa")),
    }
}
