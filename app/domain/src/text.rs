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

/// The whole words of a line that fit in so many characters, without the mark behind the last; nothing if all of it
/// fits.
pub fn beginning(line: &str, most: usize) -> Option<String> {
    if line.chars().count() <= most {
        return None;
    }
    let fits: String = line.chars().take(most).collect();
    let words = fits.rsplit_once(' ').map_or(fits.as_str(), |(words, _)| words);
    Some(words.trim_end_matches([',', ';', ':', '.', ' ']).to_owned())
}

/// A text with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How many words each sentence has. The end of a line ends a sentence too, as a heading or an item of a list does.
pub fn sentence_lengths(text: &str) -> Vec<usize> {
    let mut lengths = Vec::new();
    for line in text.lines() {
        let mut words = 0;
        for word in line.split_whitespace() {
            words += 1;
            if ends_sentence(word) {
                lengths.push(std::mem::take(&mut words));
            }
        }
        lengths.extend((words > 0).then_some(words));
    }
    lengths
}

/// Whether a sentence ends behind this word. The dots of an abbreviation such as U.A. end none.
fn ends_sentence(word: &str) -> bool {
    let word = word.trim_end_matches([')', '”', '’', '"']);
    let stem = word.trim_end_matches('.');
    let is_abbreviation = stem.contains('.') && stem.split('.').all(|part| part.chars().count() == 1);
    word.ends_with(['.', '?', '!'])
        && !(is_abbreviation && stem.chars().all(|sign| sign == '.' || sign.is_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::{capitalised, enumeration, sentence_lengths};

    #[test]
    fn a_sentence_ends_at_its_mark_or_with_its_line() {
        assert_eq!(sentence_lengths("Dat mag (Wmo 2015, artikel 2.6.3). Of niet? Wie weet"), [6, 2, 2]);
        assert_eq!(sentence_lengths("Een kop\nKies U.A. of W.A. voor uw leden."), [2, 7]);
        assert_eq!(sentence_lengths(" \n"), Vec::<usize>::new());
    }

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
