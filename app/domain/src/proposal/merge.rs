//! Bringing together what two people changed at the same time. Only what clearly does not touch is joined; about
//! anything else a person has to choose.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// How the text of an answer is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One text: two changes never fit together.
    Whole,
    /// Rows: changes of different rows fit together.
    Rows,
    /// The grid of the budget: also changes of different cells in one line, as long as nobody renamed that line.
    Grid,
}

/// Joins two changes of `base`. `None` when both changed the same thing differently.
///
/// `mine` wins nowhere and `theirs` wins nowhere: the outcome holds every change of both.
pub fn merge(shape: Shape, base: &str, mine: &str, theirs: &str) -> Option<String> {
    if mine == base || mine == theirs {
        return Some(theirs.to_owned());
    }
    if theirs == base {
        return Some(mine.to_owned());
    }
    if shape == Shape::Whole {
        return None;
    }
    let read = |text: &str| serde_json::from_str(if text.is_empty() { "[]" } else { text }).ok();
    let merged = value(shape, &read(base)?, &read(mine)?, &read(theirs)?)?;
    serde_json::to_string(&merged).ok()
}

fn value(shape: Shape, base: &Value, mine: &Value, theirs: &Value) -> Option<Value> {
    if mine == base || mine == theirs {
        return Some(theirs.clone());
    }
    if theirs == base {
        return Some(mine.clone());
    }
    match (base, mine, theirs) {
        (Value::Object(base), Value::Object(mine), Value::Object(theirs)) => {
            let same_line = |side: &Map<String, Value>| side.get("label") == base.get("label");
            let fits = shape == Shape::Grid && same_line(mine) && same_line(theirs);
            if fits { object(shape, base, mine, theirs) } else { None }
        }
        (Value::Array(base), Value::Array(mine), Value::Array(theirs)) => list(shape, base, mine, theirs),
        _ => None,
    }
}

fn object(
    shape: Shape,
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Option<Value> {
    let names: BTreeSet<&String> = base.keys().chain(mine.keys()).chain(theirs.keys()).collect();
    let of = |side: &Map<String, Value>, name: &String| side.get(name).cloned().unwrap_or(Value::Null);
    let cell = |name: &String| {
        let merged = value(shape, &of(base, name), &of(mine, name), &of(theirs, name))?;
        Some((name.clone(), merged))
    };
    let merged: Map<String, Value> = names.into_iter().map(cell).collect::<Option<_>>()?;
    Some(Value::Object(merged.into_iter().filter(|(_, value)| !value.is_null()).collect()))
}

/// Rows stay where they were; those that both added at the end stand one after the other. When somebody took a row out,
/// the others shift, and nothing is certain any more.
fn list(shape: Shape, base: &[Value], mine: &[Value], theirs: &[Value]) -> Option<Value> {
    if mine.len() < base.len() || theirs.len() < base.len() {
        return None;
    }
    let rows = base.iter().zip(mine).zip(theirs).map(|((base, mine), theirs)| value(shape, base, mine, theirs));
    let mut merged: Vec<Value> = rows.collect::<Option<_>>()?;
    let (mine, theirs) = (&mine[base.len()..], &theirs[base.len()..]);
    merged.extend_from_slice(theirs);
    // Who sends the same rows twice added them once, whatever others added before or after them.
    if !mine.is_empty() && !theirs.windows(mine.len()).any(|added| added == mine) {
        merged.extend_from_slice(mine);
    }
    Some(Value::Array(merged))
}

#[cfg(test)]
mod tests {
    use super::{Shape, merge};
    use proptest::prelude::*;

    fn rows(cells: &[(&str, &str)]) -> String {
        let rows = cells.iter().map(|(label, price)| format!(r#"{{"label":"{label}","price":"{price}"}}"#));
        format!("[{}]", rows.collect::<Vec<_>>().join(","))
    }

    #[test]
    fn two_changes_of_one_text_need_a_choice() {
        assert_eq!(merge(Shape::Whole, "a", "b", "c"), None);
        assert_eq!(merge(Shape::Whole, "a", "b", "a").as_deref(), Some("b"));
        assert_eq!(merge(Shape::Whole, "a", "a", "c").as_deref(), Some("c"));
        assert_eq!(merge(Shape::Whole, "a", "b", "b").as_deref(), Some("b"));
    }

    #[test]
    fn changes_of_different_lines_and_cells_are_joined() {
        let base = rows(&[("Huur", "1"), ("Kok", "2")]);
        let joined = rows(&[("Huur", "5"), ("Kok", "7")]);
        let (mine, theirs) = (rows(&[("Huur", "5"), ("Kok", "2")]), rows(&[("Huur", "1"), ("Kok", "7")]));
        assert_eq!(merge(Shape::Grid, &base, &mine, &theirs), Some(joined.clone()));
        assert_eq!(merge(Shape::Rows, &base, &mine, &theirs), Some(joined));
    }

    #[test]
    fn the_same_cell_or_a_renamed_line_needs_a_choice() {
        let base = rows(&[("Huur", "1")]);
        assert_eq!(merge(Shape::Grid, &base, &rows(&[("Huur", "2")]), &rows(&[("Huur", "3")])), None);
        assert_eq!(merge(Shape::Grid, &base, &rows(&[("Pacht", "1")]), &rows(&[("Huur", "3")])), None);
    }

    #[test]
    fn lines_that_both_added_stand_one_after_the_other() {
        let base = rows(&[("Huur", "1")]);
        let (mine, theirs) = (rows(&[("Huur", "1"), ("Bus", "2")]), rows(&[("Huur", "1"), ("Kok", "3")]));
        let joined = rows(&[("Huur", "1"), ("Kok", "3"), ("Bus", "2")]);
        assert_eq!(merge(Shape::Grid, &base, &mine, &theirs), Some(joined));
        assert_eq!(merge(Shape::Rows, "", &rows(&[("Bus", "2")]), &rows(&[("Kok", "3")])).map(|text| text.len()), {
            Some(rows(&[("Kok", "3"), ("Bus", "2")]).len())
        });
    }

    #[test]
    fn taking_a_line_out_while_somebody_changes_another_needs_a_choice() {
        let base = rows(&[("Huur", "1"), ("Kok", "2")]);
        assert_eq!(merge(Shape::Grid, &base, &rows(&[("Kok", "2")]), &rows(&[("Huur", "1"), ("Kok", "3")])), None);
    }

    #[test]
    fn rows_that_are_sent_twice_are_added_once_whatever_somebody_added_in_between() {
        let (base, mine) = (rows(&[("Huur", "1")]), rows(&[("Huur", "1"), ("Kok", "2")]));
        let theirs = rows(&[("Huur", "1"), ("Bus", "3"), ("Kok", "2")]);
        assert_eq!(merge(Shape::Grid, &base, &mine, &theirs), Some(theirs));
    }

    #[test]
    fn rows_whose_answer_got_lost_are_added_once_when_somebody_added_others_since() {
        let (base, mine) = (rows(&[("Huur", "1")]), rows(&[("Huur", "1"), ("Kok", "2")]));
        let theirs = rows(&[("Huur", "1"), ("Kok", "2"), ("Bus", "3")]);
        assert_eq!(merge(Shape::Grid, &base, &mine, &theirs).as_ref(), Some(&theirs));
        assert_eq!(merge(Shape::Rows, &base, &mine, &theirs), Some(theirs));
    }

    fn added(names: impl IntoIterator<Item = u8>) -> String {
        let names: Vec<String> = names.into_iter().map(|name| name.to_string()).collect();
        rows(&names.iter().map(|name| (name.as_str(), "1")).collect::<Vec<_>>())
    }

    fn grid() -> impl Strategy<Value = Vec<u8>> {
        proptest::collection::vec(0u8..3, 3)
    }

    proptest! {
        /// Whatever two people type over three prices: the outcome holds both, or somebody has to choose.
        #[test]
        fn no_change_disappears(base in grid(), mine in grid(), theirs in grid()) {
            let text = |prices: &[u8]| {
                let prices: Vec<String> = prices.iter().map(u8::to_string).collect();
                rows(&prices.iter().map(|price| ("Huur", price.as_str())).collect::<Vec<_>>())
            };
            let both = base.iter().zip(&mine).zip(&theirs).any(|((base, mine), theirs)| {
                mine != base && theirs != base && mine != theirs
            });
            let expected: Vec<u8> = base.iter().zip(&mine).zip(&theirs)
                .map(|((base, mine), theirs)| if mine == base { *theirs } else { *mine }).collect();
            let merged = merge(Shape::Grid, &text(&base), &text(&mine), &text(&theirs));
            prop_assert_eq!(merged, (!both).then(|| text(&expected)));
        }

        /// Sending once more what is stored already changes nothing, wherever others added lines since.
        #[test]
        fn what_is_sent_again_is_never_added_twice(
            base in proptest::collection::vec(0u8..3, 0..3),
            mine in proptest::collection::vec(3u8..6, 0..4),
            before in proptest::collection::vec(6u8..9, 0..3),
            after in proptest::collection::vec(6u8..9, 0..3),
            shape in proptest::sample::select(&[Shape::Rows, Shape::Grid][..]),
        ) {
            let stored = added([&base[..], &before, &mine, &after].concat());
            let sent = added([&base[..], &mine].concat());
            prop_assert_eq!(merge(shape, &added(base), &sent, &stored), Some(stored));
        }
    }
}
