//! People who are named in a text as "@Naam".

/// Which of these people a text names: by the whole name, or by the first name where only one of them has it. Capitals
/// do not matter. An e-mail address names nobody.
pub fn mentioned(text: &str, names: &[&str]) -> Vec<usize> {
    let text = text.to_lowercase();
    let names: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let places = text.match_indices('@').map(|(at, _)| at).filter(begins);
    let mut found: Vec<usize> = places.flat_map(|at| named(&text[at + 1..], &names)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Who is meant by the name with which a text begins.
fn named(text: &str, names: &[String]) -> Vec<usize> {
    let whole = |name: &str| text.strip_prefix(name).is_some_and(|rest| !rest.starts_with(is_of_name));
    let longest = names.iter().filter(|name| !name.is_empty() && whole(name)).map(String::len).max();
    if let Some(length) = longest {
        let same = names.iter().enumerate().filter(|(_, name)| name.len() == length && whole(name));
        return same.map(|(index, _)| index).collect();
    }
    let word: &str = &text[..text.find(|letter| !is_of_name(letter)).unwrap_or(text.len())];
    let first = |name: &String| name.split_whitespace().next().is_some_and(|first| first == word);
    let called: Vec<usize> = (0..names.len()).filter(|index| names.get(*index).is_some_and(first)).collect();
    if called.len() == 1 { called } else { Vec::new() }
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::mentioned;
    use proptest::prelude::*;

    const NAMES: [&str; 4] = ["Marijke Veldhoen", "Tarik Amrani", "Hanna Oostwal", "Hanna de Bruin"];

    #[test]
    fn a_whole_name_or_a_first_name_that_one_person_has_names_somebody() {
        assert_eq!(mentioned("Kijk jij, @Tarik Amrani?", &NAMES), [1]);
        assert_eq!(mentioned("@tarik, en ook @MARIJKE: klopt dit?", &NAMES), [0, 1]);
        assert_eq!(mentioned("@Hanna de Bruin weet dit", &NAMES), [3]);
        assert_eq!(mentioned("@Hanna weet dit", &NAMES), Vec::<usize>::new(), "there are two");
    }

    #[test]
    fn a_part_of_a_word_an_address_and_a_name_without_the_sign_name_nobody() {
        for text in ["marijke@tarik.nl", "Tarik Amrani", "@Tariks", "@ Tarik", "@Tarik-Jan", "@", ""] {
            assert_eq!(mentioned(text, &NAMES), Vec::<usize>::new(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_searched(text in "[@A-Za-zé’ Tarik]{0,60}", name in "\\PC{0,20}") {
            let found = mentioned(&text, &[&name, "Tarik Amrani"]);
            prop_assert!(found.len() <= 2 && found.iter().all(|index| *index < 2));
        }

        #[test]
        fn who_is_named_in_full_is_always_found(before in "[a-z .,]{0,20}", after in "[ .,!?][a-z @]{0,20}") {
            let text = format!("{before} @Hanna Oostwal{after}");
            prop_assert!(mentioned(&text, &NAMES).contains(&2), "{}", text);
        }
    }
}
