// Judges how easily sentences read: how long they are, each and on average, and whether they use hard words.
import { hardWords } from './hard-words.mjs';

export const LONGEST = 25;
export const MEAN = 12;

/** Fewer words than this make no sentence, though a mark ends them: "Klaar!" */
const SHORTEST = 3;

/** What these sentences (with `path`, `line`, `text`, `words`, `isWhole`) measure, and every breach as a line. */
export function judge(sentences) {
  const whole = sentences.filter(({ isWhole, words }) => isWhole && words >= SHORTEST);
  const total = whole.reduce((sum, { words }) => sum + words, 0);
  const mean = whole.length === 0 ? 0 : total / whole.length;
  const longest = Math.max(0, ...sentences.map(({ words }) => words));
  const breaches = sentences.flatMap(breachesOf);
  return { count: whole.length, mean, longest, breaches, isMeanFine: mean <= MEAN };
}

function breachesOf({ path, line, text, words }) {
  const found = hardWords(text).map(({ hard, easier }) => `“${hard}” → ${easier}`);
  if (words > LONGEST) found.push(`${words} words`);
  return found.map((what) => `${path}:${line}: ${what}: ${text}`);
}
