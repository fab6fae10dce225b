import type { Page } from '@playwright/test';

/** Addresses that answer with a file, not with a page. */
const FILES = /\.(pdf|xlsx|csv|json|zip|ics|xml)$|^\/documenten\/|^\/api\//;
/** Pages of which every question or province has its own: a few of each sort show how all of them are. */
const PER_QUESTION = /\/(bijlagen|opmerkingen|versies|initiatieven)[/?][^/]+$/;
const FEW = 3;

/** Opens the page at `start`, every page that links lead to from there, and so on, and looks at each of them. */
export async function walk(page: Page, start: string, look: () => Promise<void>, skip = /^$/): Promise<void> {
  const paths = new Set([start]);
  const ofSort = new Map<string, number>();
  const isMore = (path: string) => {
    const [, sort] = PER_QUESTION.exec(path) ?? [];
    if (!sort || paths.has(path)) return false;
    ofSort.set(sort, (ofSort.get(sort) ?? 0) + 1);
    return (ofSort.get(sort) ?? 0) > FEW;
  };
  // A set that grows is walked to its end.
  for (const path of paths) {
    await page.goto(path);
    await look();
    for (const link of await linksOn(page)) {
      if (!FILES.test(link) && !skip.test(link) && !isMore(link)) paths.add(link);
    }
  }
}

/** Where the links of a page lead within the site, without the place on the page. */
async function linksOn(page: Page): Promise<string[]> {
  // Not the property: of a link in a picture that is no text.
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const here = new URL(page.url());
  const urls = links.map((link) => new URL(link, here)).filter((url) => url.origin === here.origin);
  return urls.map((url) => url.pathname + url.search);
}
