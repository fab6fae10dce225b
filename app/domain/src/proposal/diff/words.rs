//! Which words of a text were kept, added and removed.

use super::token::{self, Token};
use super::{Change, Piece};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Most units, in both versions together, that are searched for what they share: a fraction of a second even without
/// optimisation, and twenty times the longest answer that may be submitted.
const MOST: usize = 10_000;

/// Compares two texts word by word. White space belongs to the word before it, and to the text that was kept where it
/// stands on both sides.
///
/// Joining what was kept and removed gives `before`, what was kept and added gives `after`; neighbours differ in kind.
/// Work is bounded without a clock, so that the same texts always give the same pieces: where more than 10,000 words
/// lie between the first and the last change, lines are compared, and where that is too much too, all that lies
/// between them is removed and added as a whole.
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    let by_word = Sides::of(before, after, token::words);
    if by_word.changed() <= MOST {
        return by_word.searched();
    }
    let by_line = Sides::of(before, after, token::lines);
    if by_line.changed() <= MOST { by_line.searched() } else { by_line.replaced() }
}

/// Both versions in units, with the number of equal ones at the start and at the end.
struct Sides<'a> {
    old: Vec<Token<'a>>,
    new: Vec<Token<'a>>,
    head: usize,
    tail: usize,
}

impl<'a> Sides<'a> {
    fn of(before: &'a str, after: &'a str, cut: impl Fn(&'a str) -> Vec<Token<'a>>) -> Self {
        let (old, new) = (cut(before), cut(after));
        let same = |(old, new): &(&Token, &Token)| old.core == new.core;
        let head = old.iter().zip(&new).take_while(same).count();
        let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(same).count();
        Self { old, new, head, tail }
    }

    /// Units between the equal start and the equal end, in both versions together.
    fn changed(&self) -> usize {
        self.old.len() + self.new.len() - 2 * (self.head + self.tail)
    }

    fn searched(&self) -> Vec<Piece> {
        let cores = |tokens: &[Token<'a>]| -> Vec<&'a str> {
            tokens[self.head..tokens.len() - self.tail].iter().map(|token| token.core).collect()
        };
        self.pieces(&capture_diff_slices(Algorithm::Myers, &cores(&self.old), &cores(&self.new)))
    }

    fn replaced(&self) -> Vec<Piece> {
        let middle = |tokens: &[Token]| tokens.len() - self.head - self.tail;
        let (old_len, new_len) = (middle(&self.old), middle(&self.new));
        self.pieces(&[DiffOp::Replace { old_index: 0, old_len, new_index: 0, new_len }])
    }

    /// The pieces that follow from the operations on the changed middle.
    fn pieces(&self, middle: &[DiffOp]) -> Vec<Piece> {
        let mut pieces = Pieces::default();
        pieces.keep_all(&self.old[..self.head], &self.new[..self.head]);
        for operation in middle {
            let (tag, old, new) = operation.as_tag_tuple();
            let old = &self.old[self.head + old.start..self.head + old.end];
            let new = &self.new[self.head + new.start..self.head + new.end];
            if tag == similar::DiffTag::Equal {
                pieces.keep_all(old, new);
            } else {
                pieces.remove(old);
                pieces.add(new);
            }
        }
        pieces.keep_all(&self.old[self.old.len() - self.tail..], &self.new[self.new.len() - self.tail..]);
        pieces.finish()
    }
}

/// The pieces so far, and the change that still grows.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    removed: String,
    added: String,
}

impl Pieces {
    fn keep_all(&mut self, old: &[Token], new: &[Token]) {
        for (old, new) in old.iter().zip(new) {
            let shared = shared_len(old.space.chars(), new.space.chars());
            self.keep(old.core);
            self.keep(&old.space[..shared]);
            self.removed.push_str(&old.space[shared..]);
            self.added.push_str(&new.space[shared..]);
        }
    }

    fn remove(&mut self, tokens: &[Token]) {
        self.removed.extend(tokens.iter().flat_map(|token| [token.core, token.space]));
    }

    fn add(&mut self, tokens: &[Token]) {
        self.added.extend(tokens.iter().flat_map(|token| [token.core, token.space]));
    }

    fn keep(&mut self, text: &str) {
        if !text.is_empty() {
            self.close_change();
            self.push(Change::Kept, text);
        }
    }

    /// Ends a change; white space with which both sides end was kept.
    fn close_change(&mut self) {
        let (mut removed, mut added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        let shared = shared_len(spaces_at_end(&removed), spaces_at_end(&added));
        let kept = removed.split_off(removed.len() - shared);
        added.truncate(added.len() - shared);
        self.push(Change::Removed, &removed);
        self.push(Change::Added, &added);
        self.push(Change::Kept, &kept);
    }

    fn push(&mut self, change: Change, text: &str) {
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.change == change => last.text.push_str(text),
            _ => self.done.push(Piece::new(change, text)),
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.close_change();
        self.done
    }
}

fn spaces_at_end(text: &str) -> impl Iterator<Item = char> {
    text.chars().rev().take_while(|char| char.is_whitespace())
}

/// Bytes of the characters that two texts have in common from where they are read.
fn shared_len(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).map(|(char, _)| char.len_utf8()).sum()
}
