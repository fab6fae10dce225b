import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { CASE_MANAGER, CHAIR, DECISION_MAKER, REVIEWERS, signIn } from '../support/people.ts';
import { mailOfEachSort } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';
import { walk } from '../support/walk.ts';

const MAIL = /^\/demo\/post\//;
/** What everybody sees, and the list of cases under its other address. */
const SEEN_BEFORE = /^\/(vragen|uitleg.*|gemeenten.*|uitdagingen.*|initiatieven.*|open-data|toegankelijkheid|privacy|demo\/post.*)?$|\?toon=open$/;
/** The same, and the proposals, which the board sees alike. */
const SEEN_BY_BOARD = new RegExp(`${SEEN_BEFORE.source}|/voorstel$`);

test.setTimeout(400_000);

test('everybody can read the pages that need no signing in', async ({ page }) => {
  await walk(page, '/', () => expectReadable(page), MAIL);
});

test('everybody can read mail of each sort', async ({ page }) => {
  const mails = await mailOfEachSort(page);
  expect(mails.length).toBeGreaterThan(5);
  for (const mail of mails) {
    await page.goto(mail);
    await expectReadable(page);
  }
});

test('the board can read all pages of its proposals', async ({ page }) => {
  await signIn(page, CHAIR);
  await walk(page, '/voorstellen', () => expectReadable(page), SEEN_BEFORE);
});

for (const officer of [CASE_MANAGER, DECISION_MAKER, ...REVIEWERS.slice(0, 1).map(({ name }) => name)]) {
  test(`${officer} can read all pages of the cases`, async ({ page }) => {
    await signIn(page, officer);
    await walk(page, '/dossiers', () => expectReadable(page), SEEN_BY_BOARD);
  });
}

test('everybody can read what to do when a page is not there', async ({ page, troubles }) => {
  troubles.forgive(/status of 404/);
  for (const path of ['/bestaat-niet', '/inloggen/link/verlopen']) {
    await page.goto(path);
    await expectReadable(page);
  }
});

/** On the screen of a desk and on that of a phone, which shows other parts of a page. */
async function expectReadable(page: Page): Promise<void> {
  const size = page.viewportSize();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  if (size) await page.setViewportSize(size);
  const [title = ''] = (await page.title()).split(' | ');
  await shoot(page, title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-'));
}
