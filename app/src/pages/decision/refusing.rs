//! What a no needs: grounds with their facts, and a way forward.

use super::desk::Form;
use crate::forms::FieldProps;
use crate::views::case::decision::GroundView;
use domain::case::decision_fields;
use leptos::prelude::*;

/// Folds away while the outcome is yes.
pub(super) fn refused(grounds: &[GroundView], form: &Form<'_>) -> AnyView {
    let versions = form.versions(decision_fields::GROUND, "Weigeringsgronden");
    let ticked = form.returned.ticked(decision_fields::GROUND, form.texts.value(decision_fields::GROUND));
    let items = grounds.iter().map(|one| ground(one, ticked.lines().any(|id| id == one.id), form));
    let all = FieldProps::new(decision_fields::GROUNDS, "Weigeringsgronden")
        .from(form.returned, "")
        .help("Bij een uitgesloten taak is die grond genoeg: dan hoeft u geen bevindingen per criterium te geven.");
    let way_forward = FieldProps::new(decision_fields::WAY_FORWARD, "Wat geeft een nieuw voorstel wel kans?");
    view! {
        <section class="ul-form ul-layout--read ul-decide__refused" aria-labelledby="afwijzen">
            <h2 class="utrecht-heading-2" id="afwijzen">
                "Als u afwijst"
            </h2>
            {all.group(Some(decision_fields::GROUNDS.to_owned()), items.collect_view())} {versions}
            {form.area(way_forward, 4)}
        </section>
    }
    .into_any()
}

/// The facts fold away while the ground is not ticked.
fn ground(view: &GroundView, ticked: bool, form: &Form<'_>) -> AnyView {
    let box_id = format!("ground-{}", view.id);
    let facts = FieldProps::new(decision_fields::facts_of(&view.id), "Op welke feiten rust dit?");
    let despite = view.contradicted.map(|average| {
        let field = FieldProps {
            remark: Some(format!("De beoordelaars geven dit criterium gemiddeld {average}: dat is voldoende.")),
            ..FieldProps::new(decision_fields::despite_of(&view.id), "Waarom geldt deze grond toch?")
        };
        form.area(field, 3)
    });
    let excluded = view.excludes.then(|| view! { <span class="ul-choice__hint">"Uitgesloten taak"</span> });
    view! {
        <div class="ul-check-item">
            <div class="ul-choice">
                <input
                    class="utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input"
                    type="checkbox"
                    id=box_id.clone()
                    name=decision_fields::GROUND
                    value=view.id.clone()
                    checked=ticked
                />
                <label class="utrecht-form-label utrecht-form-label--checkbox" for=box_id>
                    {view.label.clone()}
                    <span class="ul-choice__hint">{view.source.clone()}</span>
                    {excluded}
                </label>
            </div>
            <div class="ul-check-item__reason ul-form">{form.area(facts, 3)} {despite}</div>
        </div>
    }
    .into_any()
}
