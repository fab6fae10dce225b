import { type Locator, type Page, expect } from '@playwright/test';
import { press } from './drafting.ts';
import { DECISION, REVIEWERS, type Reviewer } from './people.ts';

/** Opens a case from the queue. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.goto('/dossiers');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Asks for more about one point, until the usual day. */
export async function askSupplement(page: Page, point: string): Promise<void> {
  await page.getByLabel('Nee, aanvulling nodig').check();
  await page.getByLabel('Wat ontbreekt er aan het voorstel als geheel?').fill(point);
  await press(page, 'Vastleggen en versturen');
}

/** What the history of a case says of something. */
export function timeline(page: Page, event: string): Locator {
  return page.getByRole('listitem').filter({ hasText: event });
}

/** Declares to have no interest, which a reviewer is asked before the first score. */
export async function declareNoInterest(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kunt u dit onpartijdig beoordelen?');
  await page.getByLabel('Ja, dit klopt').check();
  await press(page, 'Verklaar dit en begin');
}

/** Gives a score with its reason on the screen of each criterion, also of those of others, and hands them in. */
export async function handInScores(page: Page, { scores }: Reviewer): Promise<void> {
  const [assessment] = page.url().split('?');
  for (const [criterion, { value, reason }] of Object.entries(scores)) {
    await page.goto(`${assessment}?criterium=${criterion}`);
    await page.locator(`[name="score.${criterion}"][value="${value}"]`).check();
    await page.locator(`[name="reason.${criterion}"]`).fill(reason);
    await press(page, 'Bewaren en volgende');
    await page.waitForURL((url) => url.searchParams.get('criterium') !== criterion);
  }
  await page.goto(`${assessment}?criterium=inleveren`);
  await press(page, 'Beoordeling inleveren');
  // The next step is somebody else's.
  await expect(page.getByText('U hebt uw beoordeling ingeleverd.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ga naar de beoordeling' })).toHaveCount(0);
}

/**
 * Writes the decision of the demo at the desk, with what differs in `changes`, and puts it before the jurist. What is
 * folded away for its outcome stays empty.
 */
export async function proposeDecision(page: Page, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const decision: Readonly<Record<string, string>> = { ...DECISION, ...changes };
  for (const name of ['outcome', 'baseline', 'authority']) {
    await page.locator(`[name="${name}"][value="${decision[name]}"]`).check();
  }
  await page.locator('[name="character"]').selectOption(decision['character'] ?? '');
  for (const [name, text] of Object.entries(decision)) {
    const field = page.locator(`textarea[name="${name}"], input[type=text][name="${name}"]`);
    if (text && (await field.isVisible())) await field.fill(text);
  }
  await press(page, 'Leg voor aan de jurist');
}

/** Agrees with the decision as the jurist, by which it comes before the decision maker. */
export async function passLegalCheck(page: Page): Promise<void> {
  await page.locator(`[name="character"][value="${DECISION['character']}"]`).check();
  await press(page, 'Akkoord, leg voor aan de beslisser');
}

/** Takes the decision that was proposed, as the college did. */
export async function takeDecision(page: Page): Promise<void> {
  await page.getByLabel('Nummer van het collegebesluit').fill(DECISION['resolution'] ?? '');
  await press(page, 'Neem dit besluit');
}

/** Opens the letter as it will go out, which records that somebody did. */
export async function openLetter(page: Page): Promise<void> {
  const downloading = page.waitForEvent('download');
  await press(page, 'Open de brief (pdf)');
  expect((await downloading).suggestedFilename()).toMatch(/^besluit-[\w-]+\.pdf$/);
}

/** What the board does not see of the assessment, and the municipality does. */
export async function compareTimelines(chair: Page, manager: Page): Promise<void> {
  const assessed = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Beoordeling ingeleverd' });
  await expect(chair.getByText('Voorstel is volledig')).toBeVisible();
  await expect(assessed(chair)).toHaveCount(0);
  await expect(assessed(manager)).toHaveCount(REVIEWERS.length);
  for (const { name } of REVIEWERS) {
    await expect(chair.getByText(name)).toHaveCount(0);
    await expect(assessed(manager).filter({ hasText: name })).toHaveCount(1);
  }
}
