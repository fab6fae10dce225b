import { type Page, expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { fill, press } from './drafting.ts';

/** Opens the newest mail to somebody with this subject, and expects that it was sent. */
export async function openMail(page: Page, to: string, subject: string): Promise<void> {
  await page.goto('/demo/post');
  const mail = page.getByRole('link').filter({ hasText: `Aan ${to}` }).filter({ hasText: subject }).first();
  await expect(async () => {
    await page.reload();
    await expect(mail).toContainText('verstuurd', { timeout: 100 });
  }).toPass();
  await mail.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
}

/** Expects these words in the mail that is open, wherever its lines end. */
export async function expectMail(page: Page, words: string): Promise<void> {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  await expect(page.getByRole('article')).toContainText(new RegExp(pattern), { useInnerText: true });
}

/** Follows the link of a mail whose address contains `path`. The test's own server answers, whatever the host in it. */
export async function followMail(page: Page, path: string): Promise<void> {
  const address = await page.getByRole('article').locator(`a[href*="${path}"]`).first().getAttribute('href');
  await page.goto(new URL(address ?? '').pathname);
}

/** Who is new says first what to be called. */
export async function sayName(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe heet u?');
  await expectAccessible(page);
  await fill(page, { 'Uw voor- en achternaam': name });
  await press(page, 'Dit is mijn naam');
}

/** Signs somebody in with the link from a mail. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await press(page, 'Stuur mij de link');
  await openMail(page, email, 'Uw link om in te loggen');
  await followMail(page, '/inloggen/link/');
  await press(page, 'Inloggen');
}

/** The address of one mail of each sort; a sort is a subject without the case that it is about. */
export async function mailOfEachSort(page: Page): Promise<string[]> {
  await page.goto('/demo/post');
  const mails = await page.locator('.ul-mails__link').evaluateAll((links) =>
    links.map((link): [string, string] => {
      const subject = link.querySelector('.ul-mails__subject')?.textContent ?? '';
      return [subject.split(' (')[0] ?? '', (link as HTMLAnchorElement).href];
    }),
  );
  return [...new Map(mails).values()];
}
