//! A page before it is wrapped in the house style.

use crate::forms::Returned;
use crate::views::Actor;
use jiff::civil::Date;
use leptos::prelude::*;

/// What every page of one request shares.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// Who is signed in.
    pub visitor: Option<Actor>,
    /// Today in demo mode, which has a sentence on top of every page and a page with sent mail; `None` otherwise.
    pub demo: Option<Date>,
    /// Where the built files are.
    pub assets: Assets,
    /// The municipality whose own page it is; none for what belongs to all of them.
    pub site: Option<MunicipalitySite>,
}

/// What stands on each of the own pages of a municipality (huisstijl).
#[derive(Debug, Clone, Default)]
pub struct MunicipalitySite {
    /// Its name in addresses.
    pub slug: String,
    /// Its name, without "gemeente".
    pub name: String,
    /// Telephone number for questions.
    pub phone: String,
    /// E-mail address for questions.
    pub email: String,
    /// Address of the style sheet with its colours, if it has any of its own.
    pub style: Option<String>,
}

/// Addresses of the built files.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// Address of the style sheet.
    pub css: String,
    /// Addresses of the fonts that every page shows at once.
    pub fonts: Vec<String>,
    /// Name of the module below `/pkg`, without `.js` or `_bg.wasm`.
    pub output_name: String,
}

/// The entry of the main menu to which a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Nav {
    /// None of them.
    #[default]
    Elsewhere,
    /// Uitleg.
    Guide,
    /// Gemeenten.
    Municipalities,
    /// Alle vragen.
    Questions,
    /// Inloggen.
    SignIn,
    /// Mijn voorstellen.
    Proposals,
    /// Dossiers.
    Cases,
    /// Vooroverleg.
    Preliminary,
    /// Te versturen post.
    Post,
    /// Medewerkers.
    Officers,
    /// Taken.
    Tasks,
    /// Meldingen.
    News,
    /// Verstuurde mail.
    Mail,
}

/// What a page is about that does not say more of itself.
const DESCRIPTION: &str = "In Uitdaagloket daagt een coöperatie de gemeente uit om een taak over te nemen, van het eerste \
                           idee tot het besluit.";

/// What one page knows about itself.
pub struct Page {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) nav: Nav,
    pub(crate) wide: bool,
    pub(crate) failed: bool,
    pub(crate) islands: bool,
    /// Where a feed reader follows what is new.
    pub(crate) feed: Option<&'static str>,
    pub(crate) body: AnyView,
}

impl Page {
    /// A page with its title and what stands in its `main`.
    pub fn new(title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        let (title, body) = (title.into(), body.into_view().into_any());
        let description = DESCRIPTION.to_owned();
        Self { title, description, nav: Nav::default(), wide: false, failed: false, islands: false, feed: None, body }
    }

    /// Says what the page is about where search engines and shared links show it.
    #[must_use]
    pub fn about(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// Marks the entry of the main menu to which the page belongs.
    #[must_use]
    pub const fn under(mut self, nav: Nav) -> Self {
        self.nav = nav;
        self
    }

    /// Uses the whole width of the window.
    #[must_use]
    pub const fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Says "Fout" in the title if the form on it failed, so that a screen reader begins with that.
    #[must_use]
    pub fn after(self, returned: &Returned) -> Self {
        self.failed(returned.failed())
    }

    /// Says "Fout" in the title of a page on top of which errors stand.
    #[must_use]
    pub const fn failed(mut self, failed: bool) -> Self {
        self.failed = failed;
        self
    }

    /// Says where a feed reader follows what is new on it.
    #[must_use]
    pub const fn with_feed(mut self, address: &'static str) -> Self {
        self.feed = Some(address);
        self
    }

    /// Loads the islands. Other pages load no script at all.
    #[must_use]
    pub const fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }
}
