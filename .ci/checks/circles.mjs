// Finds folders of one crate that import each other in a circle: no one of them can be understood or moved alone.
import { importsOf } from './imports.mjs';

/**
 * The graphs of the folders of a crate, one for each folder that has folders in it: between which of them there are
 * imports. `sources` maps paths below the crate's `src` to texts. A file directly in the folder belongs to none of
 * them, except `name.rs` beside a folder `name`.
 */
export function folderGraphs(sources) {
  const imports = importsOf(sources);
  const paths = [...sources.keys()].filter((path) => path.endsWith('.rs'));
  const bases = new Set(['']);
  for (const path of paths) {
    for (let cut = path.indexOf('/'); cut >= 0; cut = path.indexOf('/', cut + 1)) bases.add(path.slice(0, cut + 1));
  }
  const graphs = [...bases].sort().map((base) => ({ base, edges: edgesBelow(base, bases, imports) }));
  return graphs.filter(({ edges }) => edges.length > 0);
}

/** The imports between folders directly below `base`, gathered by pair; pairs with few imports come first. */
function edgesBelow(base, bases, imports) {
  const folder = (path) => {
    if (!path.startsWith(base)) return undefined;
    const [name, ...more] = path.slice(base.length).replace(/\.rs$/, '').split('/');
    return more.length > 0 || bases.has(`${base}${name}/`) ? name : undefined;
  };
  const edges = new Map();
  for (const { from, to, line, path } of imports) {
    const [source, target] = [folder(from), folder(to)];
    if (!source || !target || source === target) continue;
    const name = `${source} → ${target}`;
    const edge = edges.get(name) ?? { source, target, places: new Map() };
    edge.places.set(`${from}:${line}: ${path}`, to);
    edges.set(name, edge);
  }
  const list = [...edges.values()].map((edge) => ({ ...edge, places: [...edge.places.keys()] }));
  return list.sort((a, b) => a.places.length - b.places.length || a.source.localeCompare(b.source));
}

/** The circles of a graph: the largest groups of folders in which each reaches every other, with the edges within. */
export function circlesOf(edges) {
  const names = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort();
  const reach = new Map(names.map((name) => [name, reachedFrom(name, edges)]));
  const circles = new Map();
  for (const name of names) {
    const folders = names.filter((other) => reach.get(name).has(other) && reach.get(other).has(name));
    if (folders.length > 1) circles.set(folders.join(' '), folders);
  }
  return [...circles.values()].map((folders) => {
    const inside = edges.filter(({ source, target }) => folders.includes(source) && folders.includes(target));
    return { folders, edges: inside };
  });
}

function reachedFrom(start, edges) {
  const reached = new Set();
  const open = [start];
  while (open.length > 0) {
    const name = open.pop();
    for (const { source, target } of edges) {
      if (source !== name || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}
