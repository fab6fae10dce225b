//! What the demo makes public.

use app::views::disclosure::DisclosureForm;
use domain::case::Disclosure;

/// What the case manager lets everybody read of the case that was decided.
pub(super) fn text() -> DisclosureForm {
    let text = Disclosure {
        title: "Dagopvang ’t Lindehuis in eigen hand".to_owned(),
        initiator: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        service: "dagopvang".to_owned(),
        summary: "Inwoners van Oosterlinde willen de dagopvang voor ouderen zelf doen. Dat gebeurt in het dorp, met \
                  vrijwilligers en een vaste coördinator. Zo hoeven ouderen niet meer naar een andere plaats te reizen."
            .to_owned(),
        grounds: "Wij stemmen in, onder voorwaarden. Het plan heeft veel steun in het dorp en kost minder dan nu. Wel \
                  moet er voor de start een tweede coördinator zijn, zodat de opvang doorgaat bij ziekte."
            .to_owned(),
    };
    DisclosureForm { text, checked: true, version: 0 }
}
