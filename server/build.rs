//! Rebuilds the server when a migration or a built asset changes.

fn main() {
    println!("cargo:rerun-if-changed=../migrations");
    println!("cargo:rerun-if-changed=../style/dist");
}
