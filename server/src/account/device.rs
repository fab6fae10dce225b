//! What a browser says of itself, as far as people recognise it by that.

/// By what people recognise where they are signed in. Either is empty if the browser does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    /// Name of the browser: "Firefox".
    pub browser: &'static str,
    /// Name of the system that it runs on: "Windows".
    pub system: &'static str,
}

/// What stands in a user agent, and the name that people know it by. Browsers name others to be taken for them, so the
/// first that is found counts.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

impl Device {
    /// Reads the header `User-Agent`.
    pub(super) fn of(user_agent: &str) -> Self {
        let name = |known: &[(&str, &'static str)]| {
            known.iter().find(|(mark, _)| user_agent.contains(mark)).map_or("", |(_, name)| name)
        };
        Self { browser: name(&BROWSERS), system: name(&SYSTEMS) }
    }
}

#[cfg(test)]
mod tests {
    use super::Device;

    #[test]
    fn a_device_is_called_as_its_owner_calls_it() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (user_agent, browser, system) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(), "Firefox", "Linux"),
            (format!("Mozilla/5.0 (Windows NT 10.0) {webkit} Chrome/140.0 Safari/537.36 Edg/140.0"), "Edge", "Windows"),
            (format!("Mozilla/5.0 (Linux; Android 10; K) {webkit} Chrome/140.0 Safari/537.36"), "Chrome", "Android"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1".into(),
                "Safari",
                "iPhone",
            ),
            ("curl/8.0".to_owned(), "", ""),
            (String::new(), "", ""),
        ] {
            assert_eq!(Device::of(&user_agent), Device { browser, system }, "{user_agent}");
        }
    }
}
