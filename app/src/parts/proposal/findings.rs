//! Findings about a proposal, each with a link to its field.

use crate::parts::link;
use crate::paths;
use crate::views::proposal::drafting::FindingLink;
use leptos::prelude::*;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Not filled in yet.
    Missing,
    /// Cannot be right.
    Wrong,
    /// Worth a second look.
    Remark,
}

/// A list of findings of the proposal with this id.
pub fn findings(proposal: &str, kind: Kind, findings: &[FindingLink]) -> AnyView {
    let mark = match kind {
        Kind::Missing => "ask",
        Kind::Wrong => "block",
        Kind::Remark => "weak",
    };
    let items = findings.iter().map(|finding| {
        let href = format!("{}#{}", paths::section(proposal, finding.section.id), finding.field);
        let label = format!("{}: {}", finding.section.title, finding.label);
        view! {
            <li data-kind=mark>
                <span>{link(href, label)} <br /> {finding.message.clone()}</span>
            </li>
        }
    });
    view! { <ul class="ul-findings">{items.collect_view()}</ul> }.into_any()
}
