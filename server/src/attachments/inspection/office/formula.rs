//! Formulas and fields that reach outside their document when it is opened.

/// Functions that start a program or ask another computer.
const REACHING: [&str; 6] = ["dde(", "webservice(", "rtd(", "call(", "register.id(", "importxml("];

/// Fields of Word that take in something from elsewhere (ISO/IEC 29500-1, 17.16.5).
const FIELDS: [&str; 9] =
    ["dde", "ddeauto", "link", "import", "include", "includetext", "includepicture", "database", "rd"];

/// Whether a formula of a sheet reaches outside it. A vertical line between a program and its data is the old way to
/// write an exchange of data (DDE); no formula has one outside texts and names between quotes.
pub(super) fn formula_reaches_out(formula: &str) -> bool {
    let mut quote = None;
    let plain = formula.chars().filter(|letter| {
        let inside = quote.is_some();
        match quote {
            None if ['"', '\''].contains(letter) => quote = Some(*letter),
            Some(open) if open == *letter => quote = None,
            _ => {}
        }
        !inside && !letter.is_whitespace()
    });
    let plain = plain.collect::<String>().to_lowercase();
    plain.contains('|') || REACHING.iter().any(|function| calls(&plain, function))
}

/// Whether a function is called under its own name, and not one whose name ends the same.
fn calls(formula: &str, function: &str) -> bool {
    formula.match_indices(function).any(|(at, _)| {
        let before = formula.get(..at).unwrap_or_default();
        before.ends_with("_xlfn.")
            || before.ends_with("_xlws.")
            || !before.ends_with(|last: char| last.is_alphanumeric() || ['.', '_'].contains(&last))
    })
}

/// Whether a field of a text reaches outside it.
pub(super) fn field_reaches_out(field: &str) -> bool {
    let first = field.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|first| FIELDS.contains(&first.to_lowercase().as_str()))
}

/// The fields of a text, put together from their pieces: a field may stand within another, and each run of letters with
/// its own style has a piece of it.
pub(super) struct Fields(Vec<String>);

impl Fields {
    /// No field yet.
    pub(super) fn new() -> Self {
        Self(vec![String::new()])
    }

    /// A field begins within the field before it, if that has not ended.
    pub(super) fn begin(&mut self) {
        // As deep as this no program nests them; what comes deeper is taken together.
        const DEEPEST: usize = 50;
        if self.0.len() < DEEPEST {
            self.0.push(String::new());
        }
    }

    /// A piece of what the innermost field says.
    pub(super) fn add(&mut self, piece: &str) {
        if let Some(field) = self.0.last_mut() {
            field.push_str(piece);
        }
    }

    /// The innermost field has ended, or has said all but its result. Tells whether it reaches out.
    pub(super) fn end(&mut self) -> bool {
        let field = if self.0.len() > 1 { self.0.pop() } else { self.0.last_mut().map(std::mem::take) };
        field.is_some_and(|field| field_reaches_out(&field))
    }

    /// Whether a field that has not ended reaches out.
    pub(super) fn reach_out(&self) -> bool {
        self.0.iter().any(|field| field_reaches_out(field))
    }
}
