//! The little Markdown of running text (doorlopende tekst): paragraphs, lists and **bold**, nothing else.
//!
//! Everything else stays as typed. Screen and PDF show the same blocks, so the text is parsed in one place.

use serde::Serialize;

/// A paragraph or a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "t")]
pub enum Block {
    /// A paragraph; a line end within it is kept in the text.
    #[serde(rename = "p")]
    Paragraph {
        /// Its words.
        runs: Vec<Run>,
    },
    /// A list of lines that begin with `- `.
    #[serde(rename = "ul")]
    Bullets {
        /// Its lines.
        items: Vec<Vec<Run>>,
    },
    /// A list of lines that begin with `1. `, `2. ` and so on.
    #[serde(rename = "ol")]
    Numbers {
        /// Its lines.
        items: Vec<Vec<Run>>,
    },
}

/// Words in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// Whether they are bold.
    #[serde(rename = "b")]
    pub bold: bool,
    /// The words.
    #[serde(rename = "s")]
    pub text: String,
}

/// Reads running text. Empty lines part blocks; spaces around lines are dropped.
pub fn parse(text: &str) -> Vec<Block> {
    let mut lines = Lines::default();
    for line in text.lines().map(str::trim) {
        lines.add(line);
    }
    lines.finish()
}

/// The blocks so far and the one that still grows, both as raw lines.
#[derive(Default)]
struct Lines<'a> {
    done: Vec<Block>,
    paragraph: Vec<&'a str>,
    bullets: Vec<&'a str>,
    numbers: Vec<&'a str>,
}

impl<'a> Lines<'a> {
    fn add(&mut self, line: &'a str) {
        if line.is_empty() {
            self.close();
        } else if let Some(item) = line.strip_prefix("- ") {
            self.open(|lines| &mut lines.bullets).push(item);
        } else if let Some(item) = self.next_number(line) {
            self.open(|lines| &mut lines.numbers).push(item);
        } else {
            self.open(|lines| &mut lines.paragraph).push(line);
        }
    }

    /// A number that does not count on is no list: a list would show another number than was typed.
    fn next_number(&self, line: &'a str) -> Option<&'a str> {
        let (number, item) = line.split_once(". ")?;
        (number == (self.numbers.len() + 1).to_string()).then_some(item)
    }

    /// The lines of one kind of block, after closing a block of another kind.
    fn open(&mut self, kind: impl Fn(&mut Self) -> &mut Vec<&'a str>) -> &mut Vec<&'a str> {
        if kind(self).is_empty() {
            self.close();
        }
        kind(self)
    }

    fn close(&mut self) {
        let items = |lines: &mut Vec<&str>| std::mem::take(lines).into_iter().map(runs).collect();
        if !self.paragraph.is_empty() {
            let runs = runs(&std::mem::take(&mut self.paragraph).join("\n"));
            self.done.push(Block::Paragraph { runs });
        }
        if !self.bullets.is_empty() {
            let items = items(&mut self.bullets);
            self.done.push(Block::Bullets { items });
        }
        if !self.numbers.is_empty() {
            let items = items(&mut self.numbers);
            self.done.push(Block::Numbers { items });
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.close();
        self.done
    }
}

/// Bold stands between two pairs of stars with words between them; a pair without a partner stays as typed.
fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some((before, bold, after)) = first_bold(rest) {
        push(&mut runs, false, before);
        push(&mut runs, true, bold);
        rest = after;
    }
    push(&mut runs, false, rest);
    runs
}

fn first_bold(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("**")?;
    let (bold, after) = rest.split_once("**")?;
    (!bold.trim().is_empty()).then_some((before, bold, after))
}

fn push(runs: &mut Vec<Run>, bold: bool, text: &str) {
    if !text.is_empty() {
        runs.push(Run { bold, text: text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Run, parse};
    use proptest::prelude::*;

    fn json(text: &str) -> String {
        serde_json::to_string(&parse(text)).expect("blocks are data")
    }

    fn text_of(blocks: &[Block]) -> String {
        let words = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        let block = |block: &Block| match block {
            Block::Paragraph { runs } => words(runs),
            Block::Bullets { items } => items.iter().map(|item| format!("-{}", words(item))).collect(),
            Block::Numbers { items } => {
                items.iter().enumerate().map(|(index, item)| format!("{}.{}", index + 1, words(item))).collect()
            }
        };
        blocks.iter().map(block).collect()
    }

    fn letters(text: &str) -> String {
        text.chars().filter(|sign| !sign.is_whitespace() && *sign != '*').collect()
    }

    #[test]
    fn paragraphs_lists_and_bold_have_the_shape_that_the_pdf_reads() {
        assert_eq!(
            json("Wij **eten** samen."),
            r#"[{"t":"p","runs":[{"b":false,"s":"Wij "},{"b":true,"s":"eten"},{"b":false,"s":" samen."}]}]"#
        );
        assert_eq!(
            json("- soep\n- brood"),
            r#"[{"t":"ul","items":[[{"b":false,"s":"soep"}],[{"b":false,"s":"brood"}]]}]"#
        );
        assert_eq!(
            json("1. eerst\n2. dan"),
            r#"[{"t":"ol","items":[[{"b":false,"s":"eerst"}],[{"b":false,"s":"dan"}]]}]"#
        );
    }

    #[test]
    fn an_empty_line_parts_paragraphs_and_a_line_end_stays_within_one() {
        assert_eq!(
            json("a\nb\n\n\nc"),
            r#"[{"t":"p","runs":[{"b":false,"s":"a\nb"}]},{"t":"p","runs":[{"b":false,"s":"c"}]}]"#
        );
    }

    #[test]
    fn a_list_may_follow_a_paragraph_without_an_empty_line() {
        let blocks = parse("Wij doen:\n- soep\nen meer");
        assert!(matches!(blocks[..], [Block::Paragraph { .. }, Block::Bullets { .. }, Block::Paragraph { .. }]));
    }

    #[test]
    fn a_line_that_begins_with_a_year_is_no_list() {
        assert!(matches!(parse("2026. Een goed jaar")[..], [Block::Paragraph { .. }]));
    }

    #[test]
    fn stars_without_a_partner_stay_as_typed() {
        assert_eq!(json("5 ** 6"), r#"[{"t":"p","runs":[{"b":false,"s":"5 ** 6"}]}]"#);
        assert_eq!(json("****"), r#"[{"t":"p","runs":[{"b":false,"s":"****"}]}]"#);
    }

    proptest! {
        #[test]
        fn every_letter_is_kept_in_order(text in r"(\PC|\n|\*\*|- |1\. |2\. ){0,40}") {
            prop_assert_eq!(letters(&text_of(&parse(&text))), letters(&text));
        }

        #[test]
        fn nothing_is_an_empty_block(text in any::<String>()) {
            for block in parse(&text) {
                let items = match block {
                    Block::Paragraph { runs } => vec![runs],
                    Block::Bullets { items } | Block::Numbers { items } => items,
                };
                prop_assert!(!items.is_empty());
            }
        }
    }
}
