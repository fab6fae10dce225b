//! The server as a process of its own, to be killed.

use super::failing_disk::FailingDisk;
use super::{Database, html};
use reqwest::header::{CONTENT_TYPE, COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, StatusCode};
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

/// A running `server demo`, killed at once when dropped.
pub(crate) struct Process {
    child: Child,
    /// Its address.
    pub site: String,
}

impl Process {
    /// Starts a server and waits until it listens.
    pub(crate) async fn start(database: &Database, data: &Path) -> Self {
        Self::run(Command::new(env!("CARGO_BIN_EXE_server")).arg("demo"), &database.url, data).await
    }

    /// Starts a server that mails along this route.
    pub(crate) async fn mailing(database: &Database, data: &Path, route: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
        Self::run(command.arg("demo").env("UITDAAGLOKET_MAIL", route), &database.url, data).await
    }

    /// Starts a server whose data stand on a disk of their own, of so many megabytes, with what is in a folder.
    pub(crate) async fn on_small_disk(from: &Path, disk: &Path, megabytes: u8) -> Self {
        let script = "mount -t tmpfs -o size=\"$1\" tmpfs \"$2\" && cp -a \"$3\"/. \"$2\" && exec \"$4\" demo";
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", &format!("{megabytes}m")]);
        command.args([disk, from, Path::new(env!("CARGO_BIN_EXE_server"))]);
        let url = format!("sqlite://{}", disk.join("test.sqlite").display());
        Self::run(&mut command, &url, disk).await
    }

    /// Starts a server on a disk that can fail.
    pub(crate) async fn on_failing_disk(database: &Database, data: &Path, disk: &FailingDisk) -> Self {
        Self::run(disk.put_under(Command::new(env!("CARGO_BIN_EXE_server")).arg("demo")), &database.url, data).await
    }

    async fn run(command: &mut Command, database: &str, data: &Path) -> Self {
        let mut child = command
            .env("UITDAAGLOKET_LISTEN", "127.0.0.1:0")
            .env("UITDAAGLOKET_DATABASE", database)
            .env("UITDAAGLOKET_DATA", data)
            .env("RUST_LOG", "error")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the server starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        while let Some(line) = lines.next_line().await.expect("its output can be read") {
            if let Some((_, site)) = line.split_once("luistert op ") {
                return Self { child, site: site.to_owned() };
            }
        }
        panic!("the server stopped before it listened");
    }

    /// A connection over which nothing was sent.
    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.site.trim_start_matches("http://")).await.expect("a connection")
    }

    /// The beginning of a posted form, which says that so many bytes follow.
    pub(crate) fn head(&self, path: &str, kind: &str, bytes: usize, visitor: Option<&Visitor>) -> String {
        let cookie = visitor.map_or_else(String::new, |visitor| format!("cookie: {}\r\n", visitor.session));
        let site = &self.site;
        format!(
            "POST {path} HTTP/1.1\r\nhost: uitdaagloket.example\r\norigin: {site}\r\n{cookie}content-type: {kind}\r\n\
             content-length: {bytes}\r\n\r\n"
        )
    }

    /// A file or folder as the server sees it.
    pub(crate) fn sees(&self, path: &Path) -> PathBuf {
        let root = Path::new("/proc").join(self.child.id().expect("it runs").to_string()).join("root");
        root.join(path.strip_prefix("/").expect("an absolute path"))
    }

    /// A browser in which this person signed in.
    pub(crate) async fn browser(&self, person: &str) -> Visitor {
        let client = client();
        let sign_in = client.post(format!("{}/inloggen/demo", self.site)).header(ORIGIN, &self.site);
        let answer = sign_in.form(&[("person", person)]).send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert!(answer.headers().contains_key(LOCATION));
        let cookie = answer.headers()[SET_COOKIE].to_str().expect("text");
        let session = cookie.split(';').next().expect("a cookie").to_owned();
        Visitor { client, site: self.site.clone(), session }
    }

    /// The memory that it and the processes that it started use, in megabytes.
    pub(crate) fn megabytes(&self) -> u64 {
        let used = |process: &Path| {
            let resident = status_of(process, "VmRSS:");
            resident
                .as_deref()
                .and_then(|size| size.strip_suffix(" kB"))
                .map_or(0, |size| size.parse().expect("a number"))
        };
        (used(&self.own()) + self.started().iter().map(|process| used(process)).sum::<u64>()) / 1024
    }

    fn own(&self) -> PathBuf {
        Path::new("/proc").join(self.child.id().expect("it runs").to_string())
    }

    /// The processes that it started.
    fn started(&self) -> Vec<PathBuf> {
        let own = self.child.id().expect("it runs").to_string();
        let all = std::fs::read_dir("/proc").expect("a list of processes").flatten().map(|process| process.path());
        all.filter(|process| status_of(process, "PPid:").as_ref() == Some(&own)).collect()
    }

    /// SIGTERM: waits until it has stopped.
    pub(crate) async fn stop(mut self) -> ExitStatus {
        let id = self.child.id().expect("it runs").to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().await.expect("a signal");
        assert!(asked.success());
        self.child.wait().await.expect("it stops")
    }

    /// SIGKILL: no chance to tidy up. Nor do the processes that it started live on.
    pub(crate) async fn kill(mut self) {
        let started = self.started();
        self.child.kill().await.expect("the server is killed");
        for process in started {
            let ended = async {
                while status_of(&process, "Name:").as_deref() == Some("server") {
                    sleep(Duration::from_millis(20)).await;
                }
            };
            timeout(Duration::from_secs(2), ended).await.expect("what it started ends with it");
        }
    }
}

/// A line of the status of a process; none when it has ended: others come and go.
fn status_of(process: &Path, name: &str) -> Option<String> {
    let status = std::fs::read_to_string(process.join("status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
}

/// A client that follows nothing by itself. The cryptography of TLS is chosen once in a process.
pub(crate) fn client() -> Client {
    drop(rustls::crypto::ring::default_provider().install_default());
    Client::builder().redirect(Policy::none()).build().expect("a client")
}

/// Somebody who visits a running server.
pub(crate) struct Visitor {
    client: Client,
    site: String,
    session: String,
}

impl Visitor {
    /// The fields of the form on a page.
    pub(crate) async fn fields(&self, path: &str) -> Vec<(String, String)> {
        let page = self.client.get(format!("{}{path}", self.site)).header(COOKIE, &self.session);
        html::fields(&page.send().await.expect("a page").text().await.expect("a body"))
    }

    /// A form, filled in and not yet sent.
    pub(crate) fn form(&self, path: &str, fields: &[(String, String)]) -> RequestBuilder {
        let form = self.client.post(format!("{}{path}", self.site)).header(COOKIE, &self.session);
        form.header(ORIGIN, &self.site).form(fields)
    }

    /// Sends a form; the status and the page.
    pub(crate) async fn post(&self, path: &str, fields: &[(String, String)]) -> (u16, String) {
        let answer = self.form(path, fields).send().await.expect("an answer");
        (answer.status().as_u16(), answer.text().await.expect("a body"))
    }

    /// Sends a body of this kind; the status.
    pub(crate) async fn send(&self, path: &str, kind: &str, body: Vec<u8>) -> u16 {
        let form = self.client.post(format!("{}{path}", self.site)).header(COOKIE, &self.session);
        let form = form.header(ORIGIN, &self.site).header(CONTENT_TYPE, kind).body(body);
        form.send().await.expect("an answer").status().as_u16()
    }

    /// The status of a page.
    pub(crate) async fn status(&self, path: &str) -> u16 {
        let page = self.client.get(format!("{}{path}", self.site)).header(COOKIE, &self.session);
        let answer = page.send().await.expect("an answer");
        let status = answer.status().as_u16();
        answer.bytes().await.expect("a body");
        status
    }

    /// What the server says of its health.
    pub(crate) async fn health(&self) -> u16 {
        let answer = self.client.get(format!("{}/gezond", self.site)).send().await;
        answer.expect("an answer").status().as_u16()
    }
}
