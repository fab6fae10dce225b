import { type BrowserContext, type Response, expect } from '@playwright/test';
import { hasScripts } from './scripts.ts';
import { wrongIn } from './valid.ts';

/** How the browser says that it went on to another page, and kept nothing of this one. */
const LEFT = /navigated away|No resource with given identifier|has been closed/;

/** What went wrong in the browser without anyone looking: a test fails on any of it. */
export class Troubles {
  readonly #seen: string[] = [];
  readonly #reading: Promise<unknown>[] = [];
  readonly #forgiven: RegExp[] = [];
  readonly #site: string;

  /** `site` is the address of the server whose pages these are; others, such as a provider, answer for their own. */
  constructor(site: string) {
    this.#site = site;
  }

  /**
   * Notes page errors, failed requests, console errors (where Chromium reports broken security policies) and pages that
   * are no valid HTML, whoever came to them and whatever was refused there.
   */
  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (failure) => this.#seen.push(`page error: ${failure.error().stack}`));
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown reason';
      // A download, or a page left before it was loaded; and a script where scripts are switched off. A broken policy,
      // which Chromium gives as the same reason, also stands on the console.
      if (!['net::ERR_ABORTED', 'csp'].includes(reason)) this.#seen.push(`request: ${request.url()}: ${reason}`);
    });
    context.on('response', (answer) => {
      if (answer.status() >= 500) this.#seen.push(`status ${answer.status()}: ${answer.url()}`);
      // What the server sends is the same whether scripts run or not.
      if (!hasScripts() && answer.url().startsWith(this.#site) && isPage(answer)) this.#reading.push(this.#read(answer));
    });
  }

  /** For the tests that cause trouble on purpose, such as asking for a page that does not exist. */
  forgive(pattern: RegExp): void {
    this.#forgiven.push(pattern);
  }

  /** Fails when there was any trouble that was not forgiven. */
  async expectNone(): Promise<void> {
    await Promise.all(this.#reading);
    const left = this.#seen.filter((trouble) => !this.#forgiven.some((pattern) => pattern.test(trouble)));
    expect(left, 'The browser met trouble').toEqual([]);
  }

  async #read(answer: Response): Promise<void> {
    const unread = (failure: Error) => (LEFT.test(failure.message) ? [] : [`${failure}`]);
    const wrong = await answer.text().then((html) => wrongIn(html, answer.url()), unread);
    if (wrong.length > 0) this.#seen.push(`no valid HTML: ${answer.url()}\n${wrong.join('\n')}`);
  }
}

/** Whether an answer is a page of its own, and not one that leads on to another. */
function isPage(answer: Response): boolean {
  const isLast = answer.status() < 300 || answer.status() >= 400;
  const { 'content-type': kind = '', 'content-disposition': saved = '' } = answer.headers();
  return answer.request().isNavigationRequest() && isLast && kind.startsWith('text/html') && !saved;
}
