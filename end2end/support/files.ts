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

/** The smallest PDF that is one. */
export const PDF = [
  '%PDF-1.7',
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
  '2 0 obj << /Kids [3 0 R] >> endobj',
  '3 0 obj << /Type /Page >> endobj',
  'trailer << /Root 1 0 R >>',
  '%%EOF',
].join('\n');

/** A file to choose, with this content; without any, a PDF. */
export function file(name: string, content: string = PDF): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content, 'latin1') };
}
