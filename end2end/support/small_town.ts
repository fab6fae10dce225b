import { type Page, expect } from '@playwright/test';
import { beginProposal, press, submitAs } from './drafting.ts';
import { CHAIR, PREPARED, signIn } from './people.ts';
import { send } from './typing.ts';

/** The small municipality of the demo: eight weeks to decide, rules and questions of its own, few people. */
export const TOWN = 'Noorderveen';
export const TOWN_MANAGER = 'Joke Terpstra';
export const TOWN_DECISION_MAKER = 'Anne Wiersma';
export const TOWN_JURIST = 'Bram Hoekstra';

/** The first case of the small municipality. */
export const TOWN_REFERENCE = 'NOV-2026-0001';

/** A question that only the small municipality asks. */
const OWN_QUESTION = 'Wat vindt de dorpsraad van uw plan?';

/**
 * Submits the prepared proposal of the demo to the small municipality, read in from its file; `changes` are answers
 * that differ.
 */
export async function submitThere(page: Page, title: string, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  await signIn(page, CHAIR);
  const file = await preparedFile(page);
  await beginProposal(page, title, TOWN);
  const proposal = page.url().slice(0, page.url().lastIndexOf('/'));
  await page.goto(`${proposal}/samen`);
  const buffer = Buffer.from(JSON.stringify({ ...file, answers: { ...file.answers, ...changes } }));
  await page.getByLabel('Concept inlezen').setInputFiles({ name: 'concept.json', mimeType: 'application/json', buffer });
  await press(page, 'Lees het concept in');
  await page.goto(`${proposal}/gereed`);
  await expect(page.getByRole('button', { name: 'Dien het voorstel in' })).toHaveCount(0);
  await page.getByRole('link', { name: new RegExp(`Draagvlak: .*dorpsraad`, 'i') }).click();
  await page.getByLabel(OWN_QUESTION).fill('De dorpsraad steunt het plan (advies van 3 september 2026).');
  await send(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
  await page.goto(`${proposal}/gereed`);
  await submitAs(page, 'Dien het voorstel in');
  await expect(page.getByText(TOWN_REFERENCE)).toBeVisible();
}

/** The draft of the demo as a file. Ends on the list of proposals. */
async function preparedFile(page: Page): Promise<{ answers: Record<string, string> }> {
  await page.goto('/voorstellen');
  const address = await page.getByRole('link', { name: PREPARED, exact: true }).getAttribute('href');
  const answer = await page.request.get(`${address?.slice(0, address.lastIndexOf('/'))}/concept.json`);
  expect(answer.status()).toBe(200);
  return answer.json();
}
