// Finds the Dutch texts that people read, in Rust, in templates of mails and in templates of documents.
import { isDutchSentence } from '../dutch.mjs';
import { codeOf, isTestFile } from '../rust.mjs';
import { BREAK, VALUE } from './sentences.mjs';
import { templateTexts } from './templates.mjs';
import { typstTexts } from './typst.mjs';

/** Folders with texts for people. Use cases have none, which `.ci/structure dutch` sees to. */
export const FOLDERS = ['app/src', 'app/domain/src', 'server/src/documents', 'server/src/mail', 'server/workbook/src'];

/** What no reader of a page gets to see, or what quotes others: an answer as a board might give it. */
const LEFT_OUT = ['doc =', 'example :'];

const READERS = {
  rs: rustTexts,
  typ: typstTexts,
  html: (text) => templateTexts(text, true),
  txt: (text) => templateTexts(text, false),
};

/** The Dutch texts in sources (path to text), each with its place. Names, routes, SQL and classes are none. */
export function textsOf(sources) {
  const tests = testModules(sources);
  const paths = [...sources.keys()].filter((path) => !isNotRead(path) && !tests.has(path));
  return paths.flatMap((path) => {
    const reader = READERS[path.slice(path.lastIndexOf('.') + 1)];
    const texts = reader ? reader(sources.get(path)) : [];
    return texts.filter(({ text }) => isDutch(text)).map((text) => ({ path, ...text }));
  });
}

/** Tests, the samples that they use, and the licence of the fonts. */
const isNotRead = (path) => isTestFile(path) || /(^|\/)(samples(\.rs$|\/)|fonts\/)/.test(path);

/** Files of tests that their name does not show, such as `#[cfg(test)] mod stored_events;`. */
function testModules(sources) {
  const found = new Set();
  for (const [path, text] of sources) {
    const folder = path.replace(/(\/(mod|lib|main))?\.rs$/, '');
    for (const [, name] of text.matchAll(/#\[cfg\(test\)\]\s*mod (\w+);/g)) found.add(`${folder}/${name}.rs`);
  }
  return found;
}

/** What begins with a capital and ends with a mark is for people too, as short as it may be. */
function isDutch(text) {
  const line = text.replaceAll(BREAK, ' ').trim();
  return isDutchSentence(line) || /^\p{Lu}[^/_=]* [^/_=]*[.?!]$/u.test(line);
}

function rustTexts(text) {
  const code = codeOf(text);
  const isLeftOut = (i) => LEFT_OUT.includes(`${code[i - 2]?.text} ${code[i - 1]?.text}`);
  const strings = code.filter(({ kind }, i) => kind === 'string' && !isLeftOut(i));
  return strings.map(({ line, value }) => ({ line, text: withValues(value) }));
}

/** A string as it is read: a value at each placeholder of `format!`, and a break at each end of a line. */
const withValues = (value) => value.replaceAll(/\{[^{}]*\}/g, VALUE).replaceAll('\n', BREAK);
