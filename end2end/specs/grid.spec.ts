import type { Locator } from '@playwright/test';
import { openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { hasScripts, live } from '../support/scripts.ts';
import { expect, test } from '../support/test.ts';

test.beforeEach(async ({ page }) => {
  test.info().skip(!hasScripts(), 'Without scripts, the Tab key goes from cell to cell, as in every form.');
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'begroting');
  await live(page);
});

test('arrows and Enter go from line to line in the same column', async ({ page }) => {
  const label = (line: number) => page.getByLabel(`Kosten regel ${line}, Omschrijving`);
  await label(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(label(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(label(3)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(label(2)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Kosten regel 2, Aantal of %')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.type('1');
  await expect(page.getByLabel('Kosten regel 2, Aantal of %')).toHaveValue('11,11');
});

test('a block from a spreadsheet fills lines, is computed and can be saved', async ({ page }) => {
  const cell = (line: number, name: string) => page.getByLabel(`Inkomsten regel ${line}, ${name}`);
  await paste(cell(1, 'Omschrijving'), 'Kaartverkoop\t10\t5,00\nLoten\t20\t2,50\n');
  await expect(cell(1, 'Omschrijving')).toHaveValue('Kaartverkoop');
  await expect(cell(1, 'Aantal of %')).toHaveValue('10');
  await expect(cell(2, 'Omschrijving')).toHaveValue('Loten');
  await expect(cell(2, 'Prijs of bedrag')).toHaveValue('2,50');
  await press(page, 'Opslaan');
  await expect(cell(2, 'Omschrijving')).toHaveValue('Loten');
  await expect(page.getByRole('row').filter({ has: cell(2, 'Omschrijving') })).toContainText('50');
});

/** As a spreadsheet puts it on the clipboard. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((one, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    one.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
