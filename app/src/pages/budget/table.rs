//! One of the three tables of the grid, with its totals and the button for more rows.

use super::grid::Grid;
use super::row::row;
use super::settings;
use crate::forms::action_button;
use crate::parts::Tone;
use crate::views::budget::figures::table_place;
use crate::views::budget::prefix;
use crate::views::proposal::action::DraftingAction;
use domain::budget::{Part, SettingGroup, Sum};
use leptos::prelude::*;

/// The table of a part.
pub(super) fn table(grid: &Grid, part: Part) -> AnyView {
    let rows = grid.rows(part).iter().enumerate().map(|(index, line)| row(grid, part, index, line));
    let heading = format!("{}.kop", prefix(part));
    let class = match grid.years.len() {
        0..=3 => "ul-grid ul-lines",
        4 => "ul-grid ul-lines ul-lines--many",
        _ => "ul-grid ul-lines ul-lines--many ul-lines--most",
    };
    let add = match part {
        Part::Costs => "Vijf kostenregels toevoegen",
        Part::Income => "Vijf inkomstenregels toevoegen",
        Part::Baseline => "Vijf regels toevoegen",
    };
    view! {
        <section class="ul-stack" id=prefix(part) aria-labelledby=heading.clone() tabindex="-1">
            <h2 class="utrecht-heading-2" id=heading.clone()>
                {part.title()}
            </h2>
            {before(grid, part)}
            <section class="ul-scroll" tabindex="0" aria-label=format!("{}, tabel", part.title())>
                <table class=class aria-labelledby=heading.clone()>
                    <thead>{head(grid, part)}</thead>
                    <tbody>{rows.collect_view()}</tbody>
                    <tfoot>{foot(grid, part)}</tfoot>
                </table>
            </section>
            <div class="ul-actions">
                {action_button(Tone::Secondary, &DraftingAction::AddRows(prefix(part)), add)}
                {(part == Part::Costs).then(|| action_button(Tone::Secondary, &DraftingAction::ComputeWage, "Bereken een loon"))}
            </div>
        </section>
    }
    .into_any()
}

/// What a reader needs to know before the rows.
fn before(grid: &Grid, part: Part) -> AnyView {
    match part {
        Part::Costs => help(),
        Part::Income => view! {
            <p class="utrecht-paragraph">
                "Alles wat de gemeente niet betaalt. Wat overblijft, vraagt u aan de gemeente."
            </p>
        }
        .into_any(),
        Part::Baseline => view! {
            <p class="utrecht-paragraph">
                "Wat geeft de gemeente nu uit aan hetzelfde werk? Vraag de cijfers op en reken met hetzelfde aantal."
            </p>
            {settings::fields(grid, SettingGroup::Baseline)}
        }
        .into_any(),
    }
}

fn help() -> AnyView {
    view! {
        <details class="ul-example">
            <summary>"Zo vult u een regel in"</summary>
            <div class="ul-prose">
                <p>
                    "Kies bij Opbouw hoe het bedrag ontstaat. Bij lonen is dat het aantal fte × de loonkosten van één fte \
                     in een jaar. Bij maaltijden het aantal × de prijs. Wij rekenen het bedrag voor elk jaar uit."
                </p>
                <p>
                    "Is het elk jaar anders? Zet dan streepjes tussen de jaren, bijvoorbeeld 310 / 330 / 350. Kosten die \
                     maar één keer komen, schrijft u zo: 18.500 / 0. Een prijs per jaar verhogen wij niet nog eens."
                </p>
                <p>
                    "Typt u met het toetsenbord? Met de pijltjes en met Enter gaat u naar een andere cel. U kunt ook een \
                     blok cellen uit een rekenblad kopiëren en hier plakken. Staan scripts in uw browser uit, dan werkt \
                     dat niet."
                </p>
                <p>"Lege regels tellen niet mee. Laat ze staan of gebruik ze later."</p>
            </div>
        </details>
    }
    .into_any()
}

fn head(grid: &Grid, part: Part) -> AnyView {
    let group =
        (part != Part::Baseline).then(|| view! { <th scope="col" class="ul-line__group">"Groep en stijging"</th> });
    let years = grid.years.iter().map(|year| {
        view! {
            <th scope="col" class="ul-grid__num">
                {year.clone()}
            </th>
        }
    });
    view! {
        <tr>
            <th scope="col" class="ul-line__number">
                <span class="ul-hidden">"Regel"</span>
            </th>
            <th scope="col">"Omschrijving en bron"</th>
            {group}
            <th scope="col" class="ul-line__basis">
                "Opbouw van het bedrag"
            </th>
            {years.collect_view()}
            <th scope="col" class="ul-line__tools">
                <span class="ul-hidden">"Regel verwijderen of verplaatsen"</span>
            </th>
        </tr>
    }
    .into_any()
}

fn foot(grid: &Grid, part: Part) -> AnyView {
    match part {
        Part::Costs => sum(grid, Sum::Costs, "4", "ul-grid__sum"),
        Part::Income => sum(grid, Sum::Income, "4", "ul-grid__sum"),
        Part::Baseline => {
            (sum(grid, Sum::Growth, "3", "ul-line ul-line--derived"), sum(grid, Sum::Baseline, "3", "ul-grid__sum"))
                .into_any()
        }
    }
}

fn sum(grid: &Grid, sum: Sum, columns: &'static str, class: &'static str) -> AnyView {
    let amounts = grid.years.iter().enumerate().map(|(year, heading)| {
        let place = table_place(sum, year);
        let text = grid.text(&place);
        view! {
            <td class="ul-grid__num" data-label=heading.clone() id=place>
                {text}
            </td>
        }
    });
    view! {
        <tr class=class>
            <th scope="row" colspan=columns>
                {sum.label()}
            </th>
            {amounts.collect_view()}
            <td class="ul-line__tools"></td>
        </tr>
    }
    .into_any()
}
