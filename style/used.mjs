// Finds classes of ours in the sheet that no page wears: they are dead weight, and rules that never match hide
// mistakes.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const OURS = /ul-[a-z][\w-]*/g;
// A name that the code puts together, such as "ul-days--{}", stands for every class that begins so.
const COMPOSED = /(ul-[a-z][\w-]*)\{/g;

function textsIn(folder, endings) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((name) => endings.test(name)).map((name) => readFileSync(join(folder, name), "utf8"));
}

/** The classes of the sheets in a folder that occur nowhere in these folders with code. */
export function unused(sheets, code) {
  const texts = code.flatMap((folder) => textsIn(folder, /\.rs$/));
  const worn = new Set(texts.flatMap((text) => text.match(OURS) ?? []));
  const begun = texts.flatMap((text) => [...text.matchAll(COMPOSED)].map((match) => match[1]));
  const rules = textsIn(sheets, /\.css$/).map((text) => text.replace(/\/\*[^]*?\*\//g, ""));
  const defined = new Set(rules.flatMap((text) => [...text.matchAll(/\.(ul-[a-z][\w-]*)/g)].map((match) => match[1])));
  const isWorn = (name) => worn.has(name) || begun.some((beginning) => name.startsWith(beginning));
  return [...defined].filter((name) => !isWorn(name)).sort();
}
