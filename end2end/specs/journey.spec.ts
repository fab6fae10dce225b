import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { press, submitAs } from '../support/drafting.ts';
import { expectPdf } from '../support/files.ts';
import {
  compareTimelines,
  declareNoInterest,
  handInScores,
  openCase,
  openLetter,
  passLegalCheck,
  proposeDecision,
  takeDecision,
} from '../support/handling.ts';
import {
  CASE_MANAGER,
  CHAIR,
  DECISION,
  DECISION_MAKER,
  JURIST,
  PREPARED,
  REVIEWERS,
  type Reviewer,
  reasonsOf,
  signIn,
} from '../support/people.ts';
import { linkedLetter } from '../support/letters.ts';
import { followMail, openMail } from '../support/post.ts';
import { type Reading, readCriteria } from '../support/reading.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const [REFERENCE, GRANTED] = ['LIW-2026-0003', 'Ingewilligd onder voorwaarden'];

/** Who signs for the college, and where somebody goes who does not agree: data of the municipality. */
const SIGNED = ['drs. Karel van Steenbergen', 'burgemeester', 'mr. Noor Haverkort', 'gemeentesecretaris'];
const REMEDIES = ['20 januari 2027', 't.a.v. de commissie bezwaarschriften', 'www.lindewaard.example/bezwaar', 'rechtbank Lindestreek'];

test.setTimeout(400_000);

test('a proposal goes from its last check to the letter with the decision', async ({ page, anotherPerson, troubles }) => {
  troubles.forgive(/status of 422/);
  const [chair, manager] = [page, await anotherPerson()];
  await test.step('the chair submits the proposal', () => submit(chair));
  await test.step('the chair gets a mail that leads to the case', () => readReceipt(chair));
  await test.step('the case manager finds the proposal complete', () => checkCompleteness(manager));
  await test.step('five reviewers score without seeing the scores of others', async () => {
    const readings: Reading[] = [];
    for (const reviewer of REVIEWERS) readings.push(await assess(await anotherPerson(), reviewer));
    expectHalf(readings);
  });
  await test.step('the case manager prepares the decision and reads its letter', () => prepare(manager));
  await test.step('the jurist checks it', async () => check(await anotherPerson()));
  await test.step('the decision maker decides', async () => decide(await anotherPerson()));
  await test.step('the board sees nothing of it yet', async () => {
    await chair.reload();
    await expect(chair.getByText(GRANTED)).toHaveCount(0);
  });
  await test.step('the case manager sends the decision', () => sendDecision(manager));
  await test.step('the chair gets a mail with the decision, and the letter', () => readDecision(chair));
  await test.step('the timeline tells who assessed, but not to the board', () => compareTimelines(chair, manager));
});

async function submit(chair: Page): Promise<void> {
  await signIn(chair, CHAIR);
  await chair.getByRole('link', { name: `Ga verder met ${PREPARED}` }).click();
  await expectPdf(chair, 'Bekijk het voorstel als pdf');
  await submitAs(chair, 'Dien het voorstel in');
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Uw voorstel is ontvangen');
  await expect(chair.getByText(REFERENCE)).toBeVisible();
  await expect(chair.getByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)).toBeVisible();
  await expectAccessible(chair);
  await shoot(chair, 'ontvangst');
  await expectPdf(chair, 'Download wat u indiende (pdf)');
}

async function readReceipt(chair: Page): Promise<void> {
  await openMail(chair, CHAIR, `Uw voorstel is ontvangen (${REFERENCE})`);
  await followMail(chair, '/dossiers/');
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText(PREPARED);
  await expect(chair.getByRole('heading', { name: 'De gemeente heeft nog 84 dagen om te beslissen' })).toBeVisible();
}

async function checkCompleteness(manager: Page): Promise<void> {
  await signIn(manager, CASE_MANAGER);
  await expect(manager.getByRole('row').filter({ hasText: REFERENCE })).toContainText('nog 84 dagen');
  await openCase(manager, PREPARED);
  await manager.getByRole('link', { name: 'Voorstel', exact: true }).click();
  await expect(manager.getByText('Dorp Oosterlinde, gemeente Lindewaard')).toBeVisible();
  await manager.getByRole('link', { name: 'Volledigheid', exact: true }).click();
  await expectAccessible(manager);
  await shoot(manager, 'volledigheid');
  await manager.getByLabel('Ja, volledig').check();
  await manager.getByLabel('Bericht aan de coöperatie').fill('Alles is er.');
  await press(manager, 'Vastleggen en versturen');
  await expect(manager.getByText('Voorstel is volledig')).toBeVisible();
}

async function assess(page: Page, reviewer: Reviewer): Promise<Reading> {
  await signIn(page, reviewer.name);
  await openCase(page, PREPARED);
  await page.getByRole('link', { name: 'Ga naar de beoordeling' }).click();
  if (reviewer === REVIEWERS[0]) await expectAccessible(page);
  await declareNoInterest(page);
  await expect(page).toHaveTitle(/^Beoordelen: /);
  const shown = await page.locator('body').textContent();
  const others = REVIEWERS.filter((other) => other !== reviewer);
  for (const reason of reasonsOf(...others)) expect(shown).not.toContain(reason);
  const reading = await readCriteria(page);
  await handInScores(page, reviewer);
  if (reviewer === REVIEWERS[0]) await expectAccessible(page);
  return reading;
}

/** A panel reads and scores at most half of what it did when everybody scored everything on one page. */
function expectHalf(readings: readonly Reading[]): void {
  const described = readings.map(({ scores, words, height }) => `${scores} scores, ${words} words, ${height} px`).join('; ');
  test.info().annotations.push({ type: 'reading', description: described });
  const of = (value: (reading: Reading) => number): number[] => readings.map(value);
  const sum = (value: (reading: Reading) => number): number => of(value).reduce((sum, one) => sum + one);
  expect(sum(({ scores }) => scores), described).toBeLessThanOrEqual(35 / 2);
  expect(sum(({ words }) => words), described).toBeLessThanOrEqual((5 * 4400) / 2);
  expect(Math.max(...of(({ height }) => height)), described).toBeLessThanOrEqual(19_926 / 2);
}

async function prepare(manager: Page): Promise<void> {
  await openCase(manager, PREPARED);
  await manager.getByRole('link', { name: 'Bereid het besluit voor' }).click();
  await expect(manager.getByText('Het panel geeft 77,2 van 100 punten.')).toBeVisible();
  const shown = await manager.locator('body').textContent();
  for (const reason of reasonsOf(...REVIEWERS)) expect(shown).toContain(reason);
  await expect(manager.locator('[name="reason.continuiteit"]')).toHaveValue(/^Gemiddeld 3,2 van 5; de scores liggen/);
  await expectAccessible(manager);
  await shoot(manager, 'besluit-voorbereiden');
  await press(manager, 'Leg voor aan de jurist');
  await expect(manager.getByRole('alert')).toContainText('Kies een uitkomst.');
  await proposeDecision(manager);
  await expect(manager.getByText('Het besluit ligt bij de jurist.')).toBeVisible();
  await manager.getByRole('link', { name: 'Besluit', exact: true }).click();
  await expectPdf(manager, 'Lees de brief (pdf)');
}

async function check(page: Page): Promise<void> {
  await signIn(page, JURIST);
  await openCase(page, PREPARED);
  await page.getByRole('link', { name: 'Toets het besluit' }).click();
  await expect(page.getByText('Klopt dit besluit juridisch?')).toBeVisible();
  await expectPdf(page, 'Lees de brief (pdf)');
  await expectAccessible(page);
  await shoot(page, 'juridische-toets');
  await passLegalCheck(page);
  await expect(page.getByText('Het besluit ligt bij de beslisser.')).toBeVisible();
}

async function decide(page: Page): Promise<void> {
  await signIn(page, DECISION_MAKER);
  await openCase(page, PREPARED);
  await page.getByRole('link', { name: 'Lees het besluit en beslis' }).click();
  await expect(page.getByText('Het panel gaf 77,2 van 100 punten')).toBeVisible();
  await expect(page.locator('textarea[name^="reason."]')).toHaveCount(0);
  await expectPdf(page, 'Lees de brief (pdf)');
  await expectAccessible(page);
  await shoot(page, 'besluit-nemen');
  await takeDecision(page);
  await expect(page.getByRole('heading', { name: GRANTED })).toBeVisible();
}

async function sendDecision(manager: Page): Promise<void> {
  await openCase(manager, PREPARED);
  await manager.getByRole('link', { name: 'Lees het besluit na' }).click();
  await expectAccessible(manager);
  await shoot(manager, 'bekendmaken');
  await press(manager, 'Besluit bekendmaken en versturen');
  await expect(manager.getByRole('alert')).toContainText('Open eerst de brief');
  await openLetter(manager);
  await press(manager, 'Besluit bekendmaken en versturen');
  await expect(manager.getByText('Besluit bekendgemaakt').first()).toBeVisible();
}

async function readDecision(chair: Page): Promise<void> {
  await openMail(chair, CHAIR, `Besluit over het voorstel (${REFERENCE})`);
  await followMail(chair, '/dossiers/');
  await expect(chair.getByRole('heading', { name: GRANTED })).toBeVisible();
  await expect(chair.getByText('Besluit bekendgemaakt').first()).toBeVisible();
  const conditions = DECISION.conditions?.split('\n') ?? [];
  for (const condition of conditions) await expect(chair.getByText(condition)).toBeVisible();
  const letter = await linkedLetter(chair, /^Besluit/);
  const resolution = `Collegebesluit ${DECISION.resolution ?? ''} van 9 december 2026`;
  for (const words of [...SIGNED, ...REMEDIES, resolution]) expect(letter).toContain(words);
}
