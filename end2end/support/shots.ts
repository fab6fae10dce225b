import { type Page, test } from '@playwright/test';

const WIDTHS = [320, 1280];

/** With `SHOTS=1`: pictures of the whole page, as wide as a phone and a desk, in `.shots/<project>/`. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== '1') return;
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `.shots/${test.info().project.name}/${name}-${width}.png`, fullPage: true });
  }
  if (size) await page.setViewportSize(size);
}
