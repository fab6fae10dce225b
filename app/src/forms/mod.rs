//! The form components of the NL Design System, each wrapped once. The `id` of a field is its `name`, so that every
//! message can link to it.

mod address;
mod buttons;
mod choice;
mod confirmations;
mod field;
mod file;
mod returned;
mod select;
mod summary;
mod text;
mod working;

pub use address::{Done, told_beside, with_blank_rows};
pub use buttons::{action_button, button, enter_saves, hidden, list_with_buttons};
pub use choice::{checkbox_group, declaration, folding_checkbox_group, radio_group};
pub(crate) use field::still_open;
pub use field::{FieldProps, Note};
pub(crate) use file::accept;
pub use file::{enclosing_field, file_form, files_field};
pub use returned::Returned;
pub use select::{narrow, select};
pub use summary::{error_summary, form_head};
pub use text::{Entry, counted_field, suggestions, text_area, text_field};
pub use working::{saved_line, saves_itself, text_versions};
