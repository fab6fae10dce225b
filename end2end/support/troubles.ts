import { type BrowserContext, expect } from '@playwright/test';

/** What went wrong in the browser without anyone looking: a test fails on any of it. */
export class Troubles {
  readonly #seen: string[] = [];
  readonly #forgiven: RegExp[] = [];

  /** Notes page errors, failed requests and console errors (where Chromium reports broken security policies). */
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
    });
  }

  /** For the tests that cause trouble on purpose, such as asking for a page that does not exist. */
  forgive(pattern: RegExp): void {
    this.#forgiven.push(pattern);
  }

  /** Fails when there was any trouble that was not forgiven. */
  expectNone(): void {
    const left = this.#seen.filter((trouble) => !this.#forgiven.some((pattern) => pattern.test(trouble)));
    expect(left, 'The browser met trouble').toEqual([]);
  }
}
