import { type Locator, type Page, expect } from '@playwright/test';
import { reach } from './keyboard.ts';

/** Characters that somebody who seldom types gets on the screen in a minute. */
const CHARACTERS_A_MINUTE = 100;

/** Somebody who has the keyboard alone, and what a journey takes of them. */
export class KeyboardUser {
  /** Pages that were opened. */
  screens = 0;
  /** Links and buttons that were pressed. */
  presses = 0;
  /** Questions that were answered by choosing. */
  choices = 0;
  /** Questions that were answered by typing. */
  texts = 0;
  /** Characters that were typed. */
  characters = 0;
  /** Every text that was typed, by the label of its field. */
  readonly typed = new Map<string, string>();

  constructor(readonly page: Page) {
    page.on('load', () => {
      this.screens += 1;
    });
  }

  /** Minutes that the typing alone takes. */
  get minutes(): number {
    return this.characters / CHARACTERS_A_MINUTE;
  }

  /** What it took, in a line. */
  toString(): string {
    const answers = `${this.texts + this.choices} answers (${this.texts} typed, ${this.choices} chosen)`;
    return `${this.screens} screens, ${this.presses} presses, ${answers}, ${this.characters} characters, ${Math.round(this.minutes)} minutes of typing`;
  }

  /** Follows a link or presses a button, and waits for the page that comes. */
  async press(target: Locator): Promise<void> {
    await reach(this.page, target);
    const loaded = this.page.waitForEvent('load');
    await this.page.keyboard.press('Enter');
    await loaded;
    this.presses += 1;
  }

  /** Types into a field, which must be empty: nothing is asked twice. */
  async type(label: string, field: Locator, text: string): Promise<void> {
    await expect(field, `${label} is not filled in already`).toHaveValue('');
    expect([...this.typed.values()], `${label} was not typed before`).not.toContain(text);
    await reach(this.page, field);
    await this.page.keyboard.insertText(text);
    this.typed.set(label, text);
    this.texts += 1;
    this.characters += text.length;
  }

  /** Chooses from a list by the beginning of what stands in it. */
  async select(list: Locator, label: string): Promise<void> {
    await reach(this.page, list);
    await this.page.keyboard.type(label);
    await expect(list.locator('option:checked')).toHaveText(label);
    this.choices += 1;
  }

  /** Chooses one of a group of which none is chosen, with the arrows. */
  async choose(radios: Locator, wanted: Locator): Promise<void> {
    await reach(this.page, radios.first());
    await this.page.keyboard.press('Space');
    for (let left = await radios.count(); !(await wanted.isChecked()) && left > 0; left -= 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(wanted).toBeChecked();
    this.choices += 1;
  }

  /** Ticks a box. */
  async tick(box: Locator): Promise<void> {
    await reach(this.page, box);
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
    this.choices += 1;
  }
}
