import { type Page, expect, test } from '@playwright/test';
import axe, { type Result, type RunOptions } from 'axe-core';

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // No rule of WCAG says so, but who jumps from heading to heading gets lost where a level is skipped.
  rules: { 'heading-order': { enabled: true } },
  resultTypes: ['violations'],
};

/** Expects a page without violations of WCAG 2.2 level AA and without skipped headings, as far as axe-core can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectReflow(page);
  const violations = await scripted(page, async () => {
    await page.evaluate(axe.source);
    return page.evaluate(async (options) => (await axe.run(options)).violations, OPTIONS);
  });
  expect(violations.map(explain).join('\n\n'), `${page.url()} is not accessible`).toBe('');
}

/** Expects that nobody has to scroll sideways on a screen of 320 pixels (WCAG 1.4.10). */
async function expectReflow(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (size) await page.setViewportSize(size);
  expect(width, `${page.url()} scrolls sideways at 320 pixels`).toBeLessThanOrEqual(320);
}

/** Lets axe run in a page that has scripts switched off; the page's own scripts stay as they were: never started. */
async function scripted<T>(page: Page, work: () => Promise<T>): Promise<T> {
  if (test.info().project.use.javaScriptEnabled !== false) return work();
  const session = await page.context().newCDPSession(page);
  const disable = (value: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value });
  // A session can only take back what it asked for itself.
  await disable(true);
  await disable(false);
  try {
    return await work();
  } finally {
    await disable(true);
    await session.detach();
  }
}

function explain(violation: Result): string {
  const places = violation.nodes.map((node) => `  ${node.target.join(' ')}\n    ${node.failureSummary}`);
  return `${violation.id} (${violation.impact}): ${violation.help}\n${places.join('\n')}`;
}
