//! Codes that people read and type.

/// A code in two groups, which is easier to read and to type: "1234 5678".
pub fn code(digits: &str) -> String {
    match digits.split_at_checked(digits.len() / 2) {
        Some((first, last)) if !first.is_empty() && digits.is_ascii() => format!("{first} {last}"),
        _ => digits.to_owned(),
    }
}

/// A long key in groups of four, to type over: "ABCD EFGH IJ".
pub fn in_groups(key: &str) -> String {
    let letters: Vec<char> = key.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{code, in_groups};

    #[test]
    fn a_key_stands_in_groups_of_four() {
        assert_eq!((in_groups("ABCDEFGHIJ"), in_groups("")), ("ABCD EFGH IJ".to_owned(), String::new()));
    }

    #[test]
    fn a_code_stands_in_two_groups_and_what_is_no_code_stays() {
        assert_eq!(code("12345678"), "1234 5678");
        assert_eq!((code("…"), code(""), code("1")), ("…".to_owned(), String::new(), "1".to_owned()));
    }
}
