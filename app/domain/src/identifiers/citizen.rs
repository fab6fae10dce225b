//! Guarding free text against citizens' numbers.

use super::passes_eleven_test;

/// Digits of a citizen's number.
const DIGITS: usize = 9;

/// Whether some nine digits in the text could be a citizen's number (*BSN*), written together or in groups
/// parted by single points or spaces.
///
/// The builder asks for no personal data, so warn the writer and let him judge, but never block: one in
/// eleven numbers of nine digits passes by chance, and an RSIN always does. So leave out fields that ask for
/// an RSIN, and expect a warning where running text repeats one.
pub fn contains_citizen_number(text: &str) -> bool {
    // Almost no text has nine digits, so almost none is taken apart.
    if text.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
        return false;
    }
    text.split(|c: char| !c.is_ascii_digit() && !parts_groups(c)).any(|run| {
        let groups: Vec<&str> = run.split(parts_groups).collect();
        (0..groups.len()).any(|start| begins_with_citizen_number(&groups[start..]))
    })
}

const fn parts_groups(c: char) -> bool {
    matches!(c, '.' | ' ' | '\u{a0}')
}

/// Whether the first groups make up nine digits that pass; an empty group is a gap between numbers.
fn begins_with_citizen_number(groups: &[&str]) -> bool {
    let mut digits = String::new();
    for group in groups.iter().take_while(|group| !group.is_empty()) {
        digits.push_str(group);
        if digits.len() >= DIGITS {
            return passes_eleven_test(&digits);
        }
    }
    false
}
