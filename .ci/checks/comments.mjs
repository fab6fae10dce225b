// Finds comments that are wider than a reader's window.
import { tokens } from './rust.mjs';

const MOST_COLUMNS = 120;

// How a line of comment begins, by kind of file. Rust is read in full.
const SLASHES = /^\s*(\/\/|\/\*|\*)/;
const HASH = /^\s*#/;
const STARTS = {
  ...{ ts: SLASHES, mjs: SLASHES, css: SLASHES, typ: SLASHES },
  ...{ sql: /^\s*--/, toml: HASH, yml: HASH, '': HASH },
};

const extension = (path) => /\.(\w+)$/.exec(path)?.[1] ?? '';
const width = (line) => [...line].length;

/** The comments in sources (path to text) that are too wide, as `path:line: columns`. */
export function wideComments(sources) {
  const found = [];
  for (const [path, text] of sources) {
    const lines = text.split('\n');
    for (const line of commentLines(path, text, lines)) {
      const columns = width(lines[line - 1]);
      if (columns > MOST_COLUMNS) found.push(`${path}:${line}: ${columns} columns`);
    }
  }
  return found;
}

/** The numbers of the lines that hold a comment. */
function commentLines(path, text, lines) {
  if (extension(path) === 'rs') {
    const comments = tokens(text).filter((token) => token.kind === 'comment');
    return new Set(comments.flatMap(({ text, line }) => text.split('\n').map((_, i) => line + i)));
  }
  const start = STARTS[extension(path)];
  if (!start) return [];
  let inside = false;
  return lines.flatMap((line, i) => {
    const isComment = inside || start.test(line);
    if (start === SLASHES && /^\s*\/\*/.test(line)) inside = true;
    if (line.includes('*/')) inside = false;
    return isComment ? [i + 1] : [];
  });
}
