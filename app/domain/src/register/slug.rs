//! The name of a municipality as it stands in an address.

/// The name in small letters and digits with single hyphens: "Súdwest-Fryslân" becomes "sudwest-fryslan". The letters
/// come in their composed form, as people type them.
pub fn slug(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().map(plain).collect();
    plain
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// A letter without its sign, as far as names of municipalities have them.
const fn plain(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}
