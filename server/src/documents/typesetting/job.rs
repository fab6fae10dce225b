//! What a process is asked to typeset, and how question and answer travel over its pipes.
//!
//! A frame is a length (four bytes, little endian) and so many bytes. A request is one frame with JSON. An answer is
//! two bytes, what kind it is and whether the process takes another job, and one frame.

use super::super::{
    LetterFacts, PackFacts, PostLetterFacts, ProcedureLetterFacts, ProposalFacts, PublicDecisionFacts, ReportFacts,
    SketchFacts,
};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// A document to make.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::documents) enum Job {
    /// The proposal (uitdaagvoorstel).
    Proposal(Box<ProposalFacts>),
    /// The sketch of a verkenning.
    Sketch(Box<SketchFacts>),
    /// The letter with the decision (besluitbrief).
    Letter(Box<LetterFacts>),
    /// A letter about the procedure.
    ProcedureLetter(Box<ProcedureLetterFacts>),
    /// A letter by post.
    PostLetter(Box<PostLetterFacts>),
    /// The report of the panel (adviesrapport).
    Report(Box<ReportFacts>),
    /// The proposal to the college (collegevoorstel).
    Pack(Box<PackFacts>),
    /// A decision for everybody to read.
    PublicDecision(Box<PublicDecisionFacts>),
}

/// A job as it is sent.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Request {
    /// What to make.
    pub(super) job: Job,
    /// Whether to validate the result.
    pub(super) validated: bool,
}

/// What came of a job.
#[derive(Debug)]
pub(super) struct Answer {
    /// The document, or what went wrong, for the log.
    pub(super) result: Result<Vec<u8>, String>,
    /// Whether the process takes another job.
    pub(super) takes_more: bool,
}

const DOCUMENT: u8 = 1;
const FAULT: u8 = 2;

/// The longest frame: more than any document that the limits of a process let through.
const LONGEST: u32 = 256 << 20;

/// Reads a request; `None` when the pipe was closed instead.
pub(super) fn read_request(pipe: &mut impl Read) -> io::Result<Option<Request>> {
    let mut length = [0; 4];
    match pipe.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let mut json = vec![0; checked(u32::from_le_bytes(length))?];
    pipe.read_exact(&mut json)?;
    Ok(Some(serde_json::from_slice(&json)?))
}

/// Writes an answer.
pub(super) fn write_answer(pipe: &mut impl Write, answer: &Answer) -> io::Result<()> {
    let (kind, bytes) = match &answer.result {
        Ok(document) => (DOCUMENT, document.as_slice()),
        Err(fault) => (FAULT, fault.as_bytes()),
    };
    pipe.write_all(&[kind, u8::from(answer.takes_more)])?;
    pipe.write_all(&length(bytes)?.to_le_bytes())?;
    pipe.write_all(bytes)?;
    pipe.flush()
}

/// Sends a request that is JSON already.
pub(super) async fn send_request(pipe: &mut (impl AsyncWrite + Unpin), json: &[u8]) -> io::Result<()> {
    pipe.write_all(&length(json)?.to_le_bytes()).await?;
    pipe.write_all(json).await?;
    pipe.flush().await
}

/// Waits for an answer.
pub(super) async fn receive_answer(pipe: &mut (impl AsyncRead + Unpin)) -> io::Result<Answer> {
    let mut head = [0; 2];
    pipe.read_exact(&mut head).await?;
    let length = checked(pipe.read_u32_le().await?)?;
    let mut bytes = vec![0; length];
    pipe.read_exact(&mut bytes).await?;
    let result = match head[0] {
        DOCUMENT => Ok(bytes),
        FAULT => Err(String::from_utf8_lossy(&bytes).into_owned()),
        _ => return Err(io::ErrorKind::InvalidData.into()),
    };
    Ok(Answer { result, takes_more: head[1] != 0 })
}

fn length(bytes: &[u8]) -> io::Result<u32> {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    checked(length).map(|_| length)
}

fn checked(length: u32) -> io::Result<usize> {
    let length = (length <= LONGEST).then_some(length).and_then(|length| usize::try_from(length).ok());
    length.ok_or_else(|| io::ErrorKind::InvalidData.into())
}
