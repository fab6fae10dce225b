//! Keeps text within what the embedded fonts can show, because one missing glyph fails a whole PDF/A file.

use super::world::characters;
use domain::is_invisible;
use serde_json::Value;
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Stands where characters without a glyph stood. A question mark would read as one that the writer put there.
const SUBSTITUTE: char = '\u{fffd}';

/// The most marks that are kept on one letter; no language needs more.
const MARKS: usize = 3;

/// Bullets of Word's symbol font, as they arrive when they are pasted: private characters, of which no font knows what
/// they are.
const BULLETS: &[char] = &['\u{f0b7}', '\u{f0a7}', '\u{f0d8}'];

/// The most characters that are named to an author; more would not be read.
const NAMED: usize = 12;

/// The characters that the embedded fonts have.
static EMBEDDED: LazyLock<Alphabet> = LazyLock::new(Alphabet::embedded);

/// The characters of a text that no document can show, each once and the first of many, for who may write it otherwise.
pub(crate) fn unprintable(text: &str) -> Vec<char> {
    EMBEDDED.unprintable(text)
}

/// Characters that can be printed.
#[derive(Debug)]
pub(super) struct Alphabet(HashSet<char>);

impl Alphabet {
    /// Those of the embedded fonts.
    pub(super) fn embedded() -> Self {
        Self(characters())
    }

    fn unprintable(&self, text: &str) -> Vec<char> {
        // Almost every text, without composing its letters first.
        if text.chars().all(|letter| letter.is_ascii() || self.has(letter)) {
            return Vec::new();
        }
        let mut lost = Vec::new();
        let shows = |letter: char| !letter.is_whitespace() && !is_invisible(letter) && letter != SUBSTITUTE;
        for letter in text.nfc().filter(|letter| !letter.is_ascii()) {
            if !self.has(letter) && shows(letter) && !lost.contains(&letter) && self.instead(letter).is_none() {
                lost.push(letter);
            }
            if lost.len() == NAMED {
                break;
            }
        }
        lost
    }

    /// What is printed for a character that the fonts lack, if anything says the same.
    fn instead(&self, letter: char) -> Option<String> {
        if BULLETS.contains(&letter) { Some("•".to_owned()) } else { self.plain(letter) }
    }

    /// A fancy form of ordinary letters in those letters: ⅷ as viii, 𝓐 as A.
    fn plain(&self, letter: char) -> Option<String> {
        let mut plain = String::new();
        decompose_compatible(letter, |part| plain.push(part));
        plain.retain(|part| !is_combining_mark(part));
        (!plain.is_empty() && plain.chars().all(|part| self.has(part))).then_some(plain)
    }

    /// Makes every text in the data printable.
    pub(super) fn clean(&self, data: &mut Value) {
        match data {
            Value::String(text) => *text = self.printable(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.clean(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.clean(field)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// The text with only glyphs that exist, as close to what was typed as they allow.
    fn printable(&self, text: &str) -> String {
        let mut printable = Printable { alphabet: self, text: String::with_capacity(text.len()), marks: 0 };
        text.replace("\r\n", "\n").nfc().for_each(|letter| printable.push(letter));
        printable.text
    }

    fn has(&self, letter: char) -> bool {
        self.0.contains(&letter)
    }
}

/// A text as far as it is known to be printable.
struct Printable<'a> {
    alphabet: &'a Alphabet,
    text: String,
    /// Marks on the last letter.
    marks: usize,
}

impl Printable<'_> {
    fn push(&mut self, letter: char) {
        match letter {
            '\t' => self.text.push(' '),
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.text.push('\n'),
            // Nothing to see, and much that PDF/A forbids.
            _ if is_invisible(letter) => {}
            _ if is_combining_mark(letter) => self.push_mark(letter),
            _ => self.push_visible(letter),
        }
    }

    /// A mark needs a letter to stand on, and may be missed where the font lacks it.
    fn push_mark(&mut self, mark: char) {
        let stands = self.text.chars().next_back().is_some_and(|last| last.is_alphanumeric() || self.marks > 0);
        if stands && self.marks < MARKS && self.alphabet.has(mark) {
            self.text.push(mark);
            self.marks += 1;
        }
    }

    fn push_visible(&mut self, letter: char) {
        self.marks = 0;
        if self.alphabet.has(letter) && letter != SUBSTITUTE {
            self.text.push(letter);
        } else if let Some(instead) = self.alphabet.instead(letter) {
            self.text.push_str(&instead);
        } else if !self.text.ends_with(SUBSTITUTE) {
            self.text.push(SUBSTITUTE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BULLETS, EMBEDDED, MARKS, SUBSTITUTE, unprintable};
    use proptest::prelude::*;

    fn printable(text: &str) -> String {
        EMBEDDED.printable(text)
    }

    #[test]
    fn what_the_fonts_have_stays_as_it_is() {
        let text = "Coöperatie “’t Lindehuis” – € 1.234,50 • Łódź Ζωή Жанна × 2 ½ ²";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn letters_with_loose_accents_become_whole_letters() {
        assert_eq!(printable("cooperatie zo\u{308}n e\u{301}e\u{301}n"), "cooperatie zön één");
    }

    #[test]
    fn signs_and_other_scripts_stay_themselves() {
        for text in ["a → b ≥ 3 − 1 ☑ ✓ ✔ ● ♥", "السلام عليكم", "שלום", "漢字と かな 中文", "🙂 👍 🏠"]
        {
            assert_eq!(printable(text), text);
            assert!(unprintable(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn pasted_bullets_become_bullets() {
        assert_eq!(printable("\u{f0b7} soep"), "• soep");
        assert!(BULLETS.iter().all(|bullet| !EMBEDDED.has(*bullet)));
        assert!(EMBEDDED.has('•') && EMBEDDED.has(SUBSTITUTE));
    }

    #[test]
    fn fancy_forms_become_ordinary_letters() {
        assert_eq!(printable("𝓐𝓫 ㎏"), "Ab kg");
    }

    #[test]
    fn a_run_of_signs_that_no_font_has_becomes_one_substitute_and_is_told() {
        assert_eq!(printable("हि हिन्दी!"), "\u{fffd} \u{fffd}!");
        assert_eq!(unprintable("één हह ไ"), ['ह', 'ไ']);
        assert!(unprintable("\u{200b}\u{202e}a\u{2028}\u{f0b7}𝓐").is_empty());
        let many: String = ('\u{900}'..'\u{980}').collect();
        assert_eq!(unprintable(&many).len(), super::NAMED);
    }

    #[test]
    fn what_cannot_be_seen_disappears() {
        assert_eq!(printable("a\0\u{200b}\u{202e}\u{feff}\u{ad}b"), "ab");
        assert_eq!(printable("a\r\nb\u{2028}c\td"), "a\nb\nc d");
    }

    #[test]
    fn marks_need_a_letter_and_do_not_pile_up() {
        assert_eq!(printable("\u{302} \u{302}"), " ");
        assert_eq!(printable(&format!("Z{}", "\u{327}".repeat(50))).chars().count(), 1 + MARKS);
    }

    proptest! {
        #[test]
        fn what_is_not_told_is_printed_without_a_substitute(text in "[^\u{fffd}]*") {
            prop_assert!(!unprintable(&text).is_empty() || !printable(&text).contains(SUBSTITUTE));
        }

        #[test]
        fn nothing_is_left_that_the_fonts_lack(text in any::<String>()) {
            prop_assert!(printable(&text).chars().all(|letter| letter == '\n' || EMBEDDED.has(letter)));
        }

        #[test]
        fn printable_text_stays_printable(text in any::<String>()) {
            let once = printable(&text);
            prop_assert_eq!(printable(&once), once);
        }
    }
}
