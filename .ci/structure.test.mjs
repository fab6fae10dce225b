// Tests of the checks of structure: node --test .ci
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circlesOf, folderGraphs } from './checks/circles.mjs';
import { wideComments } from './checks/comments.mjs';
import { dutchSentences, isDutchSentence } from './checks/dutch.mjs';
import { longFolders } from './checks/folders.mjs';
import { codeOf, tokens } from './checks/rust.mjs';

const crate = (files) => new Map(Object.entries(files));
const strings = (text) => codeOf(text).filter(({ kind }) => kind === 'string').map(({ value }) => value);
const edges = (files) => folderGraphs(crate(files)).flatMap(({ base, edges }) =>
  edges.map(({ source, target, places }) => `${base}${source} → ${target}: ${places.join(', ')}`));
const circles = (files) => folderGraphs(crate(files)).flatMap(({ base, edges }) =>
  circlesOf(edges).map(({ folders }) => base + folders.join(' ')));

test('strings are read as Rust reads them', () => {
  assert.deepEqual(strings('f("a \\"b\\" \\\n     c", r#"d "e" f"#, b"g")'), ['a "b" c', 'd "e" f', 'g']);
  assert.deepEqual(strings('f(\'"\', \'\\\'\', "h", \'a: loop {}, "\\u{e9}én")'), ['h', 'één']);
});

test('what stands in a comment is no code', () => {
  assert.deepEqual(strings('// "a"\n/* "b" /* "c" */ "d" */ f("http://e") /// "f"\n'), ['http://e']);
});

test('a token knows its line, also after a string of several lines', () => {
  assert.deepEqual(tokens('"a\n\nb"\n/* c\n*/ d').map(({ line }) => line), [1, 4, 5]);
});

test('tests are no code', () => {
  assert.deepEqual(strings('#[cfg(test)]\nmod checks { fn a() { f("a") } }\nfn b() { f("b") }'), ['b']);
  assert.deepEqual(strings('mod tests { const A: &str = "a"; }\nconst B: &str = "b";'), ['b']);
  assert.deepEqual(strings('#[cfg(test)]\nuse a::{b, c};\n#[test]\nfn a() { f("a") }\nfn b() { f("b") }'), ['b']);
  assert.deepEqual(strings('struct A { #[cfg(test)] a: B<"a">, b: C<"b"> }'), ['b']);
});

test('code for some features is code', () => {
  assert.deepEqual(strings('#[cfg(any(test, feature = "a"))]\nmod b { fn c() { f("c") } }'), ['a', 'c']);
});

test('two folders that import each other are a circle', () => {
  const files = {
    'a/mod.rs': 'use crate::b::B; pub struct A;',
    'b/mod.rs': 'use super::a::A; pub struct B;',
  };
  assert.deepEqual(circles(files), ['a b']);
});

test('a longer way round is a circle too, and who only leads to it is not part of it', () => {
  const files = {
    'a/x.rs': 'use crate::b;',
    'b/mod.rs': 'use crate::c;',
    'c/mod.rs': 'use crate::a;',
    'd/mod.rs': 'use crate::a;',
  };
  assert.deepEqual(circles({ ...files, 'a/mod.rs': '' }), ['a b c']);
});

test('folders that go one way are no circle', () => {
  const files = {
    'a/mod.rs': 'use crate::b::{self, c::{D, E as F}};',
    'b/mod.rs': '',
    'b/c.rs': 'pub struct D; pub struct E;',
  };
  assert.deepEqual(circles(files), []);
  const found = ['crate::b', 'crate::b::c::D', 'crate::b::c::E'].map((path) => `a/mod.rs:1: ${path}`);
  assert.deepEqual(edges(files), [`a → b: ${found.join(', ')}`]);
});

test('paths in the code count as imports', () => {
  const files = { 'a/mod.rs': 'fn a() {\n  crate::b::b::<u8>();\n}', 'b/mod.rs': 'pub fn b<T>() {}' };
  assert.deepEqual(edges(files), ['a → b: a/mod.rs:2: crate::b::b']);
});

test('an import through a re-export counts for the folder that declares the thing', () => {
  const files = {
    'lib.rs': 'pub use b::B;',
    'a/mod.rs': 'use crate::B;',
    'b/mod.rs': 'mod c; pub use c::*;',
    'b/c.rs': 'pub struct B;',
  };
  assert.deepEqual(edges(files), ['a → b: a/mod.rs:1: crate::B']);
});

test('folders within a folder are looked at as well', () => {
  const files = { 'r/mod.rs': '', 'r/a/mod.rs': 'use super::b::B;', 'r/b/mod.rs': 'pub struct B; use crate::r::a;' };
  assert.deepEqual(circles(files), ['r/a b']);
});

test('a file beside a folder of its name belongs to that folder', () => {
  const files = { 'a.rs': 'use crate::b;', 'a/x.rs': '', 'b/mod.rs': 'use crate::a::x;', 'c.rs': 'use crate::b;' };
  assert.deepEqual(circles(files), ['a b']);
});

test('tests and other crates make no circle', () => {
  const files = {
    'a/mod.rs': 'use crate::b;',
    'b/mod.rs': '#[cfg(test)]\nmod tests { use crate::a; }',
    'b/tests.rs': 'use crate::a;',
  };
  assert.deepEqual(circles({ ...files, 'b/tests/x.rs': 'use crate::a;', 'b/c.rs': 'use a::A; use ::a::B;' }), []);
});

test('stars and names that lead back to themselves come to an end', () => {
  const files = {
    'lib.rs': 'use x::*; use x::y::*; use z::z; use super::*;',
    'a/mod.rs': 'use crate::*; use z::q;',
  };
  assert.deepEqual(circles(files), []);
});

test('Dutch sentences are found', () => {
  const texts = ['Kies een rol.', '{} is al voorzitter.', '1 cel anders', 'Niemand was akkoord.', 'Prijs per {} nu'];
  for (const text of texts) {
    assert.ok(isDutchSentence(text), text);
  }
});

test('what is English, SQL, a route, a name or a single word is no Dutch sentence', () => {
  const texts = [
    'the virus scanner answers “{0}”', 'is missing: {error}', 'score {:?} was handed in', 'unknown kind of job',
    'SELECT naam FROM zaak WHERE id IN ({})', '/voorstellen/{id}/bijlagen/{question}', 'besluit-{reference}.pdf',
    'Besluit', 'Kenmerk {reference}', 'Uitdaagloket <noreply@uitdaagloket.example>',
    'attachment; filename="begroting.xlsx"', 'Preferred-Languages: nl, en',
  ];
  for (const text of texts) assert.ok(!isDutchSentence(text), text);
});

test('Dutch counts in use cases, and not in documents, example data, administration, tests or the log', () => {
  const text = 'fn a() { f("Er is\\\n   niets bewaard."); tracing::info!("Er is niets bewaard."); }';
  const sentences = ['documents/a.rs', 'demo.rs', 'demo/a.rs', 'admin.rs', 'admin/a.rs'];
  const paths = [...sentences, 'board/tests.rs', 'board/tests/a.rs'];
  const sources = new Map(['board/submit.rs', ...paths].map((path) => [`server/src/${path}`, text]));
  assert.deepEqual(dutchSentences(sources), ['server/src/board/submit.rs:1: Er isniets bewaard.']);
});

test('a folder of more than fifteen files is too long', () => {
  const names = Array.from({ length: 16 }, (_, i) => `server/src/a/f${i}.rs`);
  assert.deepEqual(longFolders(names).map(({ folder }) => folder), ['server/src/a']);
  assert.deepEqual(longFolders([...names.slice(1), 'server/src/a/b/x.rs', 'server/src/a/logo.svg']), []);
});

test('a comment of more than 120 columns is too wide, and so is no code or string', () => {
  const [fits, wide] = ['é'.repeat(117), 'é'.repeat(118)];
  const sources = {
    'a.rs': `// ${fits}\n// ${wide}\nf("// ${wide}");`,
    'b.sql': `-- ${wide}`,
    'c.css': `/*\n${wide}xx\n*/\n${wide}xx`,
  };
  const found = ['a.rs:2: 121 columns', 'b.sql:1: 121 columns'];
  assert.deepEqual(wideComments(new Map(Object.entries(sources))), found);
});
