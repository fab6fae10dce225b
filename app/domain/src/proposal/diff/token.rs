//! A text cut into the units that are compared: words or lines, each with the white space behind it.

/// One unit of text. Only `core` is compared, so that a line end that moved does not change the word before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    /// The word or line, without white space around it.
    pub(super) core: &'a str,
    /// The white space up to the next unit.
    pub(super) space: &'a str,
}

/// The words of a text. The first has no letters: it carries the white space with which the text begins.
pub(super) fn words(text: &str) -> Vec<Token<'_>> {
    cut(text, |rest| rest.find(char::is_whitespace))
}

/// The lines of a text, cut as [`words`] are.
pub(super) fn lines(text: &str) -> Vec<Token<'_>> {
    cut(text, |rest| rest.find(['\n', '\r']).map(|end| rest[..end].trim_end().len()))
}

fn cut(text: &str, end_of_core: impl Fn(&str) -> Option<usize>) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut core, mut rest) = text.split_at(0);
    loop {
        let (space, next) = rest.split_at(rest.len() - rest.trim_start().len());
        tokens.push(Token { core, space });
        if next.is_empty() {
            return tokens;
        }
        (core, rest) = next.split_at(end_of_core(next).unwrap_or(next.trim_end().len()));
    }
}
