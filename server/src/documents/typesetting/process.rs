//! The side of the process that typesets. It has no database and no settings but the file with equated holidays, from
//! which terms follow; it writes no files, and cannot take more memory than it is given.

use super::compiler::Compiler;
use super::job::{Answer, read_request, write_answer};
use crate::failure::{Failure, Fault};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Resource, Rlimit, nice, setrlimit};
use rustix::time::{ClockId, clock_gettime};
use std::io::{stdin, stdout};
use std::process::exit;
use std::thread;

/// The most memory that a process may have for data, in bytes.
const MOST_MEMORY: u64 = 256 << 20;

/// A process that has more memory of its own than this after a job takes no other; in bytes. What typst remembers of
/// the worked case takes 120 MiB, and makes the next version of it ten times as quick.
const REPLACED_ABOVE: u64 = 160 << 20;

/// The most processor time that one job may take, in seconds. The worked case takes two where nothing is optimised.
const MOST_SECONDS: u64 = 15;

/// How much this process yields to the one that answers browsers.
const NICENESS: i32 = 2;

/// Typesets what is asked on standard input, and answers on standard output, until that input ends.
///
/// # Errors
/// When the limits cannot be set, or a pipe breaks.
pub fn typeset() -> Result<(), Failure> {
    limit().map_err(std::io::Error::from)?;
    thread::Builder::new().stack_size(64 << 10).spawn(end_with_the_pipe)?;
    let compiler = Compiler::new()?;
    let (mut questions, mut answers) = (stdin().lock(), stdout().lock());
    while let Some(request) = read_request(&mut questions)? {
        limit_time().map_err(std::io::Error::from)?;
        let result = compiler.compile(&request.job, request.validated).map_err(cause);
        let takes_more = memory()? <= REPLACED_ABOVE;
        write_answer(&mut answers, &Answer { result, takes_more })?;
        if !takes_more {
            break;
        }
    }
    Ok(())
}

/// Ends this process when nobody can ask it anything any more: a server that was killed must not leave documents behind
/// that keep the cores busy.
fn end_with_the_pipe() {
    // No events are asked for, so this waits for the other end to be closed, and takes nothing from the pipe.
    let questions = stdin();
    while poll(&mut [PollFd::new(&questions, PollFlags::empty())], None).is_err() {}
    exit(0);
}

fn limit() -> rustix::io::Result<()> {
    let at_most = |most| Rlimit { current: Some(most), maximum: Some(most) };
    setrlimit(Resource::Data, at_most(MOST_MEMORY))?;
    // No files to write, and no image of memory with what people typed if it breaks down.
    setrlimit(Resource::Fsize, at_most(0))?;
    setrlimit(Resource::Core, at_most(0))?;
    nice(NICENESS).map(drop)
}

/// Ends this process when the next job takes too much of a processor. How long it takes says nothing of the job where
/// others want the processors too.
fn limit_time() -> rustix::io::Result<()> {
    let used = u64::try_from(clock_gettime(ClockId::ProcessCPUTime).tv_sec).unwrap_or_default();
    setrlimit(Resource::Cpu, Rlimit { current: Some(used + MOST_SECONDS), maximum: None })
}

/// The memory that this process really uses and shares with no other, in bytes: the program with its fonts is there
/// once for all.
fn memory() -> Result<u64, Failure> {
    let pages = std::fs::read_to_string("/proc/self/statm")?;
    let mut counts = pages.split_whitespace().skip(1).map_while(|count| count.parse::<u64>().ok());
    let pages = counts.next().zip(counts.next()).map(|(resident, shared)| resident.saturating_sub(shared));
    let pages = pages.ok_or_else(|| Fault::failure("/proc/self/statm has another form than expected"))?;
    Ok(pages * u64::try_from(rustix::param::page_size()).unwrap_or(4096))
}

fn cause(failure: Failure) -> String {
    match failure {
        Failure::Operator(error) => error.to_string(),
        failure => format!("{failure:?}"),
    }
}
