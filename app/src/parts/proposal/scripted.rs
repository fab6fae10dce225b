//! What only a browser with scripts ever shows: written here and hidden, so that the islands carry no markup.

use leptos::prelude::*;

/// Text from an earlier visit that was never saved, and the choice what to do with it.
pub fn kept_offer() -> AnyView {
    view! {
        <div hidden data-offer>
            <div class="utrecht-alert utrecht-alert--warning ul-alert" role="alert">
                <div class="utrecht-alert__content">
                    <div class="utrecht-alert__message ul-stack ul-stack--tight">
                        <p class="ul-alert__title">"Hier staat nog tekst die niet is opgeslagen"</p>
                        <p data-found></p>
                        <div class="ul-actions">
                            <button class="utrecht-button utrecht-button--secondary-action" type="button" data-wanted="yes">
                                "Zet terug"
                            </button>
                            <button class="utrecht-button utrecht-button--subtle" type="button" data-wanted="no">
                                "Gooi weg"
                            </button>
                        </div>
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// How far sending is, and a button to stop it.
pub fn upload_bar() -> AnyView {
    view! {
        <div hidden data-sending>
            <div class="ul-stack ul-stack--tight">
                <p class="ul-progress__text"></p>
                <progress class="ul-progress" max="100" aria-label="Versturen"></progress>
                <p>
                    <button class="utrecht-button utrecht-button--secondary-action ul-button--small" type="button">
                        "Stop met versturen"
                    </button>
                </p>
            </div>
        </div>
    }
    .into_any()
}
