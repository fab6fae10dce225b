//! Characters that nobody sees, by the properties that Unicode gives them.

use icu_properties::props::{
    BinaryProperty, DefaultIgnorableCodePoint, EnumeratedProperty, GeneralCategory, NoncharacterCodePoint,
};

/// Whether a character shows nothing: controls, breaks of lines, joiners, marks that turn the direction of text,
/// selectors of a variant, fillers, and code points that are no characters.
pub fn is_invisible(character: char) -> bool {
    matches!(
        GeneralCategory::for_char(character),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
    ) || DefaultIgnorableCodePoint::for_char(character)
        || NoncharacterCodePoint::for_char(character)
}

#[cfg(test)]
mod tests {
    use super::is_invisible;

    #[test]
    fn what_hides_or_turns_text_is_invisible() {
        for hidden in ['\0', '\t', '\u{85}', '\u{ad}', '\u{34f}', '\u{61c}', '\u{115f}', '\u{180b}', '\u{200b}'] {
            assert!(is_invisible(hidden), "{hidden:?}");
        }
        for hidden in ['\u{202e}', '\u{2028}', '\u{2029}', '\u{2066}', '\u{3164}', '\u{fe0f}', '\u{feff}', '\u{ffa0}'] {
            assert!(is_invisible(hidden), "{hidden:?}");
        }
        for hidden in ['\u{fff9}', '\u{ffff}', '\u{1d173}', '\u{e0001}', '\u{e0101}', '\u{10ffff}'] {
            assert!(is_invisible(hidden), "{hidden:?}");
        }
    }

    #[test]
    fn what_is_seen_or_leaves_room_is_not() {
        for seen in ['a', 'é', ' ', '\u{a0}', '\u{2011}', '€', '👩', '\u{301}', '\u{f0b7}', '\u{fffd}', '\u{378}']
        {
            assert!(!is_invisible(seen), "{seen:?}");
        }
    }
}
