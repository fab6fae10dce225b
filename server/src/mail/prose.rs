//! Running text that people wrote: as blocks for the HTML part, and as text without marks for the plain one.

use domain::markdown::{Block, Run, parse};
use minijinja::Environment;
use minijinja::Value;
use minijinja::value::Serde;

/// Lets templates read running text: `blocks` for the macro `prose`, `plain` for text.
pub(super) fn add_filters(templates: &mut Environment<'static>) {
    templates.add_filter("blocks", |text: &str| Value::from(Serde(parse(text))));
    templates.add_filter("plain", |text: &str| plain(text));
}

/// The text as a reader sees it: bold is only words, lists keep their dashes and numbers.
pub(super) fn plain(text: &str) -> String {
    let block = |block: Block| match block {
        Block::Paragraph { runs } => words(&runs),
        Block::Bullets { items } => lines(&items, |_| "- ".to_owned()),
        Block::Numbers { items } => lines(&items, |index| format!("{}. ", index + 1)),
    };
    parse(text).into_iter().map(block).collect::<Vec<_>>().join("\n\n")
}

fn lines(items: &[Vec<Run>], mark: impl Fn(usize) -> String) -> String {
    let line = |(index, item): (usize, &Vec<Run>)| format!("{}{}", mark(index), words(item));
    items.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;
    use proptest::prelude::*;

    #[test]
    fn bold_is_only_words_and_lists_keep_their_marks() {
        let typed = "Wij **eten** samen:\n- soep\n- **brood**\n1. eerst\n2. dan\n\n5 ** 6";
        assert_eq!(plain(typed), "Wij eten samen:\n\n- soep\n- brood\n\n1. eerst\n2. dan\n\n5 ** 6");
    }

    proptest! {
        #[test]
        fn every_letter_is_kept_in_order(text in r"(\PC|\n|\*\*|- |1\. |2\. ){0,40}") {
            let letters = |text: &str| text.chars().filter(|sign| !sign.is_whitespace() && *sign != '*').collect::<String>();
            prop_assert_eq!(letters(&plain(&text)), letters(&text));
        }
    }
}
