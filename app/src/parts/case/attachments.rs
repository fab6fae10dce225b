//! Attachments to download.

use crate::parts::{capital, link};
use crate::paths;
use crate::views::case::FileLink;
use domain::attachment::Attachment;
use leptos::prelude::*;

/// A list of attachments as they were submitted; nothing if there are none.
pub fn attachments<'a>(files: impl IntoIterator<Item = &'a Attachment>) -> Option<AnyView> {
    let items: Vec<AnyView> =
        files.into_iter().map(|file| view! { <li>{attachment_line(file, None)}</li> }.into_any()).collect();
    (!items.is_empty()).then(|| view! { <ul class="ul-links">{items}</ul> }.into_any())
}

/// The attachments of a whole proposal under a heading of their own; nothing if there are none.
pub fn attachment_section(title: &'static str, files: &[Attachment]) -> Option<AnyView> {
    attachments(files).map(|list| {
        view! {
            <section class="ul-stack ul-stack--tight" aria-labelledby="bijlagen">
                <h2 class="utrecht-heading-3" id="bijlagen">
                    {title}
                </h2>
                {list}
            </section>
        }
        .into_any()
    })
}

/// One attachment: its name to download it by, what it is, and what the virus scanner said. `added` says by whom and
/// when.
pub fn attachment_line(file: &Attachment, added: Option<&str>) -> AnyView {
    let description = (!file.description.is_empty()).then(|| view! { <p>{file.description.clone()}</p> });
    let about = format!("{}. {}.", file.details(), file.scan.label());
    let added = added.map(|added| {
        view! {
            <br />
            {added.to_owned()}
        }
    });
    view! {
        {link(paths::attachment(&file.id), file.name.clone())}
        {description}
        <p class="ul-small ul-subtle">{capital(&about)} {added}</p>
    }
    .into_any()
}

/// The files that came along with what was written, each to download; nothing if there are none.
pub fn enclosed_files(files: &[FileLink]) -> Option<AnyView> {
    let items = files.iter().map(|one| {
        let about = format!("{}. {}.", one.file.details(), one.file.scan.label());
        view! {
            <li>
                {link(one.path.clone(), one.file.name.clone())}
                <span class="ul-small ul-subtle">{format!(" {}", capital(&about))}</span>
            </li>
        }
        .into_any()
    });
    let items: Vec<AnyView> = items.collect();
    (!items.is_empty()).then(|| view! { <ul class="ul-links">{items}</ul> }.into_any())
}
