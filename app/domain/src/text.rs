//! Dutch prose from plain data.

/// Items as an enumeration (opsomming) within a sentence: "Marijke, Tarik en Hanna".
pub fn enumeration(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

/// A text within a sentence: only its first letter becomes a small one, so that "Wmo" stays "Wmo" behind it.
pub fn in_sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A text as a sentence: with a full stop, unless a mark ends it.
pub fn ended(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// A text with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{capitalised, enumeration};

    #[test]
    fn only_the_last_item_of_an_enumeration_follows_en() {
        let names = ["Marijke Veldhoen", "Tarik Amrani", "Hanna de Boer"].map(str::to_owned);
        assert_eq!(enumeration(&names), "Marijke Veldhoen, Tarik Amrani en Hanna de Boer");
        assert_eq!(enumeration(&names[..2]), "Marijke Veldhoen en Tarik Amrani");
        assert_eq!(enumeration(&names[..1]), "Marijke Veldhoen");
        assert_eq!(enumeration(&[]), "");
    }

    #[test]
    fn only_the_first_letter_is_raised() {
        assert_eq!(capitalised("drie jaar"), "Drie jaar");
        assert_eq!(capitalised("één"), "Één");
        assert_eq!(capitalised(""), "");
    }
}
