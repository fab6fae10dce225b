// Judges all Dutch texts, says what it measured and gives the exit status.
import { ours, read } from '../files.mjs';
import { LONGEST, MEAN, judge } from './judge.mjs';
import { sentencesOf } from './sentences.mjs';
import { FOLDERS, textsOf } from './texts.mjs';

/** The sentences in our own files, each with its place. */
const sentences = () => textsOf(read(ours(...FOLDERS))).flatMap((text) =>
  sentencesOf(text).map((sentence) => ({ path: text.path, ...sentence })));

/** Judges all sentences, or lists them with their numbers of words; gives the exit status. */
export function main([option]) {
  const all = sentences();
  if (option === '--list') {
    for (const { path, line, words, text } of all) console.log(`${path}:${line}: ${words}: ${text}`);
    return 0;
  }
  const { count, mean, longest, breaches, isMeanFine } = judge(all);
  for (const breach of breaches) console.log(breach);
  const limits = `of at most ${MEAN} words on average and ${LONGEST} each`;
  console.log(`${count} sentences ${limits}: ${mean.toFixed(2)} on average, the longest ${longest}`);
  return breaches.length === 0 && isMeanFine ? 0 : 1;
}
