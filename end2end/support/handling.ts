import { type Page, expect } from '@playwright/test';
import { press } from './drafting.ts';
import { DECISION, type Reviewer } from './people.ts';

/** Opens a case from the queue. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.goto('/dossiers');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Declares to have no interest, which a reviewer is asked before the first score. */
export async function declareNoInterest(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kunt u dit onpartijdig beoordelen?');
  await page.getByLabel('Ja, dit klopt').check();
  await press(page, 'Verklaar dit en begin');
}

/** Fills in a score with its reason for each criterion, and hands them in. */
export async function handInScores(page: Page, { scores }: Reviewer): Promise<void> {
  for (const [criterion, { value, reason }] of Object.entries(scores)) {
    await page.locator(`[name="score.${criterion}"][value="${value}"]`).check();
    await page.locator(`[name="reason.${criterion}"]`).fill(reason);
  }
  await press(page, 'Beoordeling inleveren');
  await expect(page.getByRole('heading', { name: 'U hebt uw beoordeling ingeleverd' })).toBeVisible();
}

/** Fills in the decision of the demo, with a finding per criterion and conditions, and takes it. */
export async function takeDecision(page: Page): Promise<void> {
  await page.getByLabel('Ingewilligd onder voorwaarden').check();
  for (const [name, text] of Object.entries(DECISION)) {
    const field = page.locator(`textarea[name="${name}"], input[type=text][name="${name}"]`);
    if (text && (await field.isVisible())) await field.fill(text);
  }
  await press(page, 'Besluit vastleggen');
}
