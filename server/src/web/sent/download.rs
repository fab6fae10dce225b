//! Files to save. None of them is ever shown by a browser on this site.

use app::views::case::files::Download;
use axum::body::Bytes;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// A file of this media type to save under this name: whatever is in it, no browser runs it on this site.
pub(crate) fn download(media_type: &'static str, name: &str, bytes: impl Into<Bytes>) -> Response {
    let disposition = HeaderValue::from_str(&disposition(name));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    (headers, bytes.into()).into_response()
}

/// A PDF to save.
pub(crate) fn pdf(file: Download) -> Response {
    download("application/pdf", &file.name, file.bytes)
}

/// RFC 6266: a name in plain letters for old software, and the whole name for the rest (RFC 8187) if that is another.
fn disposition(name: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || " .-_()".contains(letter) { letter } else { '_' };
    let simple: String = name.chars().map(plain).collect();
    if simple == name {
        return format!("attachment; filename=\"{name}\"");
    }
    format!("attachment; filename=\"{simple}\"; filename*=UTF-8''{}", utf8_percent_encode(name, KEPT))
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_reaches_old_and_new_browsers() {
        let sent = disposition("Polis café ’26.pdf");
        let whole = "Polis%20caf%C3%A9%20%E2%80%9926.pdf";
        assert_eq!(sent, format!("attachment; filename=\"Polis caf_ _26.pdf\"; filename*=UTF-8''{whole}"));
        let quoted = "attachment; filename=\"Het _plan_.pdf\"; filename*=UTF-8''Het%20%22plan%22.pdf";
        assert_eq!(disposition("Het \"plan\".pdf"), quoted);
        assert_eq!(disposition("besluit-LIW-2026-0001.pdf"), "attachment; filename=\"besluit-LIW-2026-0001.pdf\"");
        assert!(!disposition("a\";\r\nX: y").contains(['\r', '\n']));
        assert_eq!(disposition("a\";b").matches('"').count(), 2);
    }
}
