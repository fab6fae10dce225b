import { type Page, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** Who acts in the demo, by the name on their button. */
export const CHAIR = 'Marijke Veldhoen';
export const CASE_MANAGER = 'Sanne de Wit';
export const DECISION_MAKER = 'Fatima El Idrissi';
export const ADMINISTRATOR = 'Petra Hofman';
export const JURIST = 'Daan Mulder';

/** The case of the demo that waits for its decision. */
export const ASSESSED = '’t Lindehuis: dagopvang door en voor Oosterlinde';

/** The draft of the demo to which nothing is missing. */
export const PREPARED = 'Dagopvang dicht bij huis in Oosterlinde';

/** A reviewer of the demo with the scores that are theirs, by criterion. */
export interface Reviewer {
  readonly name: string;
  readonly scores: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
}

/** The five reviewers. */
export const REVIEWERS: readonly Reviewer[] = readDemo('scores');

/** Everything that reviewers wrote. */
export function reasonsOf(...reviewers: readonly Reviewer[]): string[] {
  return reviewers.flatMap(({ scores }) => Object.values(scores).map(({ reason }) => reason));
}

/** What the case manager and the decision maker of the demo type, by the name of its field. */
export const DECISION: Readonly<Record<string, string>> = readDemo('decision');

/** Signs in through the list of the demo. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByRole('banner')).toContainText(person);
}

function readDemo(name: string) {
  return JSON.parse(readFileSync(new URL(`../../server/src/demo/${name}.json`, import.meta.url), 'utf8'));
}
