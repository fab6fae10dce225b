// Leaves out the theme's variables that no rule can reach: four in five belong to components we do not use.

const references = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);

function reachable(declarations, start) {
  const kept = new Set();
  const queue = [...start];
  while (queue.length > 0) {
    const name = queue.pop();
    if (kept.has(name)) continue;
    kept.add(name);
    queue.push(...(declarations.get(name) ?? []).flatMap(references));
  }
  return kept;
}

/** Drops unreachable custom properties from every `.theme{…}` rule of a minified sheet. */
export function prune(css, theme) {
  const rule = new RegExp(`\\.${theme}\\{([^{}]*)\\}`, "g");
  const declarations = new Map();
  for (const [, body] of css.matchAll(rule)) {
    for (const [, name, value] of body.matchAll(/(--[\w-]+):([^;]*)/g)) {
      declarations.set(name, [...(declarations.get(name) ?? []), value]);
    }
  }
  const kept = reachable(declarations, references(css.replace(rule, "")));
  const survives = (line) => !line.startsWith("--") || kept.has(line.slice(0, line.indexOf(":")));
  return css.replace(rule, (_, body) => `.${theme}{${body.split(";").filter(survives).join(";")}}`);
}
