//! The demo's draft, taken further by the people of the demo.

use super::site::{Browser, Site};
use app::views::Typed;
use app::views::case::completeness::{CompletenessForm, TickedPoint};
use app::views::case::interest::DeclarationForm;
use server::completeness;
use server::decision;
use server::interest;
use server::readiness;
use server::submission;
use std::collections::BTreeMap;

/// The reviewers of the demo.
pub(crate) const REVIEWERS: [&str; 5] = [
    "joost.brandsma@lindewaard.example",
    "annelies.kuipers@lindewaard.example",
    "ravi.sewnarain@lindewaard.example",
    "ingrid.postma@lindewaard.example",
    "lidewij.schouten@adviesraad.example",
];
/// Who decides in the demo.
pub(crate) const DECIDER: &str = "fatima.elidrissi@lindewaard.example";
/// The jurist of the demo.
pub(crate) const JURIST: &str = "daan.mulder@lindewaard.example";
/// The administrator of the demo's municipality.
pub(crate) const ADMINISTRATOR: &str = "petra.hofman@lindewaard.example";
/// The case manager of the demo.
pub(crate) const MANAGER: &str = "sanne.dewit@lindewaard.example";
/// The board of the demo, the chair first.
pub(crate) const BOARD: [&str; 3] =
    ["marijke.veldhoen@lindehof.example", "tarik.amrani@lindehof.example", "hanna.oostwal@lindehof.example"];

impl Browser {
    /// Begins a proposal today as a copy of an earlier one, and gives its id.
    pub(crate) async fn copy_of(&mut self, old: &str) -> String {
        let start = [
            ("municipality", "GM9999"),
            ("title", "Nog een dagopvang"),
            ("cooperative", "De Lindehof"),
            ("name", "Marijke Veldhoen"),
        ];
        let started = self.post("/voorstellen/nieuw", &start).await;
        let new = started.location.split('/').nth(2).expect("an id").to_owned();
        let whole = self.download(&format!("/voorstellen/{old}/concept.json")).await;
        let answer = self.upload(&format!("/voorstellen/{new}/inlezen"), "bestand", &whole).await;
        assert!(!answer.status.is_client_error() && !answer.status.is_server_error(), "{}", answer.body);
        new
    }
}

impl Site {
    /// Submits the draft and gives its id.
    pub(crate) async fn submitted(&self) -> String {
        let case = self.case("concept").await;
        self.submit(&case).await;
        case
    }

    /// Submits a case as it stands.
    pub(crate) async fn submit(&self, case: &str) {
        let chair = self.chair().await;
        let version = readiness::show(&self.server.app, &chair, case).await.expect("a page").head.version;
        submission::submit(&self.server.app, &chair, case, version).await.expect("it is complete");
    }

    /// Submits the draft and finds it complete, so that its assessment begins. Every reviewer declared to have no
    /// interest, and nobody scored yet.
    pub(crate) async fn in_assessment(&self) -> String {
        let case = self.submitted().await;
        let form = CompletenessForm {
            verdict: "volledig".to_owned(),
            note: String::new(),
            despite: String::new(),
            points: String::new(),
            until: String::new(),
            sure: false,
            ticked: Vec::new(),
            signatory: "S. de Wit".into(),
        };
        completeness::check(&self.server.app, &self.manager().await, &case, form).await.expect("complete");
        for reviewer in REVIEWERS {
            self.declares(&case, reviewer).await;
        }
        case
    }

    /// The same, and asks the board to change the section about what drives it.
    pub(crate) async fn revision_requested(&self) -> String {
        let case = self.in_assessment().await;
        self.ask_to_revise(&case).await;
        case
    }

    /// Asks the board to change that section of a case that is being assessed, until the day that the page proposes.
    pub(crate) async fn ask_to_revise(&self, case: &str) {
        let (mut officer, page) = (self.browser_of(MANAGER).await, format!("/dossiers/{case}/aanpassing"));
        let shown = officer.fields(&page).await;
        let until = shown.into_iter().find(|(name, _)| name == "until").expect("a day").1;
        let typed = [
            ("onderdeel-drijfveren", "Zeg concreter voor wie u dit doet."),
            ("toelichting", "Zoals wij vorige week bespraken."),
            ("until", &until),
            ("actie", "vraag"),
        ];
        let asked = officer.post(&page, &typed).await;
        assert!(asked.status.is_redirection(), "{}", asked.body);
    }

    /// Submits the draft and asks to supplement it until 23 December 2026.
    pub(crate) async fn asked_to_supplement(&self) -> String {
        let case = self.submitted().await;
        let form = CompletenessForm {
            verdict: "aanvulling".to_owned(),
            note: String::new(),
            despite: String::new(),
            points: "De polis ontbreekt.".to_owned(),
            until: "23-12-2026".to_owned(),
            sure: false,
            ticked: Vec::new(),
            signatory: "S. de Wit".into(),
        };
        completeness::check(&self.server.app, &self.manager().await, &case, form).await.expect("asked");
        case
    }

    /// Submits the draft as it stands and asks, until 23 December 2026, about these questions or attachments.
    pub(crate) async fn asked_about(&self, places: &[&str]) -> String {
        let case = self.submitted().await;
        self.ask_about(&case, places).await;
        case
    }

    /// Asks about these questions or attachments of a submitted case, until 23 December 2026.
    pub(crate) async fn ask_about(&self, case: &str, places: &[&str]) {
        let ticked = places.iter().map(|id| TickedPoint {
            id: (*id).to_owned(),
            reason: format!("Dit is te weinig: {id}."),
            ground: "onvoldoende".to_owned(),
            article: String::new(),
        });
        let form = CompletenessForm {
            verdict: "aanvulling".to_owned(),
            until: "23-12-2026".to_owned(),
            ticked: ticked.collect(),
            signatory: "S. de Wit".into(),
            ..CompletenessForm::default()
        };
        completeness::check(&self.server.app, &self.manager().await, case, form).await.expect("asked");
    }

    /// The same, the day after the term to supplement, on which the system found that nothing came.
    pub(crate) async fn lapsed(&self) -> String {
        let case = self.asked_to_supplement().await;
        self.clock.set("2026-12-24T08:00:00Z".parse().expect("a moment"));
        completeness::lapse_all(&self.server.app).await.expect("it is looked for");
        case
    }

    /// A reviewer declares to have no interest in a case.
    pub(crate) async fn declares(&self, case: &str, reviewer: &str) {
        let (reviewer, form) = (self.actor(reviewer).await, DeclarationForm { declared: "ja".to_owned() });
        interest::declare(&self.server.app, &reviewer, case, &form).await.expect("a declaration");
    }

    /// Puts the decision of the demo before the decision maker, and gives the id of its case.
    pub(crate) async fn proposed(&self) -> String {
        let case = self.to_be_checked().await;
        self.passed(&case, "1").await;
        case
    }

    /// The jurist agrees with this proposal of a decision.
    pub(crate) async fn passed(&self, case: &str, number: &str) {
        let typed = [("character", "subsidy"), ("voorlegging", number)];
        let typed: Typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect();
        decision::pass(&self.server.app, &self.actor(JURIST).await, case, &typed).await.expect("it lies there");
    }

    /// Puts the decision of the demo before the jurist, and gives the id of its case.
    pub(crate) async fn to_be_checked(&self) -> String {
        let case = self.case("in_beoordeling").await;
        let fields = draft_decision().into_iter().chain([("actie".to_owned(), "voorleggen".to_owned())]);
        decision::save(&self.server.app, &self.manager().await, &case, &fields.collect()).await.expect("it is whole");
        case
    }

    /// The same, and takes it.
    pub(crate) async fn decided(&self) -> String {
        let case = self.proposed().await;
        let typed: Typed = college_decision().into_iter().collect();
        decision::decide(&self.server.app, &self.actor(DECIDER).await, &case, &typed).await.expect("it is proposed");
        case
    }
}

/// The decision of the demo as the case manager's form posts it, field by field.
pub(crate) fn draft_decision() -> Vec<(String, String)> {
    let whole: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../../src/demo/decision.json")).expect("JSON");
    // These belong to other forms.
    let others = ["aansprakelijkheid.verzekeringen", "continuiteit.overdracht", "completeness_note", "resolution"];
    whole.into_iter().filter(|(name, _)| !others.contains(&name.as_str())).collect()
}

/// How the college takes it, as the decision maker's form posts it.
pub(crate) fn college_decision() -> Vec<(String, String)> {
    let fields = [
        ("decided_on", "08-12-2026"),
        ("authority", "college"),
        ("resolution", "2026-0847"),
        ("voorlegging", "1"),
        ("actie", "besluiten"),
    ];
    fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

/// Fields as a browser posts them.
pub(crate) fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}
