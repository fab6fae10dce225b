import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { CASE_MANAGER, CHAIR, DECISION_MAKER, REVIEWERS, signIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { walk } from '../support/walk.ts';

const MAIL = /^\/demo\/post\//;
const SUBMITTED_PROPOSAL = /^\/dossiers\/[^/]+\/voorstel$/;
const PUBLIC = /^\/(vragen|toegankelijkheid|privacy|demo\/post)?$/;

test.setTimeout(180_000);

test('whoever is not signed in can read every page', async ({ page }) => {
  await walk(page, '/', () => expectAccessibleAtAnyWidth(page), MAIL);
});
