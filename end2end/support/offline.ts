import { type Page } from '@playwright/test';

const OFFLINE = 'offline';

/**
 * Lets every call of an island to the server fail as without a connection, on this page and on those that follow in
 * the tab, until {@link online}; pages and what belongs to them still load. It cuts off within the page: a call that
 * the browser makes while it leaves a page can pass by the interception of Playwright and be answered after all.
 */
export async function offline(page: Page): Promise<void> {
  await page.addInitScript(cutOff, OFFLINE);
  await page.evaluate(cutOff, OFFLINE);
  await page.evaluate((key) => sessionStorage.setItem(key, 'yes'), OFFLINE);
}

/** Ends {@link offline}. */
export async function online(page: Page): Promise<void> {
  await page.evaluate((key) => sessionStorage.removeItem(key), OFFLINE);
}

function cutOff(key: string): void {
  const fetched = window.fetch.bind(window);
  window.fetch = (...call) => {
    const [asked] = call;
    const address = asked instanceof Request ? asked.url : String(asked);
    const isLost = address.includes('/api/') && sessionStorage.getItem(key) !== null;
    return isLost ? Promise.reject(new TypeError('Failed to fetch')) : fetched(...call);
  };
}
