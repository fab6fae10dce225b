//! The one binary: `serve`, `demo`, `migrate`, `admin` and `check`.

use axum_server::Handle;
use clap::{Parser, Subcommand};
use domain::calendar::EquatedHolidays;
use server::clock::Clock;
use server::config::{Config, put_equated_holidays_in_force};
use server::failure::Failure;
use server::{Server, admin, attachments, check, demo, documents, log, single_sign_on};
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::time::Duration;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

#[derive(Parser)]
#[command(name = "uitdaagloket", version, about = "From the first idea of a challenge to the municipality's decision")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[command(flatten)]
    Of(SiteCommand),
    /// Typesets documents for the server that starts it.
    #[command(hide = true)]
    Typeset,
}

/// What works on the site's own data.
#[derive(Subcommand)]
enum SiteCommand {
    /// Serves the site, with settings from the environment.
    Serve,
    /// Serves the site with the worked case as demo data; never over real data.
    Demo,
    /// Brings the database up to date and stops.
    Migrate,
    /// Adds municipalities, adds and removes officers, and sends mail again that was not delivered.
    #[command(subcommand)]
    Admin(admin::Command),
    /// Checks that everything stored fits together.
    Check,
}

fn main() -> ExitCode {
    let setting = |name: &str| std::env::var(name).ok();
    let begun = log::begin(setting);
    let command = Arguments::parse().command;
    let begun = begun.and_then(|()| put_equated_holidays_in_force(setting));
    let run = begun.map_err(Failure::from).and_then(|()| match command {
        Command::Typeset => documents::typeset().map(|()| ExitCode::SUCCESS),
        Command::Of(command) => run(command),
    });
    match run {
        Ok(code) => code,
        Err(Failure::Operator(error)) => stop(&error),
        Err(failure) => stop(&failure.at_the_edge()),
    }
}

fn stop(error: &dyn std::fmt::Display) -> ExitCode {
    tracing::error!("{error}");
    ExitCode::FAILURE
}

#[tokio::main]
async fn run(command: SiteCommand) -> Result<ExitCode, Failure> {
    let is_demo = matches!(command, SiteCommand::Demo);
    let config = Config::from_env(|name| std::env::var(name).ok(), is_demo)?;
    let clock = Clock::system()?;
    let server = Server::build(&config, clock).await?;
    match command {
        SiteCommand::Serve => demo::refuse_demo_data(&server.app).await?,
        SiteCommand::Demo => demo::load(&server.app).await?,
        SiteCommand::Migrate => return Ok(ExitCode::SUCCESS),
        SiteCommand::Admin(command) => return admin::run(&server.app, command).await.map(|()| ExitCode::SUCCESS),
        SiteCommand::Check => return check::report(&server.app).await,
    }
    serve(&config, server).await.map(|()| ExitCode::SUCCESS)
}

/// Serves until the process is asked to stop, then lets running requests and the mail that is being sent finish.
async fn serve(config: &Config, server: Server) -> Result<(), Failure> {
    single_sign_on::demand_known(&server.app).await?;
    let listener = TcpListener::bind(config.listen)?;
    check::scanner_problem(&server.app).await;
    tokio::spawn(single_sign_on::report(server.app.clone()));
    if let Some(warning) = check::holiday_warning(server.app.clock.today(), EquatedHolidays::in_force()) {
        tracing::warn!("{warning}");
    }
    if let Err(problem) = attachments::sweep(&server.app).await {
        tracing::warn!("uploads that broke off are still there: {problem:?}");
    }
    // Before anybody hears of the address: who knows that it runs may ask it to stop.
    let asked_to_stop = Signals::listen()?;
    let (stop, stopped) = watch::channel(false);
    let workers: Vec<_> =
        (0..WORKERS).map(|_| tokio::spawn(server.worker.clone().run(told(stopped.clone())))).collect();
    let mut welcome = admin::address(listener.local_addr()?);
    if config.demo {
        welcome.push_str(&demo::people(&server.app).await?);
    }
    // Nobody has to read it: a closed terminal is no reason to stop.
    drop(std::io::stdout().write_all(welcome.as_bytes()));
    let handle = Handle::new();
    let stopping = handle.clone();
    tokio::spawn(async move {
        asked_to_stop.either().await;
        stopping.graceful_shutdown(Some(GRACE));
    });
    let mut serving = axum_server::from_tcp(listener)?
        .http1_only()
        .first_request_timeout(HEADERS)
        .accept_error_handler(|_, error| tracing::warn!("a connection was not accepted: {error}"))
        .handle(handle);
    serving.http_builder().http1().header_read_timeout(HEADERS);
    serving.serve(server.router().into_make_service_with_connect_info::<SocketAddr>()).await?;
    stop.send_replace(true);
    for worker in workers {
        worker.await?;
    }
    server.app.db.close().await;
    Ok(())
}

/// How many mails are sent at once. Only some of them go to the same domain, so that one whose mail server does not
/// answer holds up no others.
const WORKERS: usize = 8;

/// How long running requests may take after the process was asked to stop. Browsers open connections ahead of use, and
/// those would otherwise keep the process alive for minutes.
const GRACE: Duration = Duration::from_secs(8);

/// How long a connection may wait for its next request, headers included. Nobody holds connections open for nothing.
const HEADERS: Duration = Duration::from_secs(30);

async fn told(mut stopping: watch::Receiver<bool>) {
    drop(stopping.wait_for(|stop| *stop).await);
}

/// The two ways to ask a process to stop: Ctrl+C and a manager of services.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    /// From now on these signals no longer end the process by themselves.
    fn listen() -> std::io::Result<Self> {
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn either(mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
