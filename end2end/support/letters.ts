import { type Download, type Page, expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { press } from './drafting.ts';

const run = promisify(execFile);

/** The words of a PDF behind a link, with single spaces between them. */
export async function linkedLetter(page: Page, link: string | RegExp): Promise<string> {
  return letter(page, () => page.getByRole('link', { name: link }).first().click());
}

/** The words of a PDF that a button opens. */
export async function openedLetter(page: Page, button: string): Promise<string> {
  return letter(page, () => press(page, button));
}

async function letter(page: Page, open: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent('download');
  await open();
  return words(await downloading);
}

async function words(download: Download): Promise<string> {
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const { stdout } = await run('pdftotext', [await download.path(), '-']);
  return stdout.replace(/\s+/g, ' ');
}
