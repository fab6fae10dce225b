//! Wat is het uitdaagrecht: what it gives and what it does not (Gemeentewet 150 lid 3, Wmo 2.6.3 and 2.6.7).

use super::{Article, Part, Text};
use crate::guide::Onward;

pub(super) static ARTICLE: Article = Article {
    id: "uitdaagrecht",
    title: "Wat is het uitdaagrecht?",
    lead: "U mag vragen om een taak van de gemeente over te nemen. De gemeente hoeft geen ja te zeggen.",
    parts: &[
        Part {
            title: "Wat het wel is",
            body: &[
                Text::Paragraph(
                    "Met het uitdaagrecht doet u een voorstel om een taak van de gemeente uit te voeren. U denkt dat u \
                     het beter, dichterbij of slimmer kunt. De gemeente kijkt serieus naar uw voorstel. Zij legt uit wat \
                     zij besluit, en waarom.",
                ),
                Text::Paragraph(
                    "De regels staan in een verordening. Dat zijn regels die de gemeenteraad vaststelt. Elke gemeente \
                     moet ze hebben, uiterlijk op 1 januari 2027 (Gemeentewet, artikel 150). Elke gemeente kiest haar \
                     eigen regels. Er staat bijvoorbeeld in:",
                ),
                Text::Bullets(&[
                    "wie een voorstel mag doen;",
                    "welke taken mogen, en welke niet;",
                    "wat er in het voorstel moet staan;",
                    "hoeveel tijd de gemeente heeft om te besluiten;",
                    "waarom zij een voorstel kan weigeren.",
                ]),
            ],
        },
        Part {
            title: "Wat het niet is",
            body: &[
                Text::Paragraph(
                    "Het uitdaagrecht is geen recht op de taak zelf, en ook geen recht op het geld. De Wmo 2015 noemt \
                     inwoners die taken uitvoeren (artikel 2.6.7). Maar die wet geeft u niets wat u bij de rechter kunt \
                     afdwingen. De verordening van uw gemeente is de basis.",
                ),
                Text::Paragraph(
                    "Bent u het niet eens met een besluit? In de brief van de gemeente staat wat u dan kunt doen.",
                ),
            ],
        },
        Part {
            title: "Wat altijd bij de gemeente blijft",
            body: &[Text::Paragraph(
                "De gemeente bepaalt wie recht heeft op hulp. Dat heet toegang of indicatie. Die taak kan zij niet aan u \
                 overdragen (Wmo 2015, artikel 2.6.3). U kunt wel de hulp zelf geven.",
            )],
        },
        Part {
            title: "Er zijn twee manieren",
            body: &[Text::Bullets(&[
                "Zelf doen: u voert de taak helemaal zelf uit.",
                "Sturen: een ander voert uit, en u bepaalt hoe.",
            ])],
        },
        Part {
            title: "Waarom het soms niet lukt",
            body: &[
                Text::Paragraph("Deze dingen staan het vaakst in de weg. Zoek ze uit voordat u veel schrijft."),
                Text::Bullets(&[
                    "De gemeente heeft nog een contract met een aanbieder.",
                    "De regels voor inkoop en staatssteun laten het niet zomaar toe.",
                    "Het is niet te meten of het beter wordt.",
                    "Er is geen plan voor als mensen uitvallen.",
                    "Er staan te weinig inwoners achter.",
                ]),
            ],
        },
    ],
    onward: Onward::Eligibility(None),
};
