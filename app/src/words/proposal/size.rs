//! How large a proposal is (omvang), and how long answers take.

use domain::profile::{Size, SizeGround};

/// Why a proposal has the size that it has, in a sentence for its board.
pub fn size_because(size: Size) -> String {
    match size.ground {
        SizeGround::Unknown => {
            "Wij weten nog niet hoe groot uw voorstel wordt. U ziet daarom eerst wat iedereen moet invullen.".to_owned()
        }
        SizeGround::Amount(most) => {
            format!("U vraagt de gemeente om {} in het duurste jaar.", most.euros())
        }
        SizeGround::Estimate(cost) => format!("Volgens uw schatting kost uw plan {} per jaar.", cost.euros()),
        SizeGround::Task(label) => format!("Dat komt door wat u koos bij de taak: {label}."),
    }
}

/// So many minutes, as somebody would say it beforehand: nobody knows it to the minute.
pub fn duration(minutes: u32) -> String {
    match minutes {
        0..=5 => "5 minuten".to_owned(),
        6..=50 => format!("{} minuten", minutes.next_multiple_of(5)),
        51..=75 => "een uur".to_owned(),
        _ => {
            let halves = (minutes + 15) / 30;
            let half = if halves % 2 == 1 { ",5" } else { "" };
            format!("{}{half} uur", halves / 2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn a_duration_is_said_as_roughly_as_it_is_known() {
        let said = [1, 7, 50, 60, 80, 100, 119, 600].map(duration);
        assert_eq!(said, ["5 minuten", "10 minuten", "50 minuten", "een uur", "1,5 uur", "1,5 uur", "2 uur", "10 uur"]);
    }
}
