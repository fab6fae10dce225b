// Cuts a text into sentences, as a reader would, and counts their words.

/** Ends a paragraph, a heading or an item of a list within a text; the end of a line is only space. */
export const BREAK = '\u2029';

/** What stands where a value will come: one word. */
export const VALUE = '{}';

/** A citation between brackets is for who looks it up, and is no part of the sentence. */
const LAWS = 'artikel(en)?|art\\.|Awb|Atw|AVG|BW|Gemeentewet|Grondwet|Jeugdwet|KNB|Mw|Wlz|Wmo|Woo|WNRA|Zvw';
const CITATION = new RegExp(`\\s*\\((zie )?(${LAWS})\\b[^()]*\\)`, 'gu');

const CLOSERS = /[)”’"»*]+$/u;
const ABBREVIATION = /^[(“]*(\p{L}(\.\p{L})+|art|bijv|ca|dr|mr|nr)\.$/u;

/** Whether a sentence ends behind this word. The dots of an abbreviation such as U.A. end none. */
export function endsSentence(word) {
  const bare = word.replace(CLOSERS, '');
  return /[.?!]$/.test(bare) && !ABBREVIATION.test(bare);
}

/**
 * The sentences of a text that starts at this line: each with its line, its text without citations, its number of words
 * and whether a mark ends it. What has no end mark is a label, or a part of what is put together elsewhere.
 */
export function sentencesOf({ line, text }) {
  const found = [];
  const withoutCitations = text.replaceAll(CITATION, (citation) => citation.replaceAll(/[^\n]/g, ''));
  let at = line;
  let open = [];
  const close = (isWhole) => {
    if (open.length > 0) found.push(sentence(open, isWhole));
    open = [];
  };
  for (const [part] of withoutCitations.matchAll(/\n|\u2029|[^\s\u2029]+/gu)) {
    if (part === '\n') at += 1;
    else if (part === BREAK) close(false);
    else {
      open.push({ word: part, line: at });
      if (endsSentence(part)) close(true);
    }
  }
  close(false);
  return found;
}

function sentence(parts, isWhole) {
  const words = parts.map(({ word }) => word);
  const count = words.filter((word) => word.includes(VALUE) || /[\p{L}\p{N}]/u.test(word)).length;
  const text = words.join(' ').replaceAll(/ (?=[.,;:?!]( |$))/g, '');
  return { line: parts[0].line, text, words: count, isWhole };
}
