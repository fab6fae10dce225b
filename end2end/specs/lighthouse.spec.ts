import type { Page } from '@playwright/test';
import { openSection } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { type Device, expectGoodScores } from '../support/scores.ts';
import { test } from '../support/test.ts';

/** The pages that Lighthouse looks at, by what they are: each opens one, signed in if it has to be. */
const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the start page': (page) => page.goto('/'),
  'a building block in the guidance': (page) => page.goto('/uitleg/bouwstenen/kwaliteit'),
  'the register of a municipality, in its own colours': (page) => page.goto('/gemeenten/noorderveen/taken'),
  'the examples of initiatives': (page) => page.goto('/initiatieven'),
  'a section of the builder': async (page) => {
    await signIn(page, CHAIR);
    await openSection(page, PREPARED, 'meerwaarde');
  },
};
const DEVICES: readonly Device[] = ['phone', 'desk'];

for (const [name, open] of Object.entries(PAGES)) {
  for (const device of DEVICES) {
    test(`${name} scores well on a ${device}`, async ({ page, context }) => {
      await open(page);
      const cookies = await context.cookies();
      await expectGoodScores(page.url(), device, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
    });
  }
}
