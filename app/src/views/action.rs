//! What the buttons of a form say (actie): each room has one enum of them, which its pages write and its handlers read.

/// Name of the field in which a form says which of its buttons was pressed (actie).
pub const ACTION: &str = "actie";

/// What the buttons of one form say.
pub trait FormAction: Sized {
    /// The value of the button.
    fn value(&self) -> String;

    /// The action with this value; none for what no button of this form says.
    fn read(value: &str) -> Option<Self>;
}

/// An action on one thing, such as a member or a row, is its verb and the id of that thing.
pub(super) fn with_id(verb: &str, id: &str) -> String {
    format!("{verb}:{id}")
}

/// The verb of an action, and the id of what it is about if it has one.
pub(super) fn verb_and_id(value: &str) -> (&str, Option<&str>) {
    value.split_once(':').map_or((value, None), |(verb, id)| (verb, Some(id)))
}

/// Proves that buttons and handlers of a form understand each other.
#[cfg(test)]
pub(super) fn assert_reads_back<Action: FormAction + PartialEq + std::fmt::Debug>(all: &[Action]) {
    let values: std::collections::BTreeSet<String> = all.iter().map(FormAction::value).collect();
    assert_eq!(values.len(), all.len(), "every button says something else");
    for action in all {
        assert_eq!(Action::read(&action.value()).as_ref(), Some(action));
        assert_eq!(Action::read(&format!("niet-{}", action.value())), None);
    }
    for nonsense in ["", ":", "::", ":::", "onbekend", "onbekend:1", "onbekend:a:1", "onbekend:a:b:1"] {
        assert_eq!(Action::read(nonsense), None, "{nonsense}");
    }
}
