//! Writing a proposal.

use super::answers::{self, LONGEST_ANSWER, conflict, too_long};
use super::draft::Draft;
use super::moments::stored_date;
use super::saving::{self, Change, Saved};
use super::writer::Writer;
use super::{CaseFile, Services, choice, plan_facts};
use crate::failure::{Outcome, field_error, settle};
use crate::store::challenge::{self, Challenge};
use crate::store::{Tx, municipality, presence};
use app::api::drafting::{
    Drafting, MunicipalityChoice, ProposalCard, QuestionView, QuestionsPage, ReadinessPage, SavedAnswer, SectionPage,
    StartForm,
};
use app::api::{Actor, Answer, AppError, Typed};
use domain::calendar::DutchDate;
use domain::catalogue::{Kind, Question, Section};
use domain::profile::OrdinanceProfile;
use domain::proposal::{Days, Readiness, canonical, check_answer};
use domain::workflow::{Side, Status};

/// What to do where only one of the texts stands on the page.
const LOOK: &str = "Druk op Opslaan: dan ziet u beide teksten en kiest u er één.";
/// Said of rows that are no rows, which no page of ours sends.
const UNREADABLE: &str = "Dit antwoord konden wij niet lezen. Het is niet bewaard.";

#[async_trait::async_trait]
impl Drafting for Services {
    async fn proposals(&self, actor: &Actor) -> Answer<Vec<ProposalCard>> {
        settle("list proposals", self.list_proposals(actor).await)
    }

    async fn municipalities(&self) -> Answer<Vec<MunicipalityChoice>> {
        settle("list municipalities", self.list_municipalities().await)
    }

    async fn questions(&self, municipality: Option<&str>) -> Answer<QuestionsPage> {
        settle("show the questions", self.show_questions(municipality).await)
    }

    async fn start(&self, actor: &Actor, form: StartForm) -> Answer<String> {
        settle("start a proposal", self.begin(actor, form).await)
    }

    async fn section(&self, actor: &Actor, id: &str, section: &str) -> Answer<SectionPage> {
        settle("show a section", self.show_section(actor, id, section).await)
    }

    async fn save_section(&self, actor: &Actor, id: &str, section: &str, typed: &Typed) -> Answer<()> {
        settle("save a section", self.save_typed(actor, id, section, typed).await)
    }

    async fn save_answer(
        &self,
        actor: &Actor,
        id: &str,
        question: &str,
        value: &str,
        version: i64,
    ) -> Answer<SavedAnswer> {
        settle("save an answer", self.save_one(actor, id, question, value, version).await)
    }

    async fn readiness(&self, actor: &Actor, id: &str) -> Answer<ReadinessPage> {
        settle("show readiness", self.show_readiness(actor, id).await)
    }
}

impl Services {
    async fn list_proposals(&self, actor: &Actor) -> Outcome<Vec<ProposalCard>> {
        let mut tx = self.db.read().await?;
        let mut cards = Vec::new();
        for case in challenge::of_member(&mut tx, &actor.id).await? {
            let name = municipality::by_id(&mut tx, &case.municipality_id).await?.name;
            let status = Status::from_value(&case.status).unwrap_or(Status::Draft).as_seen_by(Side::Board);
            let readiness = if status == Status::Draft { Some(self.readiness_of(&mut tx, &case).await?) } else { None };
            cards.push(ProposalCard {
                resume: readiness.as_ref().and_then(Readiness::first_open),
                progress: readiness.as_ref().map(Readiness::progress),
                note: card_note(status, &case),
                your_turn: status.turn() == Some(Side::Board),
                municipality: name,
                reference: case.reference,
                title: case.title,
                id: case.id,
                status,
            });
        }
        Ok(cards)
    }

    async fn readiness_of(&self, tx: &mut Tx, case: &Challenge) -> Outcome<Readiness> {
        let profile = municipality::profile(tx, &case.municipality_id, case.profile_version).await?;
        let profile: OrdinanceProfile = serde_json::from_str(&profile)?;
        let catalogue = u32::try_from(case.catalogue_version).unwrap_or_default();
        let draft = Draft::load(tx, &case.id).await?;
        Ok(draft.readiness(profile.rules(catalogue), self.clock.today()))
    }

    async fn show_section(&self, actor: &Actor, id: &str, section: &str) -> Outcome<SectionPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let section = file.questionnaire().section(section).ok_or(AppError::NotFound)?;
        let draft = Draft::load(&mut tx, id).await?;
        let plan = plan_facts::of(&draft, section, &file.profile, file.days(self.clock.today()));
        let (mut head, questions) = (draft.head(&file, self), self.question_views(&file, &draft, section));
        head.together.working = self.enter(tx, &file, actor, section.id).await?;
        Ok(SectionPage { head, section, questions, plan })
    }

    /// The questions of a section that are asked, with their answers.
    pub(super) fn question_views(
        &self,
        file: &CaseFile,
        draft: &Draft,
        section: &'static Section,
    ) -> Vec<QuestionView> {
        let days = file.days(self.clock.today());
        let asked = section.questions.iter().filter(|question| draft.answers.asks(question));
        asked.map(|question| self.question_view(draft, question, days)).collect()
    }

    fn question_view(&self, draft: &Draft, question: &'static Question, days: Days) -> QuestionView {
        let answer = draft.answers.get(question.id);
        let has_rows = matches!(question.kind, Kind::Rows { .. });
        // An answer that nobody began is not wrong yet: what is missing stands on the readiness page.
        let findings = if answer.is_empty() { vec![] } else { check_answer(question, answer, days) };
        QuestionView {
            question,
            value: if has_rows { String::new() } else { answer.to_owned() },
            rows: draft.answers.rows(question.id),
            version: draft.version_of(question.id),
            rivals: self.rival_views(draft, question),
            proposal: format!("/voorstellen/{}", draft.case),
            attachments: draft.attachments.iter().filter(|file| file.question == question.id).count(),
            comments: draft.comment_count(question.id),
            findings: findings.iter().filter(|finding| finding.blocks).map(field_error).collect(),
            remarks: findings.iter().filter(|finding| !finding.blocks).map(field_error).collect(),
        }
    }

    async fn save_typed(&self, actor: &Actor, id: &str, section: &str, typed: &Typed) -> Outcome<()> {
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let section = writer.questionnaire().section(section).ok_or(AppError::NotFound)?;
        let draft = Draft::load(&mut tx, id).await?;
        let by = writer.by();
        let chosen = choice::choose(&mut tx, &writer, &draft, typed).await?;
        let mut refused = answers::store_answers(&mut tx, &mut writer, section, &draft, &chosen.typed).await?;
        refused.and(chosen.refused);
        if !refused.errors.is_empty() {
            drop(tx);
            return refused.report(self, id, by).await;
        }
        writer.done(tx).await
    }

    async fn save_one(
        &self,
        actor: &Actor,
        id: &str,
        question: &str,
        value: &str,
        version: i64,
    ) -> Outcome<SavedAnswer> {
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let (section, question) = writer.questionnaire().find(question).ok_or(AppError::NotFound)?;
        let value = canonical(question, value).ok_or_else(|| AppError::field(question.id, UNREADABLE))?;
        if value.len() > LONGEST_ANSWER {
            return Err(AppError::Fields(vec![too_long(question)]).into());
        }
        let by = writer.by();
        let draft = Draft::load(&mut tx, id).await?;
        let change = Change { question: question.id, shape: answers::shape(question), typed: &value, seen: version };
        let Saved::At(version) = saving::save(&mut tx, &mut writer, change, draft.current(question.id)).await? else {
            drop(tx);
            self.keep_rivals(id, &[change.unsaved()], by).await?;
            return Err(AppError::Conflict(conflict(question, &draft, LOOK)).into());
        };
        presence::note(&mut tx, id, section.id, by).await?;
        let days = writer.days(self.clock.today());
        writer.done(tx).await?;
        let findings = if value.is_empty() { vec![] } else { check_answer(question, &value, days) };
        Ok(SavedAnswer { version, findings: findings.iter().map(field_error).collect() })
    }
}

fn card_note(status: Status, case: &Challenge) -> String {
    let due = stored_date(case.due_on.as_ref()).map(DutchDate::long);
    match (status, due) {
        (Status::Draft, _) => "Alleen u en uw medebestuurders kunnen dit lezen.".to_owned(),
        (Status::SupplementRequested, _) => {
            "De gemeente vraagt om een aanvulling. De beslistermijn staat stil.".to_owned()
        }
        (Status::Announced, _) => "Het besluit staat in het dossier.".to_owned(),
        (Status::Withdrawn, _) => "U hebt dit voorstel ingetrokken.".to_owned(),
        (_, Some(due)) => format!("De gemeente beslist uiterlijk op {due}."),
        (_, None) => "De gemeente is aan zet.".to_owned(),
    }
}
