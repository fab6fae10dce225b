//! Taking a draft along as a file (meenemen), and reading one in.

#[cfg(feature = "ssr")]
use super::{Actor, Answer};

/// What a file names but a draft did not take over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Ids of questions that this draft does not ask, because another municipality asked them.
    pub questions: Vec<String>,
    /// How many attachments, which never come along.
    pub attachments: usize,
}

/// Use cases of moving drafts between proposals and places.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Transfer {
    /// The whole draft as JSON, as the README describes it.
    async fn export_draft(&self, actor: &Actor, id: &str) -> Answer<Vec<u8>>;
    /// Puts the answers and the budget of such a file into a draft; what the file does not name stays. What stood there
    /// before stays among the earlier versions. A file with an answer that this draft cannot hold changes nothing.
    async fn import_draft(&self, actor: &Actor, id: &str, bytes: Vec<u8>) -> Answer<LeftOut>;
}
