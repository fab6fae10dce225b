//! The colours of a municipality (huisstijl). It gives one or two; the shades that the pages need follow from them, and
//! what cannot be read or seen on another colour is refused before it is published.

mod colour;
#[cfg(test)]
mod tests;

pub use colour::{Colour, NoColour};

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Least contrast of text with what is behind it (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// Least contrast of a line or a mark with what is beside it (WCAG 2.2, 1.4.11).
const MARK: f64 = 3.0;

/// The accent of the installation, for a municipality that gives none.
const ACCENT: Colour = Colour::rgb(0xc8, 0x69, 0x1b);
/// The ring around what has the focus on a dark background; the same for all.
const FOCUS: Colour = Colour::rgb(0xff, 0xc7, 0x3a);

/// The colours that a municipality gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HouseStyle {
    /// Of the header, buttons and links (hoofdkleur).
    pub main: Colour,
    /// Of what asks attention (accentkleur).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<Colour>,
}

/// Two shades that stand on each other, and what their contrast must reach.
struct Pair {
    over: (&'static str, Colour),
    under: (&'static str, Colour),
    least: f64,
}

/// A file of design tokens in the format of the W3C's community group.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenFile {
    uitdaagloket: Tokens,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tokens {
    main: Token,
    accent: Option<Token>,
}

#[derive(Deserialize)]
struct Token {
    #[serde(rename = "$value")]
    value: Colour,
}

impl HouseStyle {
    /// Reads a file of design tokens.
    ///
    /// # Errors
    /// In sentences for who writes such files: what cannot be read, or which colours do not stand out enough.
    pub fn to_publish(file: &str) -> Result<Self, Vec<String>> {
        let file: TokenFile = serde_json::from_str(file).map_err(|error| vec![error.to_string()])?;
        let Tokens { main, accent } = file.uitdaagloket;
        let style = Self { main: main.value, accent: accent.map(|token| token.value) };
        let problems = style.problems();
        if problems.is_empty() { Ok(style) } else { Err(problems) }
    }

    /// A file of design tokens to start from.
    pub fn example() -> serde_json::Value {
        let token = |colour: Colour| serde_json::json!({ "$type": "color", "$value": colour });
        let main = token(Colour::rgb(0x0d, 0x4b, 0x5a));
        serde_json::json!({ "uitdaagloket": { "main": main, "accent": token(ACCENT) } })
    }

    /// The custom properties of the style sheet that it sets, with their colours.
    pub fn properties(self) -> [(&'static str, Colour); 16] {
        let (main, accent) = (self.main, self.accent.unwrap_or(ACCENT));
        let light = |percent| main.mixed(Colour::WHITE, percent);
        [
            ("--ul-ink-900", main.mixed(Colour::BLACK, 50)),
            ("--ul-ink-800", main.mixed(Colour::BLACK, 25)),
            ("--ul-ink-700", main),
            ("--ul-ink-600", light(10)),
            ("--ul-ink-400", lightest(main)),
            ("--ul-ink-300", light(60)),
            ("--ul-ink-200", light(78)),
            ("--ul-ink-100", light(89)),
            ("--ul-ink-50", light(95)),
            ("--ul-info", main),
            ("--ul-info-bg", light(89)),
            ("--ul-info-line", light(10)),
            ("--ul-copper-700", accent.mixed(Colour::BLACK, 30)),
            ("--ul-copper-500", accent),
            ("--ul-copper-300", accent.mixed(Colour::WHITE, 55)),
            ("--ul-copper-100", accent.mixed(Colour::WHITE, 90)),
        ]
    }

    /// The style sheet, which comes after that of the installation. Whoever asks for more contrast keeps it.
    pub fn style_sheet(self) -> String {
        let mut sheet = String::from(".voorbeeld-theme {\n");
        for (name, colour) in self.properties() {
            // Writing to a string never fails.
            let _ = writeln!(sheet, "  {name}: {colour};");
        }
        sheet
            + "}\n@media (prefers-contrast: more) {\n  .voorbeeld-theme {\n    --ul-ink-200: var(--ul-ink-600);\n  }\n}\n"
    }

    /// What cannot be read or seen, with the nearest main colour that can.
    fn problems(self) -> Vec<String> {
        let wrong = |pair: &Pair| pair.over.1.contrast(pair.under.1) < pair.least;
        let told = |pair: Pair| {
            let ((over, front), (under, back)) = (pair.over, pair.under);
            let ratio = front.contrast(back);
            format!("{over} {front} on {under} {back} has a contrast of {ratio:.2}; it needs {:.1}", pair.least)
        };
        let mut problems: Vec<String> = self.pairs().into_iter().filter(wrong).map(told).collect();
        if !problems.is_empty() {
            problems.extend(self.darker().map(|main| format!("a main colour that fits is {main}")));
        }
        problems
    }

    /// The lightest shade of the main colour with which everything stands out, if there is one.
    fn darker(self) -> Option<Colour> {
        let with = |main| Self { main, accent: self.accent };
        let fits = |style: &Self| style.pairs().iter().all(|pair| pair.over.1.contrast(pair.under.1) >= pair.least);
        (1..100).map(|percent| with(self.main.mixed(Colour::BLACK, percent))).find(fits).map(|style| style.main)
    }

    /// What stands on what in the style sheet.
    fn pairs(self) -> Vec<Pair> {
        let all = self.properties();
        let shade = |name: &'static str| match all.into_iter().find(|(one, _)| one.ends_with(name)) {
            Some((_, colour)) => (name, colour),
            None => ("white", Colour::WHITE),
        };
        let white = ("white", Colour::WHITE);
        let pair = |least| move |(over, under)| Pair { over, under, least };
        let texts = [
            (white, shade("ink-700")),
            (white, shade("ink-800")),
            (white, shade("ink-900")),
            (shade("ink-700"), shade("ink-50")),
            (shade("ink-700"), shade("ink-100")),
            (shade("ink-800"), shade("ink-200")),
            (shade("ink-900"), shade("ink-200")),
            (shade("ink-200"), shade("ink-900")),
            (shade("copper-300"), shade("ink-900")),
            (shade("copper-700"), shade("copper-100")),
            (shade("ink-900"), shade("copper-100")),
        ];
        let marks = [
            (shade("ink-600"), shade("ink-50")),
            (shade("ink-400"), white),
            (shade("copper-500"), white),
            (shade("copper-300"), shade("ink-700")),
            (("focus", FOCUS), shade("ink-700")),
        ];
        texts.into_iter().map(pair(TEXT)).chain(marks.into_iter().map(pair(MARK))).collect()
    }
}

/// The lightest shade of a colour that can still be seen on white.
fn lightest(main: Colour) -> Colour {
    let shades = (0..60).rev().map(|percent| main.mixed(Colour::WHITE, percent));
    shades.into_iter().find(|shade| shade.contrast(Colour::WHITE) >= MARK).unwrap_or(main)
}
