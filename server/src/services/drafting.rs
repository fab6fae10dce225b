//! Writing a proposal.

use super::answers::{self, LONGEST_ANSWER, conflict, too_long};
use super::draft::Draft;
use super::moments::stored_date;
use super::rivals;
use super::saving::{self, Change, Saved};
use super::writer::Writer;
use super::{CaseFile, Services};
use crate::failure::{Outcome, field_error, settle};
use crate::store::challenge::{self, Challenge};
use crate::store::{Tx, account, municipality, presence};
use app::api::drafting::{
    Drafting, FindingLink, MunicipalityChoice, ProposalCard, QuestionView, ReadinessPage, SavedAnswer, SectionPage,
    StartForm,
};
use app::api::{Actor, Answer, AppError, Typed};
use domain::calendar::DutchDate;
use domain::catalogue::{self, Kind, Question, Section};
use domain::profile::OrdinanceProfile;
use domain::proposal::{Finding, Readiness, check_answer};
use domain::workflow::{Event, Role, Side, State, Status};
use validator::Validate;

#[async_trait::async_trait]
impl Drafting for Services {
    async fn proposals(&self, actor: &Actor) -> Answer<Vec<ProposalCard>> {
        settle("list proposals", self.list_proposals(actor).await)
    }

    async fn municipalities(&self) -> Answer<Vec<MunicipalityChoice>> {
        settle("list municipalities", self.list_municipalities().await)
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
        let draft = Draft::load(tx, &case.id).await?;
        Ok(draft.readiness(&profile, self.clock.today()))
    }

    async fn list_municipalities(&self) -> Outcome<Vec<MunicipalityChoice>> {
        let mut tx = self.db.read().await?;
        let all = municipality::all(&mut tx).await?;
        Ok(all.into_iter().map(|one| MunicipalityChoice { id: one.id, name: one.name }).collect())
    }

    async fn begin(&self, actor: &Actor, form: StartForm) -> Outcome<String> {
        form.validate()?;
        let (id, now, today) = (self.clock.id(), self.clock.millis(), self.clock.today());
        let mut tx = self.db.write().await?;
        let profile = municipality::profile_on(&mut tx, &form.municipality, &today.to_string()).await?;
        let Some(profile) = profile else { return Err(AppError::field("municipality", "Kies een gemeente.").into()) };
        let profile: OrdinanceProfile = serde_json::from_str(&profile)?;
        let case = Challenge {
            id: id.clone(),
            municipality_id: form.municipality,
            profile_version: profile.version.into(),
            catalogue_version: catalogue::VERSION.into(),
            title: form.title,
            cooperative: form.cooperative,
            reference: None,
            status: State::Draft.status().value().to_owned(),
            received_on: None,
            due_on: None,
            version: 1,
            updated_at: now,
        };
        challenge::add(&mut tx, &case).await?;
        challenge::add_member(&mut tx, &id, &actor.id, Role::Chair.value()).await?;
        account::rename(&mut tx, &actor.id, &form.name).await?;
        let actor = Actor { name: form.name, ..actor.clone() };
        let mut file = CaseFile::load(&mut tx, &id, &actor).await?;
        let event = Event::Started { catalogue: catalogue::VERSION, profile: profile.version };
        file.record(&mut tx, self, &actor, &event).await?;
        tx.commit().await?;
        Ok(id)
    }

    async fn show_section(&self, actor: &Actor, id: &str, section: &str) -> Outcome<SectionPage> {
        let section = catalogue::section(section).ok_or(AppError::NotFound)?;
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        let mut head = draft.head(&file, self);
        head.together.working = self.enter(tx, &file, actor, section.id).await?;
        Ok(SectionPage { head, section, questions: self.question_views(&draft, section) })
    }

    /// The questions of a section that are asked, with their answers.
    pub(super) fn question_views(&self, draft: &Draft, section: &'static Section) -> Vec<QuestionView> {
        let asked = section.questions.iter().filter(|question| draft.answers.asks(question));
        asked.map(|question| self.question_view(draft, question)).collect()
    }

    fn question_view(&self, draft: &Draft, question: &'static Question) -> QuestionView {
        let answer = draft.answers.get(question.id);
        let has_rows = matches!(question.kind, Kind::Rows { .. });
        // An answer that nobody began is not wrong yet: what is missing stands on the readiness page.
        let findings = if answer.is_empty() { vec![] } else { check_answer(question, answer, self.clock.today()) };
        QuestionView {
            question,
            value: if has_rows { String::new() } else { answer.to_owned() },
            rows: draft.answers.rows(question.id),
            version: draft.version_of(question.id),
            rivals: self.rival_views(draft, question),
            comments: draft.comment_count(question.id),
            findings: findings.iter().filter(|finding| finding.blocks).map(field_error).collect(),
            remarks: findings.iter().filter(|finding| !finding.blocks).map(field_error).collect(),
        }
    }

    async fn save_typed(&self, actor: &Actor, id: &str, section: &str, typed: &Typed) -> Outcome<()> {
        let section = catalogue::section(section).ok_or(AppError::NotFound)?;
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let draft = Draft::load(&mut tx, id).await?;
        let by = writer.by();
        let typed = rivals::chosen(&mut tx, id, typed, by).await?;
        let refused = answers::store_answers(&mut tx, &mut writer, section, &draft, &typed).await?;
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
        let question = catalogue::question(question).ok_or(AppError::NotFound)?;
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        if value.len() > LONGEST_ANSWER {
            return Err(AppError::Fields(vec![too_long(question)]).into());
        }
        let value = value.replace("\r\n", "\n");
        let by = writer.by();
        let draft = Draft::load(&mut tx, id).await?;
        let change = Change { question: question.id, shape: answers::shape(question), typed: &value, seen: version };
        let Saved::At(version) = saving::save(&mut tx, &mut writer, change, draft.current(question.id)).await? else {
            drop(tx);
            self.keep_rivals(id, &[(question.id.to_owned(), value)], by).await?;
            return Err(AppError::Conflict(conflict(question, &draft).message).into());
        };
        let section = catalogue::section_of(question.id).map_or("", |section| section.id);
        presence::note(&mut tx, id, section, by).await?;
        writer.done(tx).await?;
        let findings = if value.is_empty() { vec![] } else { check_answer(question, &value, self.clock.today()) };
        Ok(SavedAnswer { version, findings: findings.iter().map(field_error).collect() })
    }

    async fn show_readiness(&self, actor: &Actor, id: &str) -> Outcome<ReadinessPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        let today = self.clock.today();
        let readiness = draft.readiness(&file.profile, today);
        let readiness = readiness.with_remarks_on_the_whole(&draft.answers, &draft.sheet, &file.profile, today);
        let (blocking, weak): (Vec<_>, Vec<_>) = readiness.findings().partition(|(_, finding)| finding.blocks);
        let links = |found: Vec<(&'static Section, &Finding)>| found.into_iter().map(finding_link).collect::<Vec<_>>();
        let supplement = match &file.state {
            State::SupplementRequested(_, supplement) => supplement.points.clone(),
            _ => vec![],
        };
        let approved = self.board_approval(&mut tx, &file, &draft.freeze(&file)).await?;
        Ok(ReadinessPage {
            head: draft.head(&file, self),
            progress: readiness.progress(),
            blocking: links(blocking),
            remarks: [links(weak), draft.comment_remarks()].concat(),
            supplement,
            approved: approved.map(|approval| approval.sentence()),
        })
    }
}

fn finding_link((section, finding): (&'static Section, &Finding)) -> FindingLink {
    let question = section.questions.iter().find(|question| finding.field.belongs_to(question.id));
    let label = question.map(|question| question.label.to_owned());
    let label = label.or_else(|| finding.field.budget_place()).unwrap_or_else(|| section.title.to_owned());
    FindingLink { section, field: finding.field.as_str().to_owned(), label, message: finding.message.clone() }
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
