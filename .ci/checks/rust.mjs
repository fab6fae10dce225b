// Reads Rust as tokens: enough to tell code from comments, strings and tests. It does not parse expressions.

/** Whether a file holds nothing but tests. */
export const isTestFile = (path) => /(^|\/)tests(\.rs$|\/)/.test(path);

const RAW_STRING = /[bc]?r(#*)"/y;
const PLAIN_STRING = /[bc]?"(?:[^"\\]|\\[^])*"/y;
const CHARACTER = /b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^\\'])'/uy;
const LIFETIME = /'[\p{L}_][\p{L}\p{N}_]*/uy;
const WORD = /(?:r#)?[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /\d[\w]*(?:\.\d[\w]*)?/y;
const LINE_COMMENT = /\/\/[^\n]*/y;
const SPACE = /\s+/y;
const KINDS = { space: SPACE, comment: LINE_COMMENT, char: CHARACTER, lifetime: LIFETIME, word: WORD, number: NUMBER };

/**
 * The tokens of a text: `kind` is comment, string, char, lifetime, word, number or mark; `line` counts from 1. Strings
 * have their `value`.
 */
export function tokens(text) {
  const found = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const token = next(text, at);
    if (token.kind !== 'space') found.push({ ...token, line });
    for (const char of token.text) if (char === '\n') line += 1;
    at += token.text.length;
  }
  return found;
}

function next(text, at) {
  const match = (pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const raw = match(RAW_STRING);
  if (raw) return rawString(text, at, raw);
  const plain = match(PLAIN_STRING);
  if (plain) return { kind: 'string', text: plain[0], value: unescaped(plain[0].replace(/^[bc]?"|"$/g, '')) };
  if (text.startsWith('/*', at)) return { kind: 'comment', text: blockComment(text, at) };
  for (const [kind, pattern] of Object.entries(KINDS)) {
    const found = match(pattern);
    if (found) return { kind, text: found[0] };
  }
  return { kind: 'mark', text: text.startsWith('::', at) ? '::' : text[at] };
}

function rawString(text, at, start) {
  const mark = `"${start[1]}`;
  const from = at + start[0].length;
  const end = text.indexOf(mark, from);
  const until = end < 0 ? text.length : end;
  return { kind: 'string', text: text.slice(at, until + mark.length), value: text.slice(from, until) };
}

/** Block comments of Rust can be nested. */
function blockComment(text, at) {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if (text.startsWith('/*', i)) depth += 1;
    else if (text.startsWith('*/', i)) depth -= 1;
    else continue;
    i += 1;
    if (depth === 0) return text.slice(at, i + 1);
  }
  return text.slice(at);
}

const ESCAPES = { n: '\n', t: '\t', r: '\r', 0: '\0' };

function unescaped(text) {
  return text.replace(/\\(?:\r?\n\s*|u\{([0-9a-fA-F_]+)\}|x([0-9a-fA-F]{2})|(.))/g, (_, unicode, byte, char) => {
    const code = unicode?.replaceAll('_', '') ?? byte;
    if (code) return String.fromCodePoint(Number.parseInt(code, 16));
    return char ? ESCAPES[char] ?? char : '';
  });
}

/** The code of a file: its tokens without comments and without tests. */
export function codeOf(text) {
  return withoutTests(tokens(text).filter((token) => token.kind !== 'comment'));
}

/** Leaves out each item under `#[cfg(test)]` or `#[test]`, and modules called `tests`. */
function withoutTests(code) {
  const kept = [];
  for (let i = 0; i < code.length;) {
    const attribute = isMark(code[i], '#') && isMark(code[i + 1], '[') ? closing(code, i + 1) + 1 : i;
    const isTests = code[i].text === 'mod' && code[i + 1]?.text === 'tests';
    if (isTests || (attribute > i && isForTests(code.slice(i + 2, attribute - 1)))) {
      i = itemEnd(code, attribute);
    } else {
      kept.push(code[i]);
      i += 1;
    }
  }
  return kept;
}

const isMark = (token, text) => token?.kind === 'mark' && token.text === text;

const isForTests = (attribute) => /^(cfg\((all\()?test\b.*|(\w+::)?test)$/.test(attribute.map((t) => t.text).join(''));

const CLOSERS = { '(': ')', '[': ']', '{': '}' };

/** The place of the bracket that closes the one at `open`. */
export function closing(code, open) {
  let depth = 0;
  for (let i = open; i < code.length; i += 1) {
    if (code[i].kind !== 'mark') continue;
    if (code[i].text in CLOSERS) depth += 1;
    if (Object.values(CLOSERS).includes(code[i].text)) depth -= 1;
    if (depth === 0) return i;
  }
  return code.length - 1;
}

const ENDS_WITH_BRACE = new Set(['fn', 'mod', 'impl', 'struct', 'enum', 'trait', 'macro_rules', 'union']);

/** The place after the item, field or statement that starts at `from`; further attributes belong to it. */
function itemEnd(code, from) {
  let hasBody = false;
  for (let i = from; i < code.length; i += 1) {
    const { kind, text } = code[i];
    hasBody ||= kind === 'word' && ENDS_WITH_BRACE.has(text);
    if (kind !== 'mark') continue;
    if (text === ';' || (text === ',' && !hasBody)) return i + 1;
    if (Object.values(CLOSERS).includes(text)) return i;
    if (!(text in CLOSERS)) continue;
    i = closing(code, i);
    if (text === '{' && hasBody) return i + 1;
  }
  return code.length;
}
