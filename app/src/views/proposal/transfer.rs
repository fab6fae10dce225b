//! Taking a draft along as a file (meenemen), and reading one in.

/// What a file names but a draft did not take over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Ids of questions that this draft does not ask, because another municipality asked them.
    pub questions: Vec<String>,
    /// How many attachments, which never come along.
    pub attachments: usize,
}
