//! What follows from the answers to "Kunnen wij dit uitdagen?", by the ordinance of the municipality that was chosen.

use super::eligibility::TITLE;
use super::onward::{next_step, onward_with};
use crate::page::{Nav, Page};
use crate::parts::{Level, Mood, alert, bullets, crumbs, facts, heading, link, section_head};
use crate::paths;
use crate::views::guide::{Contact, EligibilityResult, eligibility_address};
use crate::views::proposal::orientation::Orientation;
use domain::Named;
use domain::guide::eligibility::{Access, Answers, Chance, NextStep, Reason, Verdict, judge};
use leptos::prelude::*;

/// The outcome with its reasons, what the ordinance says, what was answered, and one next step.
pub(super) fn verdict(site: Option<&str>, result: &EligibilityResult) -> Page {
    let EligibilityResult { municipality, profile, answers } = result;
    let Verdict { chance, reasons, next } = judge(answers, profile);
    let change = eligibility_address(site, &municipality.id, answers, false);
    let body = view! {
        {crumbs([(paths::GUIDE.to_owned(), "Uitleg".to_owned())])}
        {section_head(format!("Gemeente {}", municipality.name), TITLE, "")}
        <div class="ul-stack ul-stack--loose">
            <div class="ul-layout--read ul-stack ul-stack--loose">
                {alert(mood(chance), chance.label(), promise(chance))}
                <section class="ul-stack ul-stack--tight">
                    {heading(Level::Two, "Waarom")} {bullets(reasons.iter().map(Reason::words))}
                </section>
            </div>
            <section class="ul-stack ul-stack--tight">
                {heading(Level::Two, "De regels van uw gemeente")} {facts(rules(result))}
            </section>
            <section class="ul-stack ul-stack--tight">
                {heading(Level::Two, "Uw antwoorden")} {facts(given(&municipality.name, answers))}
                <p>{link(change, "Verander uw antwoorden")}</p>
            </section>
            {what_now(next, (site, municipality), answers)}
        </div>
    };
    Page::new(chance.label(), body).under(Nav::Guide)
}

const fn mood(chance: Chance) -> Mood {
    match chance {
        Chance::Open => Mood::Ok,
        Chance::Ask => Mood::Info,
        Chance::Closed => Mood::Warning,
    }
}

/// What the outcome is worth. No law gives an enforceable claim, so no outcome promises one.
const fn promise(chance: Chance) -> &'static str {
    match chance {
        Chance::Open => {
            "In de regels staat niets dat uw plan in de weg staat. De gemeente weegt uw voorstel en beslist. Zij hoeft geen \
             ja te zeggen."
        }
        Chance::Ask => "De regels zeggen niet zeker dat het mag. Met één gesprek weet u meer.",
        Chance::Closed => "Iets in uw plan mag niet volgens de regels. Vaak kunt u het plan veranderen.",
    }
}

fn rules(result: &EligibilityResult) -> Vec<(String, AnyView)> {
    let profile = &result.profile;
    let fact = |name: &str, value: String| (name.to_owned(), value.into_any());
    vec![
        fact("Verordening", profile.ordinance.clone()),
        fact("Artikel over het uitdaagrecht", profile.article.clone()),
        fact("Voorstel indienen", format!("uiterlijk {} voor de start", profile.lead_time)),
        fact("Tijd voor een besluit", profile.decision_term.to_string()),
    ]
}

fn given(municipality: &str, answers: &Answers) -> Vec<(String, AnyView)> {
    let service = answers.service.map_or("Staat niet in de lijst", |service| service.label());
    let pairs = [
        ("Gemeente", municipality),
        ("Wie", answers.who.label()),
        ("Dienst", service),
        ("Voor wie", answers.provision.label()),
        ("Bepalen wie recht heeft", answers.access.label()),
        ("Contract van een ander", answers.contract.label()),
    ];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned().into_any())).collect()
}

fn what_now(next: NextStep, (site, municipality): (Option<&str>, &Contact), answers: &Answers) -> AnyView {
    match next {
        NextStep::Onward(step) => {
            let (municipality, service) = (municipality.id.clone(), answers.service);
            onward_with(step, &Orientation { municipality, service, self_check: None })
        }
        NextStep::Contact => {
            let Contact { name, email, phone, .. } = municipality;
            let text = format!("Vraag naar de contactpersoon voor het uitdaagrecht. Bellen kan ook: {phone}.");
            next_step(text, format!("mailto:{email}"), format!("Mail de gemeente {name}"))
        }
        NextStep::WithoutAccess => {
            let plan = Answers { access: Access::Left, ..*answers };
            next_step(
                "Laat het bepalen van recht op hulp bij de gemeente. Kijk of de rest van uw plan wel kan.".to_owned(),
                eligibility_address(site, &municipality.id, &plan, true),
                "Bekijk uw plan zonder de toegang".to_owned(),
            )
        }
    }
}
