//! Saves what changes in a form, one call a question at a time.

use super::kept::{Kept, forget, person};
use super::owned::{answer, on_page};
use super::page_form::{PageForm, set, value};
use super::status_line::StatusLine;
use crate::islands::elapsed::now;
use crate::islands::{finding, press};
use crate::views::autosave::save_answer;
use crate::views::fields::version_of;
use crate::views::proposal::drafting::SavedAnswer;
use crate::views::{AppError, Typed};
use domain::catalogue::BUDGET_SECTION;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

const LATER: &str = "Opslaan lukt nu niet. Wij bewaren uw tekst op dit apparaat en proberen het steeds opnieuw.";

/// How one question stands.
#[derive(Default)]
struct Question {
    changed: bool,
    sending: bool,
    failed: bool,
}

/// The questions of a form that were changed.
pub(super) struct Saver {
    pub(super) case: String,
    pub(super) form: PageForm,
    pub(super) status: StatusLine,
    questions: RefCell<BTreeMap<String, Question>>,
    /// Whether the form itself is being posted, with everything in it.
    pub(super) posting: Cell<bool>,
    /// What waits until nothing is being sent.
    waiting: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl Saver {
    pub(super) fn new(case: String, form: PageForm, status: StatusLine) -> Rc<Self> {
        let (questions, waiting) = (RefCell::default(), RefCell::default());
        Rc::new(Self { case, form, status, questions, posting: Cell::new(false), waiting })
    }

    /// Notes that a field was changed.
    pub(super) fn changed(&self, field: &str) {
        if let Some(question) = self.form.owner(field) {
            self.questions.borrow_mut().entry(question.to_owned()).or_default().changed = true;
        }
    }

    /// Saves everything that was changed. What is being sent already follows after its answer.
    pub(super) fn flush(self: &Rc<Self>) {
        let changed: Vec<(String, bool)> = {
            let questions = self.questions.borrow();
            let changed = questions.iter().filter(|(_, question)| question.changed);
            changed.map(|(name, question)| (name.clone(), question.sending)).collect()
        };
        if changed.is_empty() {
            return;
        }
        let typed = self.form.typed();
        // What is not asked any more is not in the form: it stays as it was saved.
        let shown = |question: &String| typed.find(&version_of(question)).is_some();
        for (question, sending) in changed.into_iter().filter(|(question, _)| shown(question)) {
            self.keep(&question, &typed);
            if !sending && !self.posting.get() {
                self.send(question, typed.clone());
            }
        }
    }

    /// Does something as soon as nothing is being sent; tells whether that is later.
    pub(super) fn when_settled(&self, then: impl FnOnce() + 'static) -> bool {
        let busy = self.questions.borrow().values().any(|question| question.sending);
        if busy {
            self.waiting.replace(Some(Box::new(then)));
        }
        busy
    }

    /// Stops waiting.
    pub(super) fn resume(&self) {
        let waiting = self.waiting.take();
        if let Some(then) = waiting {
            then();
        }
    }

    fn keep(&self, question: &str, typed: &Typed) {
        let own = typed.pairs().iter().filter(|(field, _)| self.form.owner(field) == Some(question));
        let (version, posted) = (self.version(question), self.posting.get());
        let kept = Kept { version, posted, fields: own.cloned().collect(), at: now() };
        kept.store(&self.case, question);
    }

    pub(super) fn version(&self, question: &str) -> String {
        self.form.version(question).map(|field| value(&field)).unwrap_or_default()
    }

    fn send(self: &Rc<Self>, question: String, typed: Typed) {
        self.note(&question, |state| (state.changed, state.sending) = (false, true));
        let this = Rc::clone(self);
        spawn_local(async move {
            let outcome = this.call(&question, &typed, &this.version(&question)).await;
            press::when_released(move || this.sent(&question, &typed, outcome));
        });
    }

    fn sent(self: &Rc<Self>, question: &str, typed: &Typed, outcome: Result<SavedAnswer, AppError>) {
        self.note(question, |state| (state.sending, state.failed) = (false, outcome.is_err()));
        match outcome {
            Ok(saved) => self.saved(question, typed, &saved),
            Err(error) => self.failed(question, error),
        }
        self.settle();
    }

    /// Sends the answer to a question as it stands in a form that showed this version.
    pub(super) async fn call(&self, question: &str, typed: &Typed, version: &str) -> Result<SavedAnswer, AppError> {
        let value = if question == BUDGET_SECTION { self.cells(typed) } else { answer(typed, question) };
        save_answer(person(), self.case.clone(), question.to_owned(), value, version.parse().unwrap_or(0)).await
    }

    /// The cells of the grid as they would be posted.
    fn cells(&self, typed: &Typed) -> String {
        let cells = typed.pairs().iter().filter(|(field, _)| self.form.owner(field) == Some(BUDGET_SECTION));
        serde_json::to_string(&cells.collect::<Vec<_>>()).unwrap_or_default()
    }

    fn saved(&self, question: &str, typed: &Typed, saved: &SavedAnswer) {
        if let Some(version) = self.form.version(question) {
            set(&version, "value", saved.version.to_string());
        }
        if !self.questions.borrow().get(question).is_some_and(|state| state.changed) {
            forget(&self.case, question);
        }
        if question != BUDGET_SECTION {
            self.show(question, typed, saved);
        }
    }

    /// What may work out later is tried again; what cannot waits until somebody changes it.
    pub(super) fn failed(&self, question: &str, error: AppError) {
        match error {
            AppError::Conflict(message) if question == BUDGET_SECTION => self.status.failed(&message),
            AppError::Conflict(message) => {
                finding::show(question, Some(&message));
                self.status.failed_at(question);
            }
            AppError::Fields(errors) => {
                for error in &errors {
                    finding::show(&error.field, Some(&error.message));
                }
                self.status.failed_at(errors.first().map_or(question, |error| &error.field));
            }
            AppError::SignedOut => {
                self.note(question, |state| state.changed = true);
                self.status.signed_out();
            }
            AppError::TooMany | AppError::Busy(_) | AppError::Unavailable(_) => {
                self.note(question, |state| state.changed = true);
                self.status.failed(LATER);
            }
            AppError::Refused(_) | AppError::TooLarge(_) | AppError::NotFound => {
                self.status.failed(&error.to_string());
            }
        }
    }

    fn settle(self: &Rc<Self>) {
        let (sending, again, failed) = {
            let questions = self.questions.borrow();
            let any = |is: fn(&Question) -> bool| questions.values().any(is);
            (any(|state| state.sending), any(|state| state.changed && !state.failed), any(|state| state.failed))
        };
        if !sending {
            self.resume();
        }
        if again {
            self.flush();
        } else if !sending && !failed {
            self.status.saved();
        }
    }

    /// Takes away every message that no longer holds, and adds none to an empty field: who is filling in a row has not
    /// forgotten the rest of it.
    fn show(&self, question: &str, typed: &Typed, saved: &SavedAnswer) {
        let places = saved.wrong.iter().map(|error| (on_page(typed, question, &error.field), error.message.as_str()));
        let wrong: Vec<(String, &str)> = places.collect();
        let mut fields: BTreeMap<String, bool> = BTreeMap::from([(question.to_owned(), false)]);
        fields.extend(self.form.fields(question).iter().map(|field| (field.id(), value(field).trim().is_empty())));
        for (field, is_empty) in fields {
            let message = wrong.iter().find(|(place, _)| *place == field && !is_empty);
            finding::show(&field, message.map(|(_, message)| *message));
            let is_done = if field == question { !saved.is_open } else { !is_empty };
            if is_done {
                finding::done(&field);
            }
        }
    }

    fn note(&self, question: &str, change: impl FnOnce(&mut Question)) {
        self.questions.borrow_mut().entry(question.to_owned()).and_modify(change);
    }
}
