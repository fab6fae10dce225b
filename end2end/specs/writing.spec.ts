import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { beginProposal, fill, missingFields, press, row, sectionLink, totals } from '../support/drafting.ts';
import { CHAIR, signIn } from '../support/people.ts';
import { hasScripts } from '../support/scripts.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

test.setTimeout(400_000);

test('a chair writes a proposal, and cannot submit it while something is missing', async ({ page }) => {
  await signIn(page, CHAIR);
  await beginProposal(page, 'Samen eten in Oosterlinde');
  await test.step('an empty proposal is refused', () => submitTooEarly(page));
  await test.step('a section is filled in by hand', () => fillSection(page));
  await test.step('rows are added, moved and removed by their buttons', () => changeRows(page));
  await test.step('the budget adds up', () => fillBudget(page));
  await test.step('what is missing stands in a list', () => readWhatIsMissing(page));
  await test.step('every line of the list leads to its field', () => followWhatIsMissing(page));
});

/** As a browser would that still shows the button: the page offers none. */
async function submitTooEarly(page: Page): Promise<void> {
  const address = new URL('gereed', page.url());
  const answer = await page.request.post(address.href, { form: { versie: 2 }, headers: { origin: address.origin } });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain(' dingen ontbreken nog. Hieronder staat wat.');
}

async function fillSection(page: Page): Promise<void> {
  await sectionLink(page, 'Aanleiding en drijfveren', 'nog niet begonnen').click();
  await fill(page, {
    'Welk probleem ziet u in uw dorp of wijk?': 'Veel ouderen eten alleen.',
    'Waarom wilt u dit als inwoners zelf doen?': 'Wij kennen elkaar.',
    'Wat is uw missie?': 'Niemand eet alleen als hij dat niet wil.',
  });
  await fill(row(page, 'Bron 1'), { Bron: 'Enquête', Jaar: '2025', 'Wat blijkt eruit?': 'Velen eten alleen.' });
  await press(page, 'Opslaan');
  await expect(sectionLink(page, 'Aanleiding en drijfveren', ', af')).toBeVisible();
  await expect(page.getByText('1 van 18 onderdelen zijn af')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Opgeslagen');
}

async function changeRows(page: Page): Promise<void> {
  const sources = page.getByLabel('Bron', { exact: true });
  await press(page, 'Bron toevoegen');
  // One more than the blank row that stood there already.
  await expect(sources).toHaveCount(3);
  await fill(row(page, 'Bron 2'), { Bron: 'GGD', Jaar: '2024', 'Wat blijkt eruit?': 'Eenzaamheid groeit.' });
  await press(page, 'Bron toevoegen');
  await expect(sources).toHaveCount(4);
  await press(page, 'Omhoog bron 2');
  await expect(sources.first()).toHaveValue('GGD');
  await press(page, 'Verwijder bron 2');
  await expect(sources).toHaveCount(2);
  await expect(sources.first()).toHaveValue('GGD');
  await expect(sources.last()).toHaveValue('');
  await expectAccessible(page);
  await shoot(page, 'onderdeel-met-rijen');
}

async function fillBudget(page: Page): Promise<void> {
  await sectionLink(page, 'Begroting').click();
  await expectAccessible(page);
  await fill(page, {
    'Eerste dag van jaar 1': '01-04-2027',
    'Loonstijging per jaar (%)': '4,0',
    'Prijsstijging per jaar (%)': '2,5',
    'Kosten regel 1, Omschrijving': 'Kok',
    'Kosten regel 1, Aantal of %': '0,5',
    'Kosten regel 1, Prijs of bedrag': '60.000',
    'Kosten regel 4, Omschrijving': 'Vrijwilligersvergoeding',
    'Kosten regel 4, Aantal of %': '10',
    'Kosten regel 4, Prijs of bedrag': '400',
    'Inkomsten regel 1, Omschrijving': 'Maaltijden',
    'Inkomsten regel 1, Aantal of %': '2.000',
    'Inkomsten regel 1, Prijs of bedrag': '5,00',
  });
  const amounts = /34\.000.*10\.000.*24\.000/;
  if (hasScripts()) await expect(totals(page, 1)).toHaveText(amounts);
  await press(page, 'Opslaan');
  await expect(totals(page, 1)).toContainText('2027/28');
  await expect(totals(page, 1)).toHaveText(amounts);
  await expect(totals(page, 2)).toHaveText(/35\.300.*10\.250.*25\.050/);
}

async function readWhatIsMissing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Terug naar de onderdelen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is uw voorstel klaar?');
  await expect(page.getByText('Indienen kan zodra hiernaast niets meer te doen is.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dien het voorstel in' })).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, 'gereed-met-open-punten');
}

async function followWhatIsMissing(page: Page): Promise<void> {
  const fields = await missingFields(page);
  expect(fields.size).toBeGreaterThan(10);
  for (const [path, names] of fields) {
    const html = await (await page.request.get(path)).text();
    for (const name of names) expect(html, path).toContain(`id="${name}"`);
  }
  await page.locator('summary', { hasText: 'De initiatiefnemer' }).click();
  await page.getByRole('link', { name: 'De initiatiefnemer: KvK-nummer' }).click();
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toHaveAccessibleName('KvK-nummer');
}
