//! Letters by post (per post, Awb 2:8): what waits to be posted, and how the board of a case gets its letters.

use super::CaseHead;
use crate::views::{FormAction, Typed};
use domain::case::{Notice, PostalAddress, command_fields, post_fields};
use jiff::civil::Date;

/// The letters that wait to be posted, for who posts them.
#[derive(Debug, Clone, Default)]
pub struct PostPage {
    /// The letters, oldest first.
    pub letters: Vec<LetterLine>,
}

/// A letter in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLine {
    /// Id.
    pub id: String,
    /// Kenmerk of the case.
    pub reference: String,
    /// Title of the proposal.
    pub title: String,
    /// What it tells.
    pub notice: Notice,
    /// Day of what it tells.
    pub made_on: Date,
}

/// A letter to print, and to record as posted.
#[derive(Debug, Clone)]
pub struct LetterPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The letter.
    pub line: LetterLine,
    /// Its address.
    pub address: Vec<String>,
    /// What goes along: the address of each and what it is.
    pub enclosures: Vec<(String, String)>,
    /// What begins to count on the day of posting.
    pub counts: Counts,
    /// The day that is proposed for it.
    pub today: Date,
}

/// What begins to count when a letter is posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Nothing.
    Nothing,
    /// The term to supplement; until then the term for the decision runs on.
    Supplement,
    /// The end of the case, and with it the term to object if there is one.
    End,
    /// The postponement.
    Postponement,
}

/// How the board of a case gets its letters.
#[derive(Debug, Clone)]
pub struct DeliveryPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Where letters go by post; nothing for who gets mail.
    pub post: Option<PostalAddress>,
    /// What to propose as an address.
    pub proposed: PostalAddress,
    /// Whether a reason is asked, because somebody else than the board says so.
    pub for_board: bool,
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryAction {
    /// Letters by post from now on.
    Post,
    /// Mail from now on.
    Mail,
}

impl FormAction for DeliveryAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Post => "per-post",
            Self::Mail => "per-mail",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::Post, Self::Mail].into_iter().find(|action| action.value() == value)
    }
}

/// The address and the reason that were typed.
pub fn delivery_form(typed: &Typed) -> (PostalAddress, String) {
    let address = PostalAddress {
        name: typed.line(post_fields::NAME),
        street: typed.line(post_fields::STREET),
        postcode: typed.line(post_fields::POSTCODE),
        town: typed.line(post_fields::TOWN),
    };
    (address, typed.trimmed(command_fields::REASON))
}

#[cfg(test)]
mod tests {
    use super::DeliveryAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn buttons_and_handler_understand_each_other() {
        assert_reads_back(&[DeliveryAction::Post, DeliveryAction::Mail]);
    }
}
