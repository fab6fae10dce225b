import { expect, test } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import config from '../playwright.config.ts';

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** What Lighthouse measures as: a phone of moderate speed on a slow line, or a desk on a good one. */
export type Device = 'phone' | 'desk';

/** The lowest score of each category, in points out of a hundred. */
const LOWEST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** `SPEED=1` (`make lighthouse`) also counts points for performance, which takes a machine with nothing else to do. */
const SPEED = process.env.SPEED === '1';
const RUNS = 3;
/** What makes a page fast or slow on any machine. Each audit must be as good as Lighthouse calls good. */
const CAUSES = [
  'cumulative-layout-shift',
  'dom-size',
  'duplicated-javascript',
  'font-display',
  'legacy-javascript',
  'redirects',
  'total-byte-weight',
  'unminified-css',
  'unminified-javascript',
  'unsized-images',
  'uses-long-cache-ttl',
  'uses-text-compression',
];
const GOOD = 0.9;
/** What a page may load altogether, in bytes over the line: a section of the builder takes 200,000. */
const WEIGHT = 250_000;

/**
 * Expects good scores of Lighthouse for a page in every category; `cookie` is the header of who is signed in.
 *
 * The points for performance depend on what else the machine does meanwhile, and the tests keep it busy. So a test
 * looks at their causes, and only `SPEED=1` at the points. Noise can only take points away: the best of three runs
 * counts.
 */
export async function expectGoodScores(url: string, device: Device, cookie = ''): Promise<void> {
  let wrong = await measure(url, device, cookie);
  for (let run = 1; run < RUNS && wrong.every(isOfPerformance) && wrong.length > 0; run++) {
    wrong = await measure(url, device, cookie);
  }
  const places = wrong.map(({ category, points, why }) => `${category}: ${points}\n${why}`);
  expect(places.join('\n\n'), `${url} on a ${device} scores below ${LOWEST}`).toBe('');
}

/** A category or a cause of slowness with too few points, and what cost them. */
interface Low {
  readonly category: string;
  readonly points: number;
  readonly why: string;
}

const isOfPerformance = ({ category }: Low): boolean => category === 'performance';

/** Lets Lighthouse look at a page in a browser of its own, and gives the categories that are too low. */
async function measure(url: string, device: Device, cookie: string): Promise<Low[]> {
  const { executablePath, args = [] } = config.use?.launchOptions ?? {};
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args] });
  try {
    const flags = {
      port: chrome.port,
      onlyCategories: CATEGORIES,
      logLevel: 'error' as const,
      extraHeaders: cookie ? { Cookie: cookie } : undefined,
    };
    const report = (await lighthouse(url, flags, device === 'desk' ? desktopConfig : undefined))?.lhr;
    if (!report || report.runtimeError) throw new Error(`Lighthouse: ${report?.runtimeError?.message}`);
    if (report.finalDisplayedUrl !== url) throw new Error(`Lighthouse looked at ${report.finalDisplayedUrl}`);
    return low(report);
  } finally {
    chrome.kill();
  }
}

/** Also leaves the points in the report of the tests. */
function low(report: Report): Low[] {
  const all = CATEGORIES.map((category) => ({ category, points: pointsOf(report, category), why: lost(report, category) }));
  const weight = Math.round((report.audits['total-byte-weight']?.numericValue ?? Infinity) / 1000);
  const description = [...all.map(({ category, points }) => `${category} ${points}`), `${weight} kB`].join(', ');
  test.info().annotations.push({ type: 'lighthouse', description });
  const counted = all.filter(({ category }) => SPEED || category !== 'performance');
  return [...counted.filter(({ points }) => points < LOWEST), ...causes(report)];
}

/** The causes of slowness that a page has. */
function causes(report: Report): Low[] {
  return CAUSES.flatMap((id) => {
    const audit = report.audits[id];
    if (!audit) throw new Error(`Lighthouse has no audit ${id}`);
    const heavy = id === 'total-byte-weight' && (audit.numericValue ?? Infinity) > WEIGHT;
    if (!heavy && (audit.score === null || audit.score >= GOOD)) return [];
    const why = `  ${audit.title} ${audit.displayValue ?? ''} ${where(audit.details)}`;
    return [{ category: id, points: Math.round((audit.score ?? 0) * 100), why }];
  });
}

function pointsOf(report: Report, category: string): number {
  return Math.round((report.categories[category]?.score ?? 0) * 100);
}

/** What in a category did not get all points, with where. */
function lost(report: Report, category: string): string {
  const audits = (report.categories[category]?.auditRefs ?? []).map(({ id }) => report.audits[id]);
  return audits
    .filter((audit) => audit && audit.score !== null && audit.score < 1)
    .map((audit) => `  ${audit?.id}: ${audit?.title} ${audit?.displayValue ?? ''} ${where(audit?.details)}`)
    .join('\n');
}

/** The elements and addresses that the details of an audit name. */
function where(details: unknown): string {
  const found = JSON.stringify(details ?? {}).match(/"(?:selector|url)":"(?:[^"\\]|\\.)*"/g);
  return [...new Set(found)].slice(0, 10).join(' ');
}
