import { type Page, expect, test } from '@playwright/test';

/** Whether the browser of this test runs scripts. */
export function hasScripts(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/** Waits until the scripts work for the first form on the page; without scripts there is nothing to wait for. */
export async function live(page: Page): Promise<void> {
  if (hasScripts()) await expect(page.locator('form[data-live]').first()).toBeAttached();
}
