import { type Page, expect } from '@playwright/test';
import { press } from './drafting.ts';
import { openCase, openLetter, passLegalCheck, takeDecision } from './handling.ts';
import { CASE_MANAGER, DECISION_MAKER, JURIST, signIn } from './people.ts';

/** Opens the desk at which the decision on a case is prepared. */
export async function openDesk(manager: Page, title: string): Promise<void> {
  await openCase(manager, title);
  await manager.getByRole('link', { name: 'Bereid het besluit voor' }).click();
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText('Besluit voorbereiden');
}

/** Has a decision that was put forward in the municipality of the demo checked, taken and sent, each by who may. */
export async function decideAndSend(manager: Page, other: () => Promise<Page>, title: string): Promise<void> {
  const [jurist, decisionMaker] = [await other(), await other()];
  await signIn(jurist, JURIST);
  await openCase(jurist, title);
  await jurist.getByRole('link', { name: 'Toets het besluit' }).click();
  await passLegalCheck(jurist);
  await signIn(decisionMaker, DECISION_MAKER);
  await openCase(decisionMaker, title);
  await decisionMaker.getByRole('link', { name: 'Lees het besluit en beslis' }).click();
  await takeDecision(decisionMaker);
  await signIn(manager, CASE_MANAGER);
  await sendDecision(manager, title);
}

/** Opens the letter of a decision that was taken, and sends it. */
export async function sendDecision(manager: Page, title: string): Promise<void> {
  await openCase(manager, title);
  await manager.getByRole('link', { name: 'Lees het besluit na' }).click();
  await openLetter(manager);
  await press(manager, 'Besluit bekendmaken en versturen');
  await expect(manager.getByText('Besluit bekendgemaakt').first()).toBeVisible();
}
