//! Wat is een zorgcoöperatie: forms, membership, what members own and decide, kinds of initiative.

use super::{Article, Part, Text};
use crate::guide::Onward;

pub(super) static ARTICLE: Article = Article {
    id: "zorgcooperatie",
    title: "Wat is een zorgcoöperatie?",
    lead: "Inwoners regelen samen zorg en hulp, en zijn er samen eigenaar van.",
    parts: &[
        Part {
            title: "Van en voor inwoners",
            body: &[
                Text::Paragraph(
                    "Een coöperatie is een vereniging met een eigen bedrijf. In een zorgcoöperatie zijn inwoners de \
                     leden. Zij bepalen samen welke hulp er komt, en waar het geld naartoe gaat. Winst is niet het doel. \
                     Wat overblijft, gaat terug naar de hulp.",
                ),
                Text::Paragraph(
                    "U bent niet de enige. Er zijn ongeveer 500 zorgcoöperaties in Nederland. Elk jaar komen er ongeveer \
                     100 bij. Dat schrijft het Actieprogramma Zorgzame Gemeenschappen.",
                ),
            ],
        },
        Part {
            title: "Vormen van een initiatief",
            body: &[
                Text::Paragraph("U hoeft niet meteen een coöperatie te zijn. Deze vormen komen voor:"),
                Text::Bullets(&[
                    "Een groep inwoners: u begint zonder papieren. Een contract tekenen kan dan nog niet.",
                    "Een vereniging: leden kiezen het bestuur en beslissen over grote dingen.",
                    "Een stichting: het bestuur beslist. Een stichting heeft geen leden.",
                    "Een coöperatie: leden zijn samen eigenaar en het werk is een bedrijf.",
                ]),
            ],
        },
        Part {
            title: "Lid zijn kan op drie manieren",
            body: &[
                Text::Bullets(&[
                    "Als klant: u krijgt hulp, zoals een maaltijd of een rit.",
                    "Als leverancier: u levert iets, zoals een bakker of een verhuurder van een zaal.",
                    "Als medewerker: u werkt mee, betaald of als vrijwilliger.",
                ]),
                Text::Paragraph(
                    "Eén persoon kan meer rollen hebben. Wie vandaag rijdt, kan morgen zelf hulp nodig hebben. Betaalt de \
                     gemeente de taak? Dan moet de hulp er ook zijn voor inwoners die geen lid zijn.",
                ),
            ],
        },
        Part {
            title: "Wat leden bezitten en beslissen",
            body: &[
                Text::Paragraph(
                    "De coöperatie is van de leden samen. Ook haar spaargeld, haar spullen en haar naam zijn van hen \
                     samen. Meestal heeft elk lid één stem. De leden beslissen over:",
                ),
                Text::Bullets(&[
                    "wie er in het bestuur zit;",
                    "het plan en de begroting voor het jaar;",
                    "de contributie;",
                    "de jaarrekening, en wat er met een overschot gebeurt;",
                    "de statuten: de vaste regels van de coöperatie.",
                ]),
            ],
        },
        Part {
            title: "Drie soorten initiatieven",
            body: &[Text::Bullets(&[
                "Een dorp laat ouderen langer thuis wonen. Er is een eettafel, vervoer en elke dag iemand om te bellen.",
                "Een kleine woonvorm in het dorp. Wie niet meer alleen kan wonen, hoeft niet weg uit de buurt.",
                "Een dorpsondersteuner in dienst van de coöperatie. Die kent iedereen, en brengt vraag en hulp bij elkaar.",
            ])],
        },
    ],
    onward: Onward::Article(super::SETTING_UP),
};
