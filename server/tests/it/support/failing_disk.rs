//! A disk that fails and works again, for one process.

use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tokio::process::Command;

/// Every change of a file in a folder fails, as long as this is told so.
pub(crate) struct FailingDisk {
    folder: PathBuf,
    /// Holds the library that fails in place of the kernel, and the error with which it does.
    own: TempDir,
}

impl FailingDisk {
    /// Under this folder; it works at first.
    pub(crate) async fn under(folder: &Path) -> Self {
        let disk = Self { folder: folder.to_owned(), own: TempDir::new().expect("a folder") };
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/support/failing_disk.c");
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-o"]).arg(disk.library()).arg(source).arg("-ldl");
        assert!(compiler.status().await.expect("a C compiler").success());
        disk
    }

    fn library(&self) -> PathBuf {
        self.own.path().join("failing_disk.so")
    }

    fn number(&self) -> PathBuf {
        self.own.path().join("number")
    }

    /// Lets the program that this command starts meet the errors.
    pub(crate) fn put_under<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command
            .env("LD_PRELOAD", self.library())
            .env("FAILING_FOLDER", &self.folder)
            .env("FAILING_NUMBER", self.number())
    }

    /// From now on every change fails with this error of the kernel, such as 5: input/output error.
    pub(crate) fn fail(&self, error: u8) {
        std::fs::write(self.number(), error.to_string()).expect("written");
    }

    /// From now on it works again.
    pub(crate) fn work(&self) {
        std::fs::remove_file(self.number()).expect("it failed");
    }
}
