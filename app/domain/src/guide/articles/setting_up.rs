//! Een zorgcoöperatie oprichten: steps, liability of members, statutes, and who helps.

use super::{Article, Part, Text};
use crate::guide::Onward;

pub(super) static ARTICLE: Article = Article {
    id: "oprichten",
    title: "Een zorgcoöperatie oprichten",
    lead: "Van een groepje aan de keukentafel naar een organisatie die mag tekenen.",
    parts: &[
        Part {
            title: "Zo richt u een coöperatie op",
            body: &[Text::Steps(&[
                "Zoek medestanders. Met drie bestuursleden hebt u een goed begin.",
                "Schrijf op één bladzijde wat u wilt, voor wie en waarom.",
                "Zoek voorbeeldstatuten. Vraag ze aan een zorgcoöperatie die al bestaat, of aan een netwerk hieronder.",
                "Kies U.A., B.A. of W.A. Wat dat is, leest u hieronder.",
                "Ga naar een notaris. Die maakt de akte: daarmee bestaat de coöperatie.",
                "Schrijf de coöperatie in bij de Kamer van Koophandel (KvK). U krijgt een KvK-nummer en een RSIN.",
                "Open een bankrekening op naam van de coöperatie.",
            ])],
        },
        Part {
            title: "U.A., B.A. of W.A.",
            body: &[
                Text::Paragraph(
                    "Deze letters staan achter de naam. Zij zeggen of leden meebetalen als de coöperatie stopt met \
                     schulden.",
                ),
                Text::Bullets(&[
                    "U.A. (uitgesloten aansprakelijkheid): leden betalen niet mee.",
                    "B.A. (beperkte aansprakelijkheid): leden betalen mee tot een bedrag dat in de statuten staat.",
                    "W.A. (wettelijke aansprakelijkheid): leden betalen samen alles mee.",
                ]),
                Text::Paragraph("De notaris legt uit wat bij u past. Vraag vooraf wat de akte kost."),
            ],
        },
        Part {
            title: "Wat u in de statuten regelt",
            body: &[
                Text::Bullets(&[
                    "het doel, en dat winst geen doel is;",
                    "wie lid kan worden, en hoe u weer weggaat;",
                    "hoe leden stemmen en het bestuur kiezen;",
                    "wie mag tekenen namens de coöperatie;",
                    "wat er gebeurt als een bestuurslid een eigen belang heeft;",
                    "wie bestuurt als bestuursleden er niet zijn;",
                    "waar het geld heen gaat als u stopt.",
                ]),
                Text::Paragraph(
                    "De regels over eigen belang en afwezigheid volgen uit de WBTR. Die wet geldt sinds 1 juli 2021 voor \
                     elk bestuur.",
                ),
            ],
        },
        Part {
            title: "Wie u kan helpen",
            body: &[
                Text::Paragraph("U hoeft het wiel niet uit te vinden. Zoek deze namen op en vraag wie er bij u past."),
                Text::Bullets(&[
                    "Wijzelf: ondersteunt zorgcoöperaties.",
                    "Nederland Zorgt Voor Elkaar: een netwerk van inwoners die zelf zorg en hulp regelen.",
                    "LSA: een landelijk netwerk van actieve bewoners, met kennis van het uitdaagrecht.",
                    "Vilans: een kennisorganisatie voor zorg en ondersteuning.",
                    "Movisie: een kennisinstituut voor welzijn en hulp in de buurt.",
                    "Aedes-Actiz: kennis over wonen en zorg, van woningcorporaties en zorgaanbieders.",
                ]),
                Text::Paragraph("Uw gemeente helpt u ook. Vraag wie daar uw vaste contactpersoon is."),
            ],
        },
    ],
    onward: Onward::SelfCheck,
};
