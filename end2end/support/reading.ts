import type { Page } from '@playwright/test';

/** What the assessment asks of a reviewer. */
export interface Reading {
  /** Criteria to score, each with a reason. */
  readonly scores: number;
  /** Words on the screens of those criteria as they open: facts, evidence that is new to the reviewer, and the form. */
  readonly words: number;
  /** Height of the tallest of these screens, in pixels. */
  readonly height: number;
}

/** Reads the screen of every criterion that is asked of the reviewer who is signed in. */
export async function readCriteria(page: Page): Promise<Reading> {
  const steps = page.getByRole('navigation', { name: 'Criteria' }).locator('ol a:not([data-state="last"])');
  const addresses = await steps.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  let [words, height] = [0, 0];
  for (const address of addresses) {
    await page.goto(address);
    // What only a screen reader says repeats what can be seen.
    await page.locator('.ul-hidden').evaluateAll((all) => all.forEach((one) => one.remove()));
    const text = await page.getByRole('main').innerText();
    words += text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
    height = Math.max(height, await page.evaluate(() => document.documentElement.scrollHeight));
  }
  return { scores: addresses.length, words, height };
}
