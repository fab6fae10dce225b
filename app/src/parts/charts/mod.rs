//! Pictures, each with its table.

pub(in crate::parts) mod chart_table;
mod meters;
pub(in crate::parts) mod progress;
mod radar;
mod risk_matrix;

pub use meters::meters;
pub use progress::progress;
pub use radar::{Spoke, radar};
pub use risk_matrix::risk_matrix;
