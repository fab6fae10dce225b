use super::{Colour, HouseStyle, MARK, TEXT};
use proptest::prelude::*;

fn colour() -> impl Strategy<Value = Colour> {
    any::<[u8; 3]>().prop_map(|[red, green, blue]| Colour::rgb(red, green, blue))
}

fn file(main: &str) -> String {
    format!(r#"{{"uitdaagloket": {{"main": {{"$type": "color", "$value": "{main}"}}}}}}"#)
}

proptest! {
    #[test]
    fn a_colour_is_read_as_it_is_written(colour in colour()) {
        prop_assert_eq!(colour.to_string().parse(), Ok(colour));
        prop_assert_eq!(colour.to_string().to_uppercase().parse(), Ok(colour));
    }

    #[test]
    fn contrast_lies_between_1_and_21_and_has_no_direction(one in colour(), two in colour()) {
        prop_assert!((1.0..=21.01).contains(&one.contrast(two)));
        prop_assert!((one.contrast(two) - two.contrast(one)).abs() < 1e-9);
    }

    #[test]
    fn what_is_refused_comes_with_a_darker_main_colour_that_is_not(main in colour()) {
        if let Err(problems) = HouseStyle::to_publish(&file(&main.to_string())) {
            let told = problems.last().and_then(|told| told.rsplit_once(' ')).map(|(_, colour)| colour.to_owned());
            let told = told.expect("a colour");
            prop_assert!(HouseStyle::to_publish(&file(&told)).is_ok(), "{main} {told} {problems:?}");
        }
    }

    #[test]
    fn text_of_a_style_that_is_accepted_can_be_read(main in colour(), accent in colour()) {
        let style = HouseStyle { main, accent: Some(accent) };
        let can_be_read = main.contrast(Colour::WHITE) >= TEXT && accent.contrast(Colour::WHITE) >= MARK;
        prop_assert!(can_be_read || !style.problems().is_empty());
    }
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    let grey = Colour::rgb(0x76, 0x76, 0x76);
    assert!((grey.contrast(Colour::WHITE) - 4.54).abs() < 0.01);
    assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
}

#[test]
fn the_example_can_be_published_as_it_is() {
    assert!(HouseStyle::to_publish(&HouseStyle::example().to_string()).is_ok());
}

#[test]
fn a_light_main_colour_is_refused_with_both_colours_and_what_they_reach() {
    let problems = HouseStyle::to_publish(&file("#e17000")).expect_err("too light");
    assert!(problems[0].contains("white #ffffff on ink-700 #e17000 has a contrast of 3.22"), "{problems:?}");
}

#[test]
fn what_is_no_file_of_tokens_is_refused() {
    let extra = file("#0d4b5a").replace("\"main\"", "\"mian\"");
    for text in ["", "{}", &file("red"), &file("#0d4b5"), &file("#+d4b5a"), &extra] {
        assert!(HouseStyle::to_publish(text).is_err(), "{text}");
    }
}

#[test]
fn its_style_sheet_sets_only_properties_that_the_installation_has() {
    let tokens = include_str!("../../../../style/tokens.css");
    let style = HouseStyle { main: Colour::rgb(0x5b, 0x2a, 0x5e), accent: None };
    for (name, colour) in style.properties() {
        assert!(tokens.contains(&format!("{name}: #")), "{name}");
        assert!(style.style_sheet().contains(&format!("{name}: {colour};")), "{name}");
    }
}
