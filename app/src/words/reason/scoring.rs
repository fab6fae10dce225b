//! Why scores were refused, or what was said of them.

use crate::views::reason::Scoring;

pub(super) fn about_scores(scoring: &Scoring) -> String {
    match scoring {
        Scoring::NoScore(criterion) => format!("{criterion}: kies een score van 1 tot en met 5."),
        Scoring::NoReason(criterion) => format!("{criterion}: geef een reden bij uw score."),
        Scoring::NothingScored => {
            "Scoor minstens één criterium. Kunt u niets beoordelen? Overleg dan met de behandelaar.".to_owned()
        }
        Scoring::NotHandedIn => "U hebt deze beoordeling nog niet ingeleverd.".to_owned(),
        Scoring::NotDiscussed => "Over dit criterium loopt nu geen bespreking.".to_owned(),
        Scoring::NothingSaid => "Schrijf wat u wilt zeggen.".to_owned(),
        Scoring::LongMessage => "Maak uw bericht korter (hoogstens 2.000 tekens).".to_owned(),
    }
}
