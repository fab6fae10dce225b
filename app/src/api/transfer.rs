//! Taking a draft along as a file (meenemen), and reading one in.

#[cfg(feature = "ssr")]
use super::{Actor, Answer};

/// Use cases of moving drafts between proposals and places.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Transfer {
    /// The whole draft as JSON, as the README describes it.
    async fn export_draft(&self, actor: &Actor, id: &str) -> Answer<Vec<u8>>;
    /// Puts the answers and the budget of such a file into a draft; what the file does not name stays. What stood there
    /// before stays among the earlier versions. A file with anything that this draft cannot hold changes nothing. Gives
    /// how many attachments the file names, which do not come along.
    async fn import_draft(&self, actor: &Actor, id: &str, bytes: Vec<u8>) -> Answer<usize>;
}
