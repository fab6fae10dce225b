//! Pages for everybody: the guidance, and what municipalities make public.

mod challenges;
mod guide;
mod initiatives;
mod register;

use super::{between, has_tag, html, html_in};
