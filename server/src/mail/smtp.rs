//! Sending over SMTP: how a connection is secured, and which refusals are final.

use super::SendError;
use crate::failure::{Failure, Fault};
use axum::http::Uri;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::{Error, authentication};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::error::Error as _;
use std::time::Duration;

/// A client for one mail server, which keeps connections open for a while.
pub(super) type Client = AsyncSmtpTransport<Tokio1Executor>;

/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(20);
/// Longest wait for a whole mail: well within the lease of a job, so that nobody else sends it meanwhile.
const SEND: Duration = Duration::from_secs(90);

/// A client for `smtp://user:password@host:port` or `smtps://…`; see [`security`].
pub(super) fn client(url: &str) -> Result<Client, Failure> {
    let fault = |error: &dyn std::fmt::Display| Fault::failure(format!("mail route: {error}"));
    let uri: Uri = url.parse().map_err(|error| fault(&error))?;
    let builder = Client::from_url(url).map_err(|error| fault(&error))?.timeout(Some(CONNECT));
    let builder = match security(&uri).map_err(|error| fault(&error))? {
        Some(tls) => builder.tls(tls),
        None => builder,
    };
    Ok(builder.authentication(vec![authentication::Mechanism::Plain, authentication::Mechanism::Login]).build())
}

/// How a connection is secured; `None` where the route itself says so (`smtps://` or `?tls=required`).
///
/// A password never crosses the network unless TLS with a valid certificate hides it. Without a password TLS is used
/// when the server offers it, whatever its certificate: the alternative would be none at all (RFC 7435).
fn security(route: &Uri) -> Result<Option<Tls>, Error> {
    if route.scheme_str() == Some("smtps") || route.query().is_some() {
        return Ok(None);
    }
    let host = route.host().unwrap_or_default();
    let has_password = route.authority().is_some_and(|authority| authority.as_str().contains('@'));
    let is_this_machine = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    if has_password && !is_this_machine {
        return Ok(Some(Tls::Required(TlsParameters::new(host.to_owned())?)));
    }
    let any = TlsParameters::builder(host.to_owned());
    let any = any.dangerous_accept_invalid_certs(true).dangerous_accept_invalid_hostnames(true);
    Ok(Some(Tls::Opportunistic(any.build()?)))
}

/// Hands one message to the server.
pub(super) async fn send(client: &Client, message: Message) -> Result<(), SendError> {
    match tokio::time::timeout(SEND, client.send(message)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(judge(&error)),
        Err(_) => Err(SendError::Temporary(format!("no answer within {} seconds", SEND.as_secs()))),
    }
}

fn judge(error: &Error) -> SendError {
    let answer = error.source().map(ToString::to_string).unwrap_or_default();
    let code = error.status().map(u16::from);
    let text = without_names(&error.to_string());
    if code.is_some_and(|code| is_final(code, &answer)) {
        SendError::Permanent(text)
    } else {
        SendError::Temporary(text)
    }
}

/// Whether the answer says that this mail can never reach this recipient: an address or mailbox that is refused (RFC
/// 3463: 5.1 and 5.2, except the two codes about the sender) or a mail that is too large. Any other refusal, such as of
/// our password or of the sender, is ours to mend, and then the mail should still arrive.
fn is_final(code: u16, answer: &str) -> bool {
    let status = answer.split_whitespace().next().filter(|word| word.starts_with("5.") && word.len() >= 5);
    match status {
        Some("5.1.7" | "5.1.8") => false,
        Some(status) => status.starts_with("5.1.") || status.starts_with("5.2.") || status == "5.3.4",
        None => (550..=553).contains(&code),
    }
}

/// Servers repeat the address in their answer; of that, logs may hold the domain only.
fn without_names(answer: &str) -> String {
    let words = answer.split_whitespace().map(|word| match word.split_once('@') {
        Some((_, domain)) => format!("…@{domain}"),
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Tls, is_final, security, without_names};

    fn secured(route: &str) -> Option<Tls> {
        security(&route.parse().expect("a route")).expect("certificates of this machine")
    }

    #[test]
    fn a_password_never_crosses_the_network_unprotected() {
        assert!(matches!(secured("smtp://u:p@mail.example:587"), Some(Tls::Required(_))));
        assert!(matches!(secured("smtp://u:p@127.0.0.1"), Some(Tls::Opportunistic(_))));
        assert!(matches!(secured("smtp://mail.example"), Some(Tls::Opportunistic(_))));
        assert!(secured("smtps://u:p@mail.example").is_none());
        assert!(secured("smtp://u:p@mail.example?tls=required").is_none());
    }

    #[test]
    fn only_a_refused_recipient_or_an_oversized_mail_is_final() {
        for (code, answer) in
            [(550, "5.1.1 No such user"), (550, "No such user"), (552, "5.2.2 Full"), (552, "5.3.4 Big")]
        {
            assert!(is_final(code, answer), "{code} {answer}");
        }
        let ours = [
            (535, "5.7.8 FieldRefusal password"),
            (550, "5.1.8 Bad sender"),
            (554, "5.7.1 Relay denied"),
            (530, "Log in"),
        ];
        for (code, answer) in ours {
            assert!(!is_final(code, answer), "{code} {answer}");
        }
    }

    #[test]
    fn an_answer_keeps_the_domain_of_an_address_only() {
        let answer = "5.1.1 <m.veldhoen@lindehof.example>: unknown";
        assert_eq!(without_names(answer), "5.1.1 …@lindehof.example>: unknown");
    }
}
