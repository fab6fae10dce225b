import { type Page, expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';

const SMALLEST_PDF = 20_000;

/** Follows a link that downloads a PDF, and expects a real one. */
export async function expectPdf(page: Page, link: string | RegExp): Promise<void> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^[\w.-]+\.pdf$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(SMALLEST_PDF);
}
