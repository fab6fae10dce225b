//! How the HTML part looks: readable in the light and in the dark, and with a preview in the list of mails.

use super::every_mail;
use std::collections::BTreeMap;

/// Smallest contrast of text with its background (WCAG 1.4.3).
const CONTRAST: f64 = 4.5;

/// Colours by property: "color" → "#17262b".
type Colours = BTreeMap<String, String>;

/// The declarations of a colour in these styles.
fn colours(styles: &str) -> Colours {
    let declarations = styles.split(';').filter_map(|one| one.split_once(':'));
    let colours = declarations.filter(|(name, _)| matches!(name.trim(), "color" | "background-color"));
    colours.map(|(name, value)| (name.trim().to_owned(), value.replace("!important", "").trim().to_owned())).collect()
}

/// What the sheet of a mail says of each class in the dark.
fn in_the_dark(html: &str) -> BTreeMap<String, Colours> {
    let (_, sheet) = html.split_once("(prefers-color-scheme: dark) {").expect("a sheet for the dark");
    let rules = sheet.lines().skip(1).take_while(|line| *line != "}").map(|line| line.trim_end_matches('}'));
    let rule = |rule: &str| {
        let (class, styles) = rule.split_once('{').expect("a rule a line");
        (class.trim().trim_start_matches('.').to_owned(), colours(styles))
    };
    rules.map(rule).collect()
}

fn luminance(colour: &str) -> f64 {
    let part = |from: usize| {
        let value = u8::from_str_radix(&colour[from..from + 2], 16).expect("a colour of six digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The attribute of an element, from its opening tag.
fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let start = tag.split_once(&format!(" {name}=\"")).map_or("", |(_, rest)| rest);
    start.split('"').next().unwrap_or_default()
}

#[test]
fn every_text_stands_out_in_the_light_and_in_the_dark() {
    for mail in every_mail() {
        let dark = in_the_dark(&mail.html);
        let (page, quote) = (&dark["page"], &dark["quote"]);
        for tag in mail.html.split('<').filter_map(|tag| tag.split_once('>').map(|(tag, _)| tag)) {
            let light = colours(attribute(tag, "style"));
            if light.is_empty() {
                continue;
            }
            let own: Colours = attribute(tag, "class")
                .split(' ')
                .filter_map(|class| dark.get(class))
                .flatten()
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect();
            for property in light.keys() {
                assert!(own.contains_key(property), "{property} is not said for the dark: <{tag}>");
            }
            for (colours, behind) in
                [(&light, ["#ffffff", "#f3f8f9"]), (&own, [&*page["background-color"], &*quote["background-color"]])]
            {
                let Some(text) = colours.get("color") else { continue };
                let behind = colours.get("background-color").map_or(behind, |own| [own, own]);
                for behind in behind {
                    assert!(contrast(text, behind) >= CONTRAST, "{text} on {behind}: <{tag}>");
                }
            }
        }
        assert!(contrast(&page["color"], &quote["background-color"]) >= CONTRAST);
        assert!(mail.html.contains(r#"<meta name="color-scheme" content="light dark">"#), "{}", mail.html);
        assert!(mail.html.contains(r#"<meta name="supported-color-schemes" content="light dark">"#), "{}", mail.html);
    }
}

#[test]
fn a_list_of_mails_shows_behind_the_subject_what_matters_first() {
    for mail in every_mail() {
        let (_, body) = mail.html.split_once("<body").expect("a body");
        let (_, hidden) = body.split_once("<div style=\"display: none").expect("a preview");
        let preview = hidden.split_once('>').and_then(|(_, rest)| rest.split_once("&#847;")).expect("an end").0;
        assert!(preview.ends_with(['.', '…', '’']) || mail.subject.starts_with("Opmerking"), "{preview}");
        assert!(preview.chars().count() >= 20 && !preview.contains("  "), "{preview}");
        assert!(!mail.subject.contains(preview), "the subject says it: {preview}");
        assert!(body.find("display: none").expect("the preview") < 200, "nothing comes before it");
    }
}
