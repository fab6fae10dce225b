import { type Locator, type Page, expect } from '@playwright/test';

/** Longer than any page takes to walk through. */
const STEPS = 400;

/** Moves the focus to something with the Tab key alone, and expects that the focus can be seen there. */
export async function reach(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((one) => one === document.activeElement)) {
      await expect(target).toBeFocused();
      expect(await isMarked(target), 'the focus can be seen').toBe(true);
      return;
    }
  }
  throw new Error(`${target} cannot be reached with the Tab key`);
}

/** Moves to a field with the Tab key, and types. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.insertText(text);
}

/** Whether something is drawn around the focused element. */
async function isMarked(target: Locator): Promise<boolean> {
  return target.evaluate((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  });
}
