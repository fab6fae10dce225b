//! A cell of the budget from the columns that hold its values a year.

use super::cells::Cell;
use crate::number::Style;

/// What is wrong, and with which of the values, counted from 0.
pub(super) type FieldRefusal = (usize, String);

/// Joins the values: "310 / 330 / 350". Nothing in any of them gives an empty cell.
pub(super) fn joined(cells: &[Option<&Cell>], style: Style) -> Result<String, FieldRefusal> {
    let filled = cells.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    let mut texts = Vec::new();
    for (index, cell) in cells.iter().take(filled).enumerate() {
        let cell = cell.ok_or((index, "Vul ook dit jaar in: er staat een waarde in een later jaar.".to_owned()))?;
        let text = cell.text(style).map_err(|message| (index, message))?;
        if filled > 1 && text.contains('/') {
            return Err((index, "Vul in elke kolom één waarde in, zonder schuine streep.".to_owned()));
        }
        texts.push(text);
    }
    Ok(texts.join(" / "))
}
