//! A statement with its values, run on whichever database a transaction is on.

use super::{Row, Tx};

/// A value for a placeholder.
#[derive(Debug, Clone)]
pub enum Value {
    /// TEXT.
    Text(Option<String>),
    /// BIGINT.
    Int(Option<i64>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}
impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(Some(text.clone()))
    }
}
impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}
impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

/// A statement with its values, to run in a transaction.
#[derive(Debug)]
#[must_use = "a statement does nothing until it runs"]
pub struct Statement {
    text: &'static str,
    values: Vec<Value>,
}

/// A statement in portable SQL.
pub fn sql(text: &'static str) -> Statement {
    Statement { text, values: Vec::new() }
}

/// Binds the values of a query and finishes it on whichever database the transaction is on.
macro_rules! on {
    ($tx:expr, $query:expr, $values:expr, |$bound:ident, $connection:ident| $finish:expr) => {
        match $tx {
            Tx::Sqlite(tx) => {
                let ($bound, $connection) = ($values.into_iter().fold($query, bind!()), &mut **tx);
                $finish
            }
            Tx::Postgres(tx) => {
                let ($bound, $connection) = ($values.into_iter().fold($query, bind!()), &mut **tx);
                $finish
            }
        }
    };
}

/// Binds one value.
macro_rules! bind {
    () => {
        |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Int(number) => query.bind(number),
        }
    };
}

impl Statement {
    /// Gives the next placeholder its value.
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Runs it and says how many rows it touched.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn run(self, tx: &mut Tx) -> Result<u64, sqlx::Error> {
        on!(tx, sqlx::query(self.text), self.values, |query, connection| {
            query.execute(connection).await.map(|done| done.rows_affected())
        })
    }

    /// All rows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn all<R: Row>(self, tx: &mut Tx) -> Result<Vec<R>, sqlx::Error> {
        on!(tx, sqlx::query_as::<_, R>(self.text), self.values, |query, connection| query.fetch_all(connection).await)
    }

    /// The only row, if there is one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn optional<R: Row>(self, tx: &mut Tx) -> Result<Option<R>, sqlx::Error> {
        on!(tx, sqlx::query_as::<_, R>(self.text), self.values, |query, connection| {
            query.fetch_optional(connection).await
        })
    }

    /// The only row.
    ///
    /// # Errors
    /// When there is none, or the database refuses.
    pub async fn one<R: Row>(self, tx: &mut Tx) -> Result<R, sqlx::Error> {
        on!(tx, sqlx::query_as::<_, R>(self.text), self.values, |query, connection| query.fetch_one(connection).await)
    }
}
