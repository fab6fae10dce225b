import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { sendDecision } from '../support/desk.ts';
import { press } from '../support/drafting.ts';
import { openCase } from '../support/handling.ts';
import { linkedLetter } from '../support/letters.ts';
import { CHAIR, signIn } from '../support/people.ts';
import { expectMail, openMail } from '../support/post.ts';
import { TOWN_DECISION_MAKER, TOWN_MANAGER, TOWN_REFERENCE, submitThere } from '../support/small_town.ts';
import { expect, test } from '../support/test.ts';

const TITLE = 'Begeleiding op maat in Veenoord';
const FIRST_LINE = 'U vraagt om begeleiding waarover de gemeente per persoon beslist;';
const FACTS = `${FIRST_LINE} dat is een maatwerkvoorziening.`;
const SOURCE = 'Verordening maatschappelijke ondersteuning Noorderveen 2026, artikel 9 lid 3';

test.setTimeout(400_000);

test('a task that the ordinance leaves out is refused on that ground alone, without scores or findings', async ({
  page,
  anotherPerson,
}) => {
  const [chair, manager] = [page, await anotherPerson()];
  await test.step('the chair submits a task that is left out', () =>
    submitThere(chair, TITLE, { 'taak.voorziening': 'maatwerk' }));
  await test.step('the case page says so, and leads to the refusal', () => leave(manager));
  await test.step('nobody scored, and the refusal needs its ground alone', () => refuse(manager));
  await test.step('the decision maker refuses under mandate', async () => decide(await anotherPerson()));
  await test.step('the case manager sends the letter', () => sendDecision(manager, TITLE));
  await test.step('the board reads the ground with its article, and of no scores', () => read(chair));
});

async function leave(manager: Page): Promise<void> {
  await signIn(manager, TOWN_MANAGER);
  await openCase(manager, TITLE);
  await expect(manager.getByText('De verordening sluit deze taak uit (artikel 9 lid 3)')).toBeVisible();
  await expectAccessible(manager);
  await press(manager, 'Bereid de afwijzing voor');
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText('Besluit voorbereiden');
}

async function refuse(manager: Page): Promise<void> {
  await expect(manager.locator('[name="outcome"][value="afgewezen"]')).toBeChecked();
  await expect(manager.locator('[name="ground"][value="maatwerk"]')).toBeChecked();
  await manager.locator('[name="ground.maatwerk"]').fill(FACTS);
  await manager.locator('[name="summary"]').fill('Wij wijzen uw verzoek af, want de verordening sluit deze taak uit.');
  await manager.locator('[name="character"]').selectOption('decision');
  await manager.locator('[name="authority"][value="mandaat"]').check();
  await manager.locator('[name="mandate"]').fill('Mandaatbesluit Noorderveen 2026, artikel 2');
  await manager.locator('[name="signatories.0.name"]').fill('Anne Wiersma');
  await manager.locator('[name="signatories.0.office"]').fill('afdelingshoofd');
  // Under mandate one signs.
  for (const part of ['name', 'office']) await manager.locator(`[name="signatories.1.${part}"]`).fill('');
  await expectAccessible(manager);
  await press(manager, 'Leg voor aan de beslisser');
  await expect(manager.getByText('Het besluit ligt bij de beslisser.')).toBeVisible();
}

async function decide(page: Page): Promise<void> {
  await signIn(page, TOWN_DECISION_MAKER);
  await openCase(page, TITLE);
  await page.getByRole('link', { name: 'Lees het besluit en beslis' }).click();
  await expectAccessible(page);
  await press(page, 'Neem dit besluit');
  await expect(page.getByRole('heading', { name: 'Afgewezen' })).toBeVisible();
}

async function read(chair: Page): Promise<void> {
  await openMail(chair, CHAIR, `Besluit over het voorstel (${TOWN_REFERENCE})`);
  await expectMail(chair, 'Afgewezen');
  await signIn(chair, CHAIR);
  await chair.getByRole('link', { name: TITLE, exact: true }).click();
  await expect(chair.getByRole('heading', { name: 'Afgewezen' })).toBeVisible();
  await expectAccessible(chair);
  const letter = await linkedLetter(chair, /^Besluit/);
  for (const words of [SOURCE, FIRST_LINE, 'Mandaatbesluit Noorderveen 2026, artikel 2', 'Anne Wiersma', '20 januari 2027']) {
    expect(letter).toContain(words);
  }
  for (const words of ['van 100 punten', 'van de 100 punten', 'Niet beoordeeld']) expect(letter).not.toContain(words);
  await press(chair, 'Begin opnieuw met deze tekst');
  await expect(chair.getByRole('main')).toContainText('De tekst van uw eerdere voorstel staat klaar');
  await expectAccessible(chair);
}
