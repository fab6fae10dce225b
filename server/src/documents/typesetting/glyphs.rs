//! Keeps text within what the embedded fonts can show, because one missing glyph fails a whole PDF/A file.

use domain::is_invisible;
use serde_json::Value;
use std::collections::HashSet;
use typst::text::Font;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Stands where characters without a glyph stood. A question mark would read as one that the writer put there.
const SUBSTITUTE: char = '\u{fffd}';

/// The most marks that are kept on one letter; no language needs more.
const MARKS: usize = 3;

/// Characters people often type or paste, and what to print for them if the fonts lack them.
const LOOK_ALIKES: &[(&[char], &str)] = &[
    (&['→', '⇒', '➔', '➜', '➡'], "->"),
    (&['←', '⇐', '⬅'], "<-"),
    (&['↔', '⇔'], "<->"),
    (&['≥'], ">="),
    (&['≤'], "<="),
    (&['≠'], "<>"),
    (&['≈'], "~"),
    (&['−'], "–"),
    // The last three are how Word's symbol font arrives when it is pasted.
    (&['●', '■', '▪', '◦', '○', '►', '➢', '∙', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}'], "•"),
    (&['☐', '□'], "[ ]"),
    (&['☑', '☒', '✓', '✔', '✅'], "[x]"),
    (&['☺', '😀', '😃', '😄', '😊', '🙂'], ":-)"),
    (&['☹', '🙁', '😢', '😞'], ":-("),
    (&['♥', '❤'], "<3"),
];

/// The characters that every embedded font has.
#[derive(Debug)]
pub(super) struct Alphabet(HashSet<char>);

impl Alphabet {
    /// What these fonts have in common.
    pub(super) fn of(fonts: &[Font]) -> Self {
        let in_all = |code: &u32| fonts.iter().all(|font| font.info().coverage.contains(*code));
        let codes = fonts.first().into_iter().flat_map(|font| font.info().coverage.iter());
        Self(codes.filter(in_all).filter_map(char::from_u32).collect())
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
        } else if let Some((_, alike)) = LOOK_ALIKES.iter().find(|(letters, _)| letters.contains(&letter)) {
            self.text.push_str(alike);
        } else if let Some(plain) = self.plain(letter) {
            self.text.push_str(&plain);
        } else if !self.text.ends_with(SUBSTITUTE) {
            self.text.push(SUBSTITUTE);
        }
    }

    /// A fancy form of ordinary letters in those letters: ① as 1, 𝓐 as A.
    fn plain(&self, letter: char) -> Option<String> {
        let mut plain = String::new();
        decompose_compatible(letter, |part| plain.push(part));
        plain.retain(|part| !is_combining_mark(part));
        (!plain.is_empty() && plain.chars().all(|part| self.alphabet.has(part))).then_some(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::{Alphabet, LOOK_ALIKES, MARKS, SUBSTITUTE};
    use crate::documents::typesetting::world::Shared;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static ALPHABET: LazyLock<Alphabet> =
        LazyLock::new(|| Alphabet::of(Shared::new().expect("the embedded files are sound").fonts()));

    fn printable(text: &str) -> String {
        ALPHABET.printable(text)
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
    fn common_signs_get_a_look_alike_that_exists() {
        assert_eq!(printable("a → b ≥ 3 ☑ 🙂 \u{f0b7} soep"), "a -> b >= 3 [x] :-) • soep");
        for (letters, alike) in LOOK_ALIKES {
            assert!(alike.chars().all(|letter| ALPHABET.has(letter)), "{alike}");
            assert!(letters.iter().all(|letter| !ALPHABET.has(*letter)), "{letters:?}");
        }
        assert!(ALPHABET.has(SUBSTITUTE));
    }

    #[test]
    fn fancy_forms_become_ordinary_letters() {
        assert_eq!(printable("① 𝓐𝓫 Ｗ ㎏"), "1 Ab W kg");
    }

    #[test]
    fn a_run_of_foreign_signs_becomes_one_substitute() {
        assert_eq!(printable("👨‍👩‍👧 العربية!"), "\u{fffd} \u{fffd}!");
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
        fn nothing_is_left_that_the_fonts_lack(text in any::<String>()) {
            prop_assert!(printable(&text).chars().all(|letter| letter == '\n' || ALPHABET.has(letter)));
        }

        #[test]
        fn printable_text_stays_printable(text in any::<String>()) {
            let once = printable(&text);
            prop_assert_eq!(printable(&once), once);
        }
    }
}
