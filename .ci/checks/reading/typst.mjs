// Reads templates of documents (Typst) as somebody reads the document: strings in code, and markup between brackets. At
// the top of a file stands nothing but code.
import { BREAK, VALUE } from './sentences.mjs';

const CLOSERS = { '(': ')', '{': '}' };
const STRING = /"((?:[^"\\]|\\[^])*)"/y;
const COMMENT = /\/\/[^\n]*|\/\*[^]*?\*\//y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/uy;
const STATEMENT = /^(let|set|show|import)$/;
const MARKER = /(?<=\n[ \t]*)(?:[-+]|=+)[ \t]/y;

const newlines = (text) => text.replaceAll(/[^\n]/g, '');

/** The texts of a document, once with the first branch of each choice in markup and once with the last. */
export function typstTexts(text) {
  const found = new Map();
  for (const branch of [0, 1]) {
    for (const piece of new Reader(text, branch).texts()) found.set(`${piece.line} ${piece.text}`, piece);
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

class Reader {
  constructor(text, branch) {
    Object.assign(this, { text, branch, at: 0, found: [] });
  }

  texts() {
    this.code('');
    return this.found;
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  add(from, text) {
    const line = this.text.slice(0, from).split('\n').length;
    this.found.push({ line, text });
  }

  /** Reads code up to a closing bracket, or up to the end of the line or text. */
  code(end) {
    while (this.at < this.text.length) {
      const from = this.at;
      const char = this.text[from];
      if (char === end || (end === '\n' && char === ']')) return;
      if (this.match(COMMENT)) continue;
      const string = this.match(STRING);
      if (string) {
        this.add(from, string[1].replaceAll('\\"', '"'));
        continue;
      }
      this.at += 1;
      if (char === '[') {
        const said = this.markup();
        this.add(from + 1, said);
      } else if (char in CLOSERS) {
        this.code(CLOSERS[char]);
        this.at += 1;
      }
    }
  }

  /** Reads markup up to and with its closing bracket; gives what it says, with its ends of lines. */
  markup() {
    let said = '';
    while (this.at < this.text.length) {
      if (this.match(MARKER)) said += BREAK;
      if (this.match(COMMENT)) continue;
      const char = this.text[this.at];
      this.at += 1;
      if (char === ']') return said;
      if (char === '#') said += this.expression();
      else if (char === '[') said += `(${this.markup()})`;
      else if (char === '\n') said += /^[ \t]*\n/.test(this.text.slice(this.at)) ? `\n${BREAK}` : '\n';
      else if (char === '\\') said += /\s/.test(this.text[this.at]) ? BREAK : this.text[this.at++];
      else if (char !== '*') said += char;
    }
    return said;
  }

  /** Reads an expression within markup: what it says if that is markup, and else a value. */
  expression() {
    const from = this.at;
    const name = this.match(NAME)?.[0] ?? '';
    const lines = () => newlines(this.text.slice(from, this.at));
    if (STATEMENT.test(name)) {
      this.code('\n');
      return lines();
    }
    if (name === 'if') return this.choice();
    let said = '';
    for (;;) {
      const char = this.text[this.at];
      if (char === '[') {
        this.at += 1;
        said += this.markup();
      } else if (char === '(') {
        this.at += 1;
        this.code(')');
        this.at += 1;
      } else if (char === '.' && /\p{L}/u.test(this.text[this.at + 1] ?? '')) {
        this.at += 1;
        this.match(NAME);
      } else {
        return said || VALUE + lines();
      }
    }
  }

  /** Reads a choice; gives the branch that is wanted, or the last one, on its own lines. */
  choice() {
    const branches = [];
    do {
      this.condition();
      const isMarkup = this.text[this.at] === '[';
      const from = this.at;
      this.at += 1;
      if (!isMarkup) this.code('}');
      branches.push(isMarkup ? this.markup() : VALUE + newlines(this.text.slice(from, this.at)));
      if (!isMarkup) this.at += 1;
    } while (this.match(/\s*else\b/y));
    const wanted = Math.min(this.branch, branches.length - 1);
    return branches.map((branch, i) => (i === wanted ? branch : newlines(branch))).join('');
  }

  /** Reads up to the branch behind a condition. */
  condition() {
    while (this.at < this.text.length && !/[[{]/.test(this.text[this.at])) this.at += 1;
  }
}
