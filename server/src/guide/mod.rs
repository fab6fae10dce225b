//! Guidance before anybody signs in (uitleg). It reads municipalities and their rules, and stores nothing.

mod routes;

pub(crate) use routes::routes;

use crate::failure::Failure;
use crate::profile::present_profile;
use crate::proposals::municipalities;
use crate::{App, profile};
use app::paths::asked;
use app::views::Typed;
use app::views::guide::{Contact, EligibilityPage, EligibilityResult, no_municipality, read_answers};

/// Judges a plan by the rules that its municipality has today, as far as all questions were answered. On the own pages
/// of a municipality, which are given by its id and its name in addresses, that is the one.
pub async fn eligibility(app: &App, site: Option<(&str, &str)>, asked: Typed) -> Result<EligibilityPage, Failure> {
    let mut municipalities = municipalities(app).await?;
    municipalities.retain(|one| site.is_none_or(|(id, _)| one.id == id));
    let chosen = site.map_or_else(|| asked.get(asked::MUNICIPALITY), |(id, _)| id);
    let is_there = municipalities.iter().any(|one| one.id == chosen);
    let missing = (!is_there).then(no_municipality);
    let result = match (missing, read_answers(&asked)) {
        (None, Ok(answers)) => {
            let mut tx = app.db.read().await?;
            let profile = present_profile(app, &mut tx, chosen).await?.ok_or(Failure::NotFound)?;
            let stored = profile::sql::by_id(&mut tx, chosen).await?;
            let details = stored.details()?;
            let municipality = Contact { id: stored.id, name: stored.name, email: details.email, phone: details.phone };
            Ok(EligibilityResult { municipality, profile, answers })
        }
        (missing, answers) => Err(missing.into_iter().chain(answers.err().into_iter().flatten()).collect()),
    };
    let site = site.map(|(_, slug)| slug.to_owned());
    Ok(EligibilityPage { municipalities, site, asked, result })
}
