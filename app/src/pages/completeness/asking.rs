//! The proposal as it was submitted, with at each question and attachment the way to ask for more.

use super::judging::again;
use crate::forms::{Entry, FieldProps, Returned, select, text_area, text_field};
use crate::parts::{Level, Marks, answer, attachments, budget_tables, place_change};
use crate::views::case::ReadSection;
use crate::views::case::completeness::{CompletenessPage, Shortcoming, fields};
use domain::Named;
use domain::case::{GroundKind, PointGround};
use domain::catalogue::{Ground, Need, Question};
use domain::proposal::Answers;
use leptos::prelude::*;
use std::collections::BTreeMap;

type Known = BTreeMap<String, Shortcoming>;

/// Every section with its answers, and what a supplement changed in them.
pub(super) fn asking(page: &CompletenessPage, returned: &Returned) -> AnyView {
    let sections = page.proposal.iter().map(|read| section(read, page, returned)).collect_view();
    view! {
        <section class="ul-stack" id="voorstel" aria-labelledby="voorstel-kop">
            <h2 class="utrecht-heading-2" id="voorstel-kop">
                "Het voorstel, vraag voor vraag"
            </h2>
            <p class="utrecht-paragraph">
                "Ontbreekt er iets, of klopt er iets niet? Zet daar een vinkje. Het bestuur leest uw reden en de grond in de \
                 mail, in de brief en bij zijn voorstel, met de weg naar die vraag."
            </p>
            {sections}
        </section>
    }
    .into_any()
}

fn section(read: &ReadSection, page: &CompletenessPage, returned: &Returned) -> AnyView {
    let (known, changed) = (&page.known, page.comparison.as_ref().map(Marks::Led));
    let files = |place: &str| {
        let here: Vec<_> = read.attachments.iter().filter(|file| file.question == place).collect();
        let asks = here.iter().map(|file| ask(&file.id, &file.name, ("bijlage", insufficient()), known, returned));
        let asks = asks.collect_view();
        (attachments(here), asks).into_any()
    };
    let answers = read.answers.iter().map(|(question, stored)| {
        let label = question.label().to_owned();
        view! {
            <dt>{label.clone()}</dt>
            <dd>
                {submitted(question, stored)} {place_change(changed, question.id())} {ask(question.id(), &label, ("vraag", ground(question, &page.ordinance)), known, returned)}
                {files(question.id())}
            </dd>
        }
    });
    let answers = (!read.answers.is_empty()).then(|| view! { <dl class="ul-answers">{answers.collect_view()}</dl> });
    let id = read.section.id;
    let budget = read.budget.as_ref().map(|budget| {
        let asked = ask(id, read.section.title, ("begroting", insufficient()), known, returned);
        (place_change(changed, id), budget_tables(budget, Level::Four), asked, files(id))
    });
    view! {
        <h3 class="utrecht-heading-3" id=id>
            {format!("{}. {}", read.section.number, read.section.title)}
        </h3>
        {answers}
        {budget}
    }
    .into_any()
}

fn submitted(question: &Question, stored: &str) -> AnyView {
    if stored.trim().is_empty() {
        return view! { <p class="ul-subtle">"Niet ingevuld"</p> }.into_any();
    }
    let answers = Answers::from_iter([(question.id().to_owned(), stored.to_owned())]);
    answer(question, stored, &answers.rows(question.id()))
}

/// The ground on which a question was asked is the one on which a better answer is.
fn ground(question: &Question, ordinance: &str) -> PointGround {
    let Need::Required(ground) = question.need() else { return insufficient() };
    let article = match ground {
        Ground::Ordinance | Ground::Designation => ordinance,
        law => law.label(),
    };
    PointGround { kind: GroundKind::Requirement, article: article.to_owned() }
}

const fn insufficient() -> PointGround {
    PointGround { kind: GroundKind::Insufficient, article: String::new() }
}

/// The box to tick, and what belongs to it once it is ticked.
fn ask(id: &str, label: &str, (what, usual): (&str, PointGround), known: &Known, returned: &Returned) -> AnyView {
    let begun = known.get(id).cloned().unwrap_or_default();
    let ticked = if returned.posted() {
        returned.typed.all(fields::ASKED).any(|one| one == id)
    } else {
        begun.asked || begun.earlier.is_some()
    };
    let remark = (!begun.reason.is_empty()).then(|| {
        view! {
            <p class="ul-note">
                <strong>"Het programma merkte op: "</strong>
                {begun.reason.clone()}
            </p>
        }
    });
    let (box_id, for_id) = (format!("{}-{id}", fields::ASKED), format!("{}-{id}", fields::ASKED));
    view! {
        <div>
            {remark}
            <div class="ul-check-item ul-form">
                <div class="ul-choice">
                    <input
                        class="utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input"
                        type="checkbox"
                        id=box_id
                        name=fields::ASKED
                        value=id.to_owned()
                        checked=ticked
                    />
                    <label class="utrecht-form-label utrecht-form-label--checkbox" for=for_id>
                        {format!("Vraag een aanvulling bij deze {what}")}
                        <span class="ul-hidden">{format!(": {label}")}</span>
                    </label>
                </div>
                {why(id, begun, usual, returned)}
            </div>
        </div>
    }
    .into_any()
}

/// The reason and the ground of a point.
fn why(id: &str, begun: Shortcoming, usual: PointGround, returned: &Returned) -> AnyView {
    let (asked, ground) = match &begun.earlier {
        Some((one, on)) => (again(one, *on), one.point.ground.clone()),
        None => (begun.reason, begun.ground),
    };
    let usual = ground.unwrap_or(usual);
    let reason = FieldProps::new(fields::point_reason(id), "Wat ontbreekt of klopt niet?")
        .help("Het bestuur leest dit precies zo.")
        .from(returned, &asked);
    let kind =
        FieldProps::new(fields::point_ground(id), "Op welke grond vraagt u dit?").from(returned, usual.kind.value());
    let article = FieldProps::new(fields::point_article(id), "Welk artikel vraagt dit?")
        .help("Mag leeg blijven als er te weinig is om te beoordelen.")
        .from(returned, &usual.article);
    let kinds = GroundKind::ALL.iter().map(|kind| (kind.value().to_owned(), kind.label().to_owned()));
    view! {
        <div class="ul-check-item__reason ul-form">
            {text_area(&reason, 3, None)} {select(&kind, kinds)} {text_field(&article, Entry::Line)}
        </div>
    }
    .into_any()
}
