//! The cells of a workbook as they were typed or last computed.

use super::Refusal;
use crate::layout::MAX_ROWS;
use crate::number::{Style, from_float};
use calamine::{CellErrorType, DataRef, DataType, Reader, SheetType, SheetVisible, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::catch_unwind;

/// Most sheets.
const MAX_SHEETS: usize = 50;
/// Most cells with something in them, in the whole workbook.
const MAX_CELLS: usize = 300_000;
/// Most bytes of text, in the whole workbook.
const MAX_TEXT: usize = 8_000_000;

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Text, without the spaces around it.
    Text(String),
    /// A number, and whether it is shown times hundred with a percent sign.
    Number(f64, bool),
    /// A day, as "01-04-2027".
    Day(String),
    /// Nothing that a budget may hold, and why.
    FieldRefusal(String),
}

/// A row: cells by column, counted from 0.
pub(super) type Row = BTreeMap<u32, Cell>;

/// A sheet.
#[derive(Debug)]
pub(super) struct Grid {
    /// Its name.
    pub(super) name: String,
    /// Whether it is in sight.
    pub(super) visible: bool,
    /// Rows with something in them, by their number as a spreadsheet counts.
    pub(super) rows: BTreeMap<u32, Row>,
}

impl Cell {
    /// The cell as the budget writes it.
    pub(super) fn text(&self, style: Style) -> Result<String, String> {
        match self {
            Self::Text(text) | Self::Day(text) => Ok(text.clone()),
            Self::FieldRefusal(message) => Err(message.clone()),
            Self::Number(number, percent) => {
                let shown = if *percent { *number * 100.0 } else { *number };
                let hundredths = from_float(shown).ok_or("Dit getal heeft meer dan twee decimalen. Rond het af.")?;
                Ok(style.text(hundredths) + if *percent { "%" } else { "" })
            }
        }
    }
}

/// Reads all sheets. A file that was made wrong on purpose must not bring the server down, whatever the reader does.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Grid>, Refusal> {
    catch_unwind(|| grids(bytes)).unwrap_or(Err(Refusal::Damaged))
}

fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Refusal> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.len() > MAX_SHEETS {
        return Err(Refusal::TooManySheets);
    }
    let mut room = Room { cells: MAX_CELLS, text: MAX_TEXT };
    let mut grids = Vec::new();
    for sheet in sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let rows = rows(&mut workbook, &sheet.name, &mut room)?;
        grids.push(Grid { name: sheet.name, visible: sheet.visible == SheetVisible::Visible, rows });
    }
    Ok(grids)
}

/// How much more may be kept.
struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    fn take(&mut self, cell: &Cell) -> Result<(), Refusal> {
        let text = if let Cell::Text(text) = cell { text.len() } else { 0 };
        let left = self.cells.checked_sub(1).zip(self.text.checked_sub(text));
        (self.cells, self.text) = left.ok_or(Refusal::TooManyCells)?;
        Ok(())
    }
}

/// Rows of one sheet. They are read cell by cell: a table that begins in A1 and ends in XFD1048576 takes two cells.
fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, room: &mut Room) -> Result<BTreeMap<u32, Row>, Refusal> {
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(|_| Refusal::Damaged)?;
    let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
    let most = usize::try_from(MAX_ROWS).unwrap_or(usize::MAX);
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|_| Refusal::Damaged)? {
        let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let percent = format.is_some_and(|format| shows_percent(&format.format_code));
        let Some(value) = meaning(cell.get_value(), percent) else { continue };
        room.take(&value)?;
        let (row, column) = cell.get_position();
        rows.entry(row.saturating_add(1)).or_default().insert(column, value);
        if rows.len() > most {
            return Err(Refusal::TooManyRows);
        }
    }
    Ok(rows)
}

fn meaning(value: &DataRef, percent: bool) -> Option<Cell> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DateTimeIso(text) => text_cell(text)?,
        DataRef::SharedString(text) => text_cell(text)?,
        DataRef::Float(_) | DataRef::Int(_) => Cell::Number(value.as_f64()?, percent),
        DataRef::Bool(_) => Cell::FieldRefusal("Hier staat WAAR of ONWAAR. Vul tekst of een getal in.".to_owned()),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Cell::Day(format!("{day:02}-{month:02}-{year:04}"))
        }
        DataRef::DateTime(_) | DataRef::DurationIso(_) => {
            Cell::FieldRefusal("Hier staat een tijdsduur. Vul tekst of een getal in.".to_owned())
        }
        DataRef::Error(error) => Cell::FieldRefusal(in_error(error)),
    })
}

fn text_cell(text: &str) -> Option<Cell> {
    let text = text.trim();
    (!text.is_empty()).then(|| Cell::Text(text.to_owned()))
}

fn in_error(error: &CellErrorType) -> String {
    format!("De formule in deze cel geeft een fout ({error}). Herstel de formule of vul een getal in.")
}

/// Whether a number format shows a number times hundred. A percent sign between quotes or after a backslash is text.
fn shows_percent(code: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    code.chars().any(|letter| {
        let plain = !quoted && !escaped;
        escaped = plain && letter == '\\';
        quoted ^= letter == '"' && (plain || quoted);
        plain && letter == '%'
    })
}
