//! One reading of typed text, before every check and before it is stored.
//!
//! What nobody sees or means goes: zero-width characters, soft hyphens, byte order marks, controls, and the marks that
//! turn the direction of text. In a line or a code, what stands for a space or a hyphen becomes one; in running text it
//! stays, because there it keeps together what must not be parted at the end of a line.

use crate::is_invisible;

/// Running text: paragraphs stay. Text in which there is nothing to see is empty.
pub fn prose(text: &str) -> String {
    if is_blank(text) { String::new() } else { kept(text) }
}

/// Whether there is nothing to see in a text.
pub fn is_blank(text: &str) -> bool {
    text.chars().filter_map(sign).all(|letter| letter.is_whitespace() || is_invisible(letter))
}

/// One line, such as a name or a title: every break and tab is a space, and none stands at an end.
pub fn line(text: &str) -> String {
    let read: String = prose(text).chars().map(|letter| if is_break(letter) { ' ' } else { plain(letter) }).collect();
    read.trim().to_owned()
}

/// What is read sign by sign: an amount, a number, a day, a code, an address. Wide signs and dashes become those of a
/// plain keyboard. A tab stays: it parts two cells of a table that somebody pasted, so the text is not one number.
pub fn code(text: &str) -> String {
    if is_plain(text) {
        return text.trim().to_owned();
    }
    let narrow = |letter| match letter {
        // The wide signs stand in the order of the plain ones.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{2013}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        other => plain(other),
    };
    kept(text).trim().chars().map(narrow).filter(|letter| !is_joiner(*letter)).collect()
}

/// The signs that are kept, with the line ends of every system as one.
fn kept(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter_map(sign).collect()
}

/// Whether every sign is one of a plain keyboard, of which all are kept. Nearly every text is.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t'))
}

/// A space or hyphen of a plain keyboard for every other kind.
const fn plain(letter: char) -> char {
    match letter {
        // No-break, figure, narrow and every other width of space.
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        // Hyphens that do not break, and figure dashes.
        '\u{2010}'..='\u{2012}' => '-',
        other => other,
    }
}

const fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | '\t')
}

/// Signs that bind or part letters and pictures. They carry meaning in running text of some languages, never in a code.
const fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{fe00}'..='\u{fe0f}')
}

/// A sign as it is kept; nothing for one that is not.
const fn sign(letter: char) -> Option<char> {
    match letter {
        '\n' | '\t' => Some(letter),
        // Line and paragraph separators, and the breaks of old terminals.
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        // Controls, soft hyphens, zero-width spaces, word joiners, byte order marks, and marks that turn text around.
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{200b}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{206f}' => None,
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::{code, is_blank, line, prose};
    use proptest::prelude::*;

    #[test]
    fn what_stands_for_a_space_or_a_hyphen_becomes_one() {
        assert_eq!(line("Zorg\u{a0}dichtbij,\u{202f}in 2026\u{2011}2029"), "Zorg dichtbij, in 2026-2029");
        assert_eq!(line("De\u{3000}Lindehof\tU.A.\r\n"), "De Lindehof U.A.");
        assert_eq!(code("31\u{2011}12\u{2011}2026"), "31-12-2026");
        assert_eq!(code("１２３４ ＡＢ"), "1234 AB");
        assert_eq!(code("\u{2212}1.500"), "-1.500");
    }

    #[test]
    fn what_nobody_sees_goes() {
        assert_eq!(code("\u{200b}NL91 ABNA 0417 1643 00\u{feff}"), "NL91 ABNA 0417 1643 00");
        assert_eq!(line("Plan \u{202e}neppo"), "Plan neppo");
        assert_eq!(prose("woon\u{ad}zorg"), "woonzorg");
        for nothing in ["\u{200b}", " \u{a0}\u{feff}\n", "\u{2060}\u{200d}", "\u{3164}", "\u{fe0f} \u{e0001}"] {
            assert_eq!(prose(nothing), "", "{nothing:?}");
        }
    }

    #[test]
    fn signs_with_a_meaning_stay_themselves() {
        for text in
            ["→ ✓ − –", "👩\u{200d}🦽", "می\u{200c}خواهم", "één\n\n- twee", "€\u{a0}1.250,50", "2026\u{2011}2029"]
        {
            assert_eq!(prose(text), text);
        }
    }

    #[test]
    fn a_tab_between_numbers_does_not_join_them() {
        assert_eq!(code("250\t300\t350"), "250\t300\t350");
    }

    proptest! {
        #[test]
        fn a_text_is_blank_if_nothing_of_it_is_left(text in "[ \\n\\t\u{200b}\u{a0}\u{feff}\u{3164}\u{fe0f}a-]{0,4}") {
            prop_assert_eq!(is_blank(&text), prose(&text).is_empty());
            prop_assert_eq!(is_blank(&text), !text.contains(['a', '-']));
        }

        #[test]
        fn text_that_was_read_once_reads_the_same_again(text in any::<String>()) {
            for read in [prose, line, code] {
                let once = read(&text);
                prop_assert_eq!(read(&once), once.clone());
                let gone = ['\0', '\r', '\u{feff}', '\u{202e}'];
                prop_assert!(!once.contains(gone));
            }
            let (breaks, wide) = (['\n', '\t'], ['\u{a0}', '\u{2011}']);
            prop_assert!(!line(&text).contains(breaks));
            prop_assert!(!line(&text).contains(wide) && !code(&text).contains(wide));
        }

        #[test]
        fn plain_text_stays_to_the_letter(text in "[ -~é€]{0,40}[!-~]") {
            prop_assert_eq!(prose(&text), text);
        }
    }
}
