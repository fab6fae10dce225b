import { type Page, expect } from '@playwright/test';

/** Opens the newest mail to somebody with this subject, and expects that it was sent. */
export async function openMail(page: Page, to: string, subject: string): Promise<void> {
  await page.goto('/demo/post');
  const line = page.getByRole('listitem').filter({ hasText: `Aan ${to}` }).filter({ hasText: subject }).first();
  await expect(async () => {
    await page.reload();
    await expect(line).toContainText('verstuurd', { timeout: 100 });
  }).toPass();
  await line.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
}
