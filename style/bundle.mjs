// Bundles the style into dist/: one minified sheet, its fonts and images, all named after their content, a compressed
// copy of each that gets smaller by it, and a manifest of those names.
// Usage: node bundle.mjs [folder with app.js, app_bg.wasm and names.json]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { shortened } from "./names.mjs";
import { prune } from "./prune.mjs";
import { unused } from "./used.mjs";

const HERE = import.meta.dirname;
const DIST = join(HERE, "dist");
const ASSETS = [join(HERE, "images"), join(HERE, "node_modules/@fontsource/noto-sans/files")];
const BROWSERS = "chrome >= 99, edge >= 99, firefox >= 97, safari >= 15.4, ios_saf >= 15.4";
const PRELOADED = ["noto-sans-latin-400-normal.woff2", "noto-sans-latin-700-normal.woff2"];

// Copies for browsers that say that they can read them. Fonts are compressed as they are, small images fit a packet.
const COMPRESSED = { ".br": brotliCompressSync, ".gz": (content) => gzipSync(content, { level: 9 }) };
const COMPRESSIBLE = /\.(css|js|wasm)$/;

const hash = (...parts) => {
  const sum = createHash("sha256");
  parts.forEach((part) => sum.update(part));
  return sum.digest("hex").slice(0, 12);
};

function publish(name, content, stem = `${parse(name).name}-${hash(content)}`) {
  const published = `${stem}${parse(name).ext}`;
  writeFileSync(join(DIST, published), content);
  for (const [ending, compress] of Object.entries(COMPRESSIBLE.test(name) ? COMPRESSED : {})) {
    writeFileSync(join(DIST, published + ending), compress(content));
  }
  return published;
}

function publishAsset(name) {
  const folder = ASSETS.find((candidate) => existsSync(join(candidate, name)));
  if (!folder) throw new Error(`main.css refers to ${name}, which is neither an image nor a font of ours`);
  return publish(name, readFileSync(join(folder, name)));
}

function bundleCss() {
  const lightningcss = join(HERE, "node_modules/.bin/lightningcss");
  const options = ["--bundle", "--minify", "--targets", BROWSERS, join(HERE, "main.css")];
  const css = execFileSync(lightningcss, options, { encoding: "utf8", maxBuffer: 1 << 24 });
  // The design system draws its tick as a data: image, which the content security policy refuses.
  return prune(css.replace(/background-image:url\((?:"data:[^"]*"|data:[^)]*)\)(;|(?=\}))/g, ""), "voorbeeld-theme");
}

function publishCss() {
  const names = new Map();
  const css = bundleCss().replace(/url\("?([^")]+)"?\)/g, (_, name) => {
    if (!names.has(name)) names.set(name, publishAsset(name));
    return `url(${names.get(name)})`;
  });
  return { css: publish("main.css", css), fonts: PRELOADED.map((name) => names.get(name)) };
}

// Both files carry one hash, because the loader finds the module by its own name.
function publishApp(folder) {
  if (existsSync(join(folder, "snippets"))) throw new Error("the wasm module brings snippets, which are not published");
  const [js, wasm, names] = ["app.js", "app_bg.wasm", "names.json"].map((name) => readFileSync(join(folder, name)));
  const stem = `app-${hash(js, wasm)}`;
  const script = shortened(js.toString(), JSON.parse(names));
  const small = transformSync(script, { format: "esm", minify: true, target: "es2022" }).code;
  const loader = small.replaceAll("app_bg.wasm", `${stem}_bg.wasm`);
  return { name: stem, js: publish("app.js", loader, stem), wasm: publish("app_bg.wasm", wasm, `${stem}_bg`) };
}

const dead = unused(join(HERE, "parts"), [join(HERE, "../app/src"), join(HERE, "../server/src")]);
if (dead.length > 0) throw new Error(`no page wears ${dead.join(", ")}: take them out of style/parts`);
rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
const app = process.argv[2] ? publishApp(process.argv[2]) : {};
const manifest = { ...publishCss(), ...app };
writeFileSync(join(DIST, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(manifest);
