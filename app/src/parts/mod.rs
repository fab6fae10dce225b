//! Pieces that several pages are built of.

mod badge;
mod budget;
mod building_block;
mod case;
mod charts;
mod proposal;
mod text;

pub use badge::{Shade, badge};
pub use budget::{
    budget_charts, budget_facts, budget_table, budget_tables, budget_units, budget_what_if, budget_what_if_at,
};
pub use building_block::building_block;
pub use case::{
    Tab, Urgency, asked, attachment_line, attachment_section, attachments, calendar, case_head, case_nav, clock,
    days_left, decision, documents, enclosed_files, key_facts, not_asked, points, points_to_answer, status_badge,
    timeline, work_head,
};
pub use charts::{Spoke, meters, progress, radar, risk_matrix};
pub use proposal::{
    FindingKind, Marks, answer, answers, at_work, changes, comments_link, comparison, completed, findings, in_words,
    kept_offer, pending_version, place_change, read_answers, read_section, section_list, section_menu, two_texts,
    upload_bar, version_changes,
};
pub use text::{
    Level, Mood, Tone, alert, bullets, button_link, capital, card, choices, crumbs, crumbs_of, empty, facts,
    fingerprint, heading, lead, link, linked, numbered, page_head, place_of, prose, readable, section_head, table,
};
