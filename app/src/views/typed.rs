//! A posted form exactly as typed, so that nothing is lost when it has to be shown again.

use super::action::{ACTION, FormAction};
use domain::typed::{line, prose};
use std::collections::BTreeMap;

/// Names and values of a posted form, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// The first value of a field; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// The first value of a field, if it was sent.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// What the pressed button said; none if no button of this form says that, or if the button says nothing.
    pub fn action<Action: FormAction>(&self) -> Option<Action> {
        Action::read(self.get(ACTION))
    }

    /// The first value of a field without surrounding space, and without what nobody sees.
    pub fn trimmed(&self, name: &str) -> String {
        prose(self.get(name)).trim().to_owned()
    }

    /// The first value of a field that holds one line, such as a name.
    pub fn line(&self, name: &str) -> String {
        line(self.get(name))
    }

    /// The number in a field, such as that of a version; 0 when it holds none.
    pub fn number(&self, name: &str) -> i64 {
        self.get(name).parse().unwrap_or(0)
    }

    /// All values of a field that can be sent more than once, such as ticked boxes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The filled lines of a text area with one item a line.
    pub fn lines(&self, name: &str) -> Vec<String> {
        self.get(name).lines().map(line).filter(|line| !line.is_empty()).collect()
    }

    /// Rows sent as `prefix.0.column`, `prefix.1.column` …, in the order of their numbers.
    pub fn rows(&self, prefix: &str) -> Vec<BTreeMap<String, String>> {
        let mut rows: BTreeMap<usize, BTreeMap<String, String>> = BTreeMap::new();
        for (field, value) in &self.0 {
            if let Some((row, column)) = cell(field, prefix) {
                rows.entry(row).or_default().insert(column.to_owned(), value.clone());
            }
        }
        rows.into_values().collect()
    }

    /// The same without one field.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(field, _)| field != name);
        self
    }

    /// All pairs.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
}

fn cell<'a>(field: &'a str, prefix: &str) -> Option<(usize, &'a str)> {
    let (row, column) = field.strip_prefix(prefix)?.strip_prefix('.')?.split_once('.')?;
    Some((row.parse().ok()?, column))
}

/// Browsers send line ends as CR LF; answers are kept with LF alone.
impl FromIterator<(String, String)> for Typed {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(field, value)| (field, value.replace("\r\n", "\n"))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Typed;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn rows_come_back_in_the_order_of_their_numbers() {
        let form =
            typed(&[("r.10.naam", "c"), ("r.2.naam", "b"), ("r.0.naam", "a"), ("r.0.rol", "x"), ("rest.0.naam", "z")]);
        let rows = form.rows("r");
        let names: Vec<&str> = rows.iter().map(|row| row["naam"].as_str()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!(rows[0]["rol"], "x");
    }

    #[test]
    fn line_ends_of_browsers_become_plain() {
        assert_eq!(typed(&[("t", "een\r\ntwee")]).lines("t"), ["een", "twee"]);
    }
}
