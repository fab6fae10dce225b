//! What answers elsewhere in a proposal say about its budget.

use super::{Answers, whole_number};
use crate::Named;
use crate::budget::liquidity::Payment;

/// Facts that the budget itself does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BudgetAnswers {
    /// When the municipality pays.
    pub payment: Payment,
    /// Number of clients (cliënten) once the work has begun, if it was filled in as a number.
    pub clients: Option<u32>,
}

impl From<&Answers> for BudgetAnswers {
    fn from(answers: &Answers) -> Self {
        let clients = whole_number(answers.get("doelgroep.straks")).and_then(|clients| u32::try_from(clients).ok());
        Self {
            payment: Payment::from_value(answers.get("begroting.betaling")).unwrap_or_default(),
            clients: clients.filter(|clients| *clients > 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, BudgetAnswers, Payment};

    fn answers(clients: &str, payment: &str) -> BudgetAnswers {
        let answers = [("doelgroep.straks", clients), ("begroting.betaling", payment)];
        let answers: Answers =
            answers.map(|(question, answer)| (question.to_owned(), answer.to_owned())).into_iter().collect();
        BudgetAnswers::from(&answers)
    }

    #[test]
    fn clients_and_payment_are_read_from_the_answers() {
        let known = BudgetAnswers { payment: Payment::Afterwards, clients: Some(1_240) };
        assert_eq!(answers("1.240", "achteraf"), known);
        for clients in ["", "0", "veel", "1.5", "-3"] {
            assert_eq!(answers(clients, ""), BudgetAnswers::default());
        }
    }
}
