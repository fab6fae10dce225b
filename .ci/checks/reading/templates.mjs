// Reads templates of mails as somebody reads the mail: once with the first branch of each choice, once with the last.
import { BREAK, VALUE } from './sentences.mjs';

const MOST_BRANCHES = 3;

/** Elements that stand within a sentence; every other one ends it. */
const INLINE = /^<\/?(a|b|em|i|span|strong)\b/;

/** The texts of a template. A paragraph is one line, in HTML too. */
export function templateTexts(text, isHtml) {
  const found = new Map();
  const clean = isHtml ? withoutHead(text) : text;
  for (let branch = 0; branch < MOST_BRANCHES; branch += 1) {
    const lines = chosen(clean, branch).split('\n');
    for (const piece of lines.flatMap((line, i) => lineTexts(line, i + 1, isHtml))) {
      found.set(`${piece.line} ${piece.text}`, piece);
    }
  }
  return [...found.values()];
}

const newlines = (text) => text.replaceAll(/[^\n]/g, '');
const withoutHead = (text) => text.replaceAll(/<style>[^]*?<\/style>/g, newlines);

/** The template with this branch of each choice, or its last one, and without tags; lines stay lines. */
function chosen(text, wanted) {
  const open = [];
  let out = '';
  for (const part of text.replaceAll(/\{#[^]*?#\}/g, newlines).split(/(\{%[^]*?%\})/)) {
    const tag = /^\{%-?\s*(\w+)/.exec(part)?.[1];
    if (tag === 'if') open.push(['']);
    else if (tag === 'elif' || tag === 'else') open.at(-1)?.push('');
    else if (tag === 'endif') {
      const branches = open.pop();
      const last = Math.min(wanted, branches.length - 1);
      write(branches.map((branch, i) => (i === last ? branch : newlines(branch))).join(''));
    } else if (tag === 'block') write(BREAK);
    else write(tag ? newlines(part) : part);
  }
  return out;

  function write(more) {
    const branches = open.at(-1);
    if (branches) branches.push(branches.pop() + more);
    else out += more;
  }
}

/** What one line says: its own text, and the texts that it passes to parts, such as a heading or a button. */
function lineTexts(line, at, isHtml) {
  const passed = [];
  const own = line.replaceAll(/\{\{(.*?)\}\}/g, (_, expression) => {
    for (const [, text] of expression.matchAll(/"([^"]*)"/g)) passed.push(text);
    return VALUE;
  });
  const plain = isHtml ? withoutTags(own) : own;
  return [plain, ...passed].map((text) => ({ line: at, text }));
}

function withoutTags(line) {
  const text = line.replaceAll(/<[^<>]*>/g, (tag) => (INLINE.test(tag) ? '' : BREAK));
  return text.replaceAll(/&(nbsp|zwnj|#\d+);/g, ' ');
}
