//! The processes that typeset, as their keeper sees them.

use super::job::{Answer, receive_answer, send_request};
use crate::config::EQUATED_HOLIDAYS;
use std::env::var_os;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::{sleep, timeout};

/// How long a process waits for another job, with its memory in use.
const IDLE: Duration = Duration::from_secs(20);

/// Processes that wait for a job.
#[derive(Debug, Clone)]
pub(super) struct Pool {
    program: PathBuf,
    idle: Arc<Mutex<Idle>>,
}

#[derive(Debug, Default)]
struct Idle {
    processes: Vec<Process>,
    /// How often a process was put back; tells whether this one still waits since then.
    returns: u64,
}

/// A process that typesets; it is killed when this is dropped.
#[derive(Debug)]
struct Process {
    _child: Child,
    questions: ChildStdin,
    answers: ChildStdout,
    returned: u64,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoAnswer {
    /// It took too long.
    #[error("it took longer than {0:?}")]
    TooLong(Duration),
    /// The process ended under its job: it wanted more memory or time of a processor than it may have, or broke down.
    #[error("the process ended: {0}")]
    Ended(io::Error),
    /// There is no such process.
    #[error("the process cannot be started: {0}")]
    NotStarted(io::Error),
}

impl Pool {
    /// Processes of this program.
    pub(super) fn of(program: &Path) -> Self {
        Self { program: program.to_owned(), idle: Arc::default() }
    }

    /// Lets a process answer this request, within so much time. What it does not finish then is killed.
    pub(super) async fn answer(&self, request: &[u8], limit: Duration) -> Result<Result<Vec<u8>, String>, NoAnswer> {
        let waiting = self.idle().processes.pop();
        if let Some(process) = waiting {
            // One that waited may have been ended from outside, so that says nothing of this request.
            match self.ask(process, request, limit).await {
                Err(NoAnswer::Ended(_)) => {}
                answer => return answer,
            }
        }
        self.ask(Process::start(&self.program).map_err(NoAnswer::NotStarted)?, request, limit).await
    }

    async fn ask(
        &self,
        mut process: Process,
        request: &[u8],
        limit: Duration,
    ) -> Result<Result<Vec<u8>, String>, NoAnswer> {
        let answer = timeout(limit, process.answer(request)).await.map_err(|_| NoAnswer::TooLong(limit))?;
        let answer = answer.map_err(NoAnswer::Ended)?;
        if answer.takes_more {
            self.put_back(process);
        }
        Ok(answer.result)
    }

    fn put_back(&self, mut process: Process) {
        let mut idle = self.idle();
        idle.returns += 1;
        process.returned = idle.returns;
        let (returned, pool) = (idle.returns, self.clone());
        idle.processes.push(process);
        drop(idle);
        tokio::spawn(async move {
            sleep(IDLE).await;
            pool.idle().processes.retain(|process| process.returned != returned);
        });
    }

    /// Processes come and go whole, so a list that was left behind by a panic is as good as any.
    fn idle(&self) -> MutexGuard<'_, Idle> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Process {
    fn start(program: &Path) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg("typeset")
            .env_clear()
            // Each has one core; there are as many of them as cores.
            .env("RAYON_NUM_THREADS", "1")
            .envs(var_os(EQUATED_HOLIDAYS).map(|file| (EQUATED_HOLIDAYS, file)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let (questions, answers) = (child.stdin.take(), child.stdout.take());
        let (questions, answers) = questions.zip(answers).ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(Self { _child: child, questions, answers, returned: 0 })
    }

    async fn answer(&mut self, request: &[u8]) -> io::Result<Answer> {
        send_request(&mut self.questions, request).await?;
        receive_answer(&mut self.answers).await
    }
}
