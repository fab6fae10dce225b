//! Words, numbers and amounts in running text.

use crate::money::Cents;

/// One word; a euro sign is a word of its own.
#[derive(Debug)]
pub(super) struct Word {
    /// The word without marks around it, in small letters.
    pub(super) core: String,
    /// Whether it begins with a capital.
    pub(super) is_name: bool,
    /// The marks behind it.
    pub(super) tail: String,
}

impl Word {
    /// Whether it is one of these words.
    pub(super) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.core.as_str())
    }

    /// Whether a sentence ends here.
    pub(super) fn ends_sentence(&self) -> bool {
        self.tail.contains(['.', '!', '?'])
    }
}

/// The words of a line; marks of bold are passed over.
pub(super) fn words(line: &str) -> Vec<Word> {
    let word = |text: &str| {
        let core = text.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '€');
        let tail = text.rsplit_once(core).map_or("", |(_, tail)| tail);
        let is_name = core.starts_with(char::is_uppercase);
        Word { core: core.to_lowercase(), is_name, tail: tail.to_owned() }
    };
    line.replace('*', "").replace('€', " € ").split_whitespace().map(word).collect()
}

/// The amount that begins at a word, and the number of the word behind it: "€ 1.250" or "1.250 euro".
pub(super) fn amount_at(words: &[Word], at: usize) -> Option<(Cents, usize)> {
    let has_sign = words.get(at)?.is(&["€", "eur"]);
    let number = words.get(if has_sign { at + 1 } else { at })?;
    let next = words.get(at + if has_sign { 2 } else { 1 });
    // In "203 265" a space may part thousands; better no amount than half of one.
    let goes_on =
        number.tail.is_empty() && next.is_some_and(|word| word.core.starts_with(|c: char| c.is_ascii_digit()));
    let has_unit = has_sign || (number.tail.is_empty() && next.is_some_and(|word| word.is(&["euro"])));
    let amount = Cents::parse(&number.core).ok().filter(|_| has_unit && !goes_on)?;
    Some((amount, at + 2))
}

/// Every amount in a text.
pub(super) fn amounts(text: &str) -> Vec<Cents> {
    let words = words(text);
    (0..words.len()).filter_map(|at| amount_at(&words, at)).map(|(amount, _)| amount).collect()
}

/// A small number in digits or letters.
pub(super) fn count(word: &Word) -> Option<i64> {
    const NAMES: [&str; 12] =
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    let core = if word.core == "één" { "een" } else { &word.core };
    let named = (1..).zip(NAMES).find(|(_, name)| *name == core).map(|(number, _)| number);
    named.or_else(|| core.parse().ok())
}
