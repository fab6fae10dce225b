//! Whether somebody is pressing something. A message that comes or goes moves what stands below it: between pressing a
//! button and letting it go, the button would move away from under the pointer, and nothing would happen.

use super::saving::page_form::listen;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use std::time::Duration;

/// Long enough for any press; who holds a button down for longer is marking text.
const LONGEST: Duration = Duration::from_secs(1);

thread_local! {
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Begins to follow the pointer.
pub(super) fn follow() {
    let page = document();
    listen(&page, "pointerdown", |_| {
        PRESSED.set(true);
        set_timeout(release, LONGEST);
    });
    for end in ["pointerup", "pointercancel"] {
        // The click comes after the release, within the same turn.
        listen(&page, end, |_| set_timeout(release, Duration::ZERO));
    }
}

/// Does something as soon as nothing is pressed, which is mostly at once.
pub(super) fn when_released(then: impl FnOnce() + 'static) {
    if PRESSED.get() { WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(then))) } else { then() }
}

fn release() {
    PRESSED.set(false);
    for then in WAITING.take() {
        then();
    }
}
