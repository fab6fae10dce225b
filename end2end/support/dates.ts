import { type Page, expect } from '@playwright/test';
import { press } from './drafting.ts';

/** Moves the demo on to a day, such as "24-12-2026". Whoever was signed in signs in again. */
export async function goToDay(page: Page, day: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('Ga naar', { exact: true }).fill(day);
  await press(page, 'Ga naar deze dag');
  await expect(page.getByText('Het is nu later')).toBeVisible();
  const [date, month, year] = day.split('-').map(Number);
  const long = new Date(year ?? 0, (month ?? 1) - 1, date).toLocaleDateString('nl-NL', { dateStyle: 'long' });
  await expect(page.getByRole('complementary', { name: 'Proef' })).toContainText(`Het is hier ${long}.`);
}
