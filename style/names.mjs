// What the wasm module and its script call each other. Binaryen gives the module short names, which saves 5 kB; the
// script must use the same ones.
export function shortened(script, { imports, exports }) {
  const ofImports = new Map(imports.map(([, long, short]) => [long, short]));
  const ofExports = new Map(exports);
  let given = 0;
  const shorter = script
    .replace('"./app_bg.js": import0', '"a": import0')
    .replace(/^( {8})(\w+): function/gm, (_, indent, long) => {
      given += 1;
      return `${indent}${JSON.stringify(known(ofImports, long))}: function`;
    })
    .replace(/\bwasm\.(\w+)/g, (_, long) => `wasm.${known(ofExports, long)}`);
  if (given !== ofImports.size || !shorter.includes('"a": import0')) {
    throw new Error(`the script gives ${given} of the ${ofImports.size} things that the module asks for`);
  }
  return shorter;
}

function known(names, long) {
  const short = names.get(long);
  if (!short) throw new Error(`the module knows no ${long}`);
  return short;
}
