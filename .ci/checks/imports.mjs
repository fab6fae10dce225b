// Finds which file of a crate uses what of which other file: `use` declarations and paths in the code, followed through
// re-exports to the file that declares the thing.
import { closing, codeOf, isTestFile } from './rust.mjs';

const ITEMS = new Set(['struct', 'enum', 'union', 'trait', 'fn', 'const', 'static', 'type', 'macro_rules']);
const FROM_INSIDE = new Set(['crate', 'self', 'super']);

/** The imports between files of one crate: `sources` maps paths below its `src` to texts. */
export function importsOf(sources) {
  const crate = new Map();
  for (const [path, text] of sources) {
    if (path.endsWith('.rs') && !isTestFile(path) && !isSecondRoot(path, sources)) readFile(crate, path, codeOf(text));
  }
  const found = [];
  for (const [key, module] of crate) {
    for (const { path, line } of module.paths) {
      const target = resolve(crate, key, path);
      if (target === undefined) continue;
      found.push({ from: module.file, to: crate.get(target).file, line, path: path.join('::') });
    }
  }
  return found.filter(({ from, to }) => from !== to);
}

/** A crate with a library and a program has two roots; nothing in the library can use the program's. */
const isSecondRoot = (path, sources) => path === 'main.rs' && sources.has('lib.rs');

/** The module that a file is, as a path: '' for the root, 'budget::table' for budget/table.rs. */
function moduleKey(path) {
  const parts = path.replace(/\.rs$/, '').split('/');
  if (parts.at(-1) === 'mod' || (parts.length === 1 && /^(lib|main)$/.test(parts[0]))) parts.pop();
  return parts.join('::');
}

const child = (key, name) => (key ? `${key}::${name}` : name);
const parent = (key) => key.split('::').slice(0, -1).join('::');

/** Adds the modules of a file: what they declare, which names they import, and every path that they use. */
function readFile(crate, path, code) {
  const open = [{ key: moduleKey(path), end: code.length }];
  const add = (key) => crate.set(key, { file: path, items: new Set(), names: new Map(), globs: [], paths: [] });
  add(open[0].key);
  for (let i = 0; i < code.length; i += 1) {
    while (i > open.at(-1).end) open.pop();
    const module = crate.get(open.at(-1).key);
    const { kind, text } = code[i];
    if (kind !== 'word') continue;
    if (text === 'use') {
      i = readUse(module, code, i + 1);
    } else if (text === 'mod' && code[i + 2]?.text === '{') {
      open.push({ key: child(open.at(-1).key, code[i + 1].text), end: closing(code, i + 2) });
      add(open.at(-1).key);
    } else if (ITEMS.has(text)) {
      const name = code[i + 1]?.text === '!' ? code[i + 2] : code[i + 1];
      if (name?.kind === 'word') module.items.add(name.text);
    } else if (code[i + 1]?.text === '::' && code[i - 1]?.text !== '::') {
      i = readPath(module, code, i);
    }
  }
}

/** Reads a path in the code, such as `crate::store::account::find`; gives the place of its last word. */
function readPath(module, code, from) {
  const path = [code[from].text];
  let i = from;
  while (code[i + 1]?.text === '::' && code[i + 2]?.kind === 'word') {
    i += 2;
    path.push(code[i].text);
  }
  if (path.length > 1) module.paths.push({ path, line: code[from].line });
  return i;
}

/** Reads one `use` declaration; gives the place of its semicolon. */
function readUse(module, code, from) {
  const end = code.findIndex(({ text, kind }, i) => i >= from && kind === 'mark' && text === ';');
  readTree(module, code.slice(from, end), []);
  return end;
}

/** Reads a path of a `use` declaration with the paths in its braces. */
function readTree(module, tree, prefix) {
  const path = [...prefix];
  for (const [i, { text, line }] of tree.entries()) {
    if (text === '{') {
      for (const branch of branches(tree.slice(i + 1, closing(tree, i)))) readTree(module, branch, path);
      return;
    }
    if (text === '*') {
      module.globs.push(path);
      module.paths.push({ path, line });
      return;
    }
    if (text === 'as') break;
    // `self` at the end of a path is the module before it; `::` at the start leads out of the crate.
    if (text === '::' ? i === 0 : text !== 'self' || path.length === 0) path.push(text);
  }
  const alias = tree.at(-2)?.text === 'as' ? tree.at(-1).text : path.at(-1);
  module.paths.push({ path, line: tree[0].line });
  module.names.set(alias, path);
}

/** What stands between the commas of a list. */
function branches(list) {
  const found = [[]];
  for (let i = 0; i < list.length; i += 1) {
    const end = list[i].text === '{' ? closing(list, i) : i;
    if (list[i].text === ',') found.push([]);
    else found.at(-1).push(...list.slice(i, end + 1));
    i = end;
  }
  return found.filter((branch) => branch.length > 0);
}

/**
 * The module that declares what a path means in a module, or undefined when that is outside the crate. `open` holds
 * what is being resolved already, because globs can lead back to where they began.
 */
function resolve(crate, from, path, open = new Set()) {
  const mark = `${from} ${path.join('::')}`;
  if (open.has(mark)) return undefined;
  let [key, rest] = [from, path];
  while (FROM_INSIDE.has(rest[0])) {
    if (rest[0] === 'crate') key = '';
    if (rest[0] === 'super') key = parent(key);
    rest = rest.slice(1);
  }
  const isInside = rest.length < path.length && crate.has(key);
  open.add(mark);
  const found = lookUp(crate, key, rest, open);
  open.delete(mark);
  return found ?? (isInside ? key : undefined);
}

/** Follows names from a module on. What cannot be followed to its end counts for the last module that was reached. */
function lookUp(crate, start, names, open) {
  let key = start;
  for (const [i, name] of names.entries()) {
    const inner = child(key, name);
    if (crate.has(inner)) {
      key = inner;
      continue;
    }
    const module = crate.get(key);
    if (!module) return undefined;
    if (module.items.has(name)) return key;
    const rest = names.slice(i + 1);
    const imported = module.names.get(name);
    // `use similar::similar` names a crate: inside, the name would stand for itself.
    if (imported?.[0] === name) return undefined;
    if (imported) return resolve(crate, key, [...imported, ...rest], open);
    return throughGlobs(crate, key, [name, ...rest], open) ?? (i === 0 ? undefined : key);
  }
  return key;
}

/** Looks in what a module imports with a star. */
function throughGlobs(crate, key, names, open) {
  for (const glob of crate.get(key).globs) {
    const source = resolve(crate, key, glob, open);
    const found = source === undefined || source === key ? undefined : lookUp(crate, source, names, open);
    if (found !== undefined) return found;
  }
  return undefined;
}
