//! Links in documents.

/// Schemes that lead to a page, a person or a publication.
const SAFE: [&str; 8] = ["http", "https", "ftp", "mailto", "tel", "sms", "doi", "urn"];

/// Whether a link leads to a page, a mail or a place in the same folder, and not to a program, a script or a file on
/// somebody's computer or network.
pub(super) fn is_safe_link(link: &str) -> bool {
    let link: String = link.chars().filter(|letter| !letter.is_control()).collect();
    let link = link.trim().to_lowercase();
    if link.starts_with("\\\\") || link.starts_with("//") {
        return false;
    }
    let begin = link.split(['/', '?', '#']).next().unwrap_or_default();
    // What has a point in it is a host before its port.
    begin.split_once(':').is_none_or(|(scheme, _)| SAFE.contains(&scheme) || scheme.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::is_safe_link;

    #[test]
    fn only_links_to_pages_and_people_are_safe() {
        for safe in ["", "#a", "a.pdf", "map/a.pdf", "?a:b", "HTTPS://a.nl", "a.nl:8080/b", "mailto:a@b.nl", "tel:0101"]
        {
            assert!(is_safe_link(safe), "{safe}");
        }
        for unsafe_one in [
            "javascript:a",
            "JavaScript:a",
            " java\nscript:a",
            "file:///etc/passwd",
            "c:\\a.exe",
            "\\\\kwaad\\a",
            "//kwaad/a",
            "ms-msdt:/id",
            "search-ms:a",
            "data:text/html,a",
        ] {
            assert!(!is_safe_link(unsafe_one), "{unsafe_one}");
        }
    }
}
