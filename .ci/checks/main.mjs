// The checks by name: each reads our own files, says what it found and gives the exit status.
import { circlesOf, folderGraphs } from './circles.mjs';
import { wideComments } from './comments.mjs';
import { dutchSentences } from './dutch.mjs';
import { ours, read } from './files.mjs';
import { longFolders } from './folders.mjs';

const CRATES = {
  domain: 'app/domain/src/',
  app: 'app/src/',
  server: 'server/src/',
  workbook: 'server/workbook/src/',
};

function folders() {
  const long = longFolders(ours(CRATES.server, CRATES.app, CRATES.domain));
  for (const { folder, most, files } of long) {
    console.log(`${folder} holds ${files.length} files, of at most ${most}:\n  ${files.join(' ')}`);
  }
  return summary(long.length, 'folders are too long');
}

function circles(option) {
  let found = 0;
  for (const [crate, src] of Object.entries(CRATES)) {
    const below = [...read(ours(src))].map(([path, text]) => [path.slice(src.length), text]);
    for (const { base, edges } of folderGraphs(new Map(below))) {
      if (option === '--list') listGraph(`${src}${base}`, edges);
      for (const circle of circlesOf(edges)) {
        found += 1;
        if (option !== '--list') reportCircle(crate, src, base, circle);
      }
    }
  }
  return summary(found, 'circles of folders');
}

function listGraph(folder, edges) {
  console.log(folder);
  const sources = [...new Set(edges.map(({ source }) => source))].sort();
  for (const name of sources) {
    const own = edges.filter(({ source }) => source === name).sort((a, b) => a.target.localeCompare(b.target));
    console.log(`  ${name} → ${own.map(({ target, places }) => `${target} (${places.length})`).join(', ')}`);
  }
}

function reportCircle(crate, src, base, { folders, edges }) {
  console.log(`${crate}, ${src}${base}: a circle of ${folders.join(', ')}`);
  for (const { source, target, places } of edges) {
    console.log(`  ${source} → ${target}, ${places.length} times`);
    for (const place of places) console.log(`    ${src}${place}`);
  }
}

function dutch(option) {
  const found = dutchSentences(read(ours(CRATES.server)));
  if (option === '--count') {
    console.log(found.length);
    return 0;
  }
  for (const sentence of found) console.log(sentence);
  return summary(found.length, 'Dutch sentences in use cases');
}

function comments() {
  const found = wideComments(read(ours().filter((path) => !/(^|\/)LICENSE$|\.(svg|png|woff2|pdf|lock)$/.test(path))));
  for (const line of found) console.log(line);
  return summary(found.length, 'lines of comment are wider than 120 columns');
}

function summary(count, what) {
  console.log(`${count} ${what}`);
  return count === 0 ? 0 : 1;
}

const CHECKS = { folders, circles, dutch, comments };

/** Runs the check with the first name; gives the exit status. */
export function main([name, option]) {
  const check = CHECKS[name];
  if (check) return check(option);
  console.error(`usage: .ci/structure ${Object.keys(CHECKS).join('|')} [--list|--count]`);
  return 2;
}
