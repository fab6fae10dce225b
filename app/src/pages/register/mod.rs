//! What a municipality makes public: its front page and its tasks, and the pages on which its officers maintain them.

mod facts;
mod form;
mod kept;
mod municipality;
mod tasks;

pub use form::task_form;
pub use kept::tasks as kept_tasks;
pub use municipality::{municipalities, municipality};
pub use tasks::{register, task};

use crate::paths;

/// The ways back to the list of municipalities and to one of them.
fn above(slug: &str, name: &str) -> [(String, String); 2] {
    [
        (paths::MUNICIPALITIES.to_owned(), "Gemeenten".to_owned()),
        (paths::municipality(slug), format!("Gemeente {name}")),
    ]
}
