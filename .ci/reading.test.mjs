// Tests of the check of how easily texts read: node --test .ci
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hardWords } from './checks/reading/hard-words.mjs';
import { judge } from './checks/reading/judge.mjs';
import { sentencesOf } from './checks/reading/sentences.mjs';
import { textsOf } from './checks/reading/texts.mjs';

const BREAK = '\u2029';
const sentences = (text) => sentencesOf({ line: 1, text }).map(({ text, words }) => `${words}: ${text}`);
const read = (path, text) => textsOf(new Map([[path, text]])).flatMap(sentencesOf)
  .map(({ line, text }) => `${line}: ${text}`);
const judged = (text) => judge(sentencesOf({ line: 1, text }).map((sentence) => ({ path: 'a.rs', ...sentence })));
const long = (words) => `${'woord '.repeat(words - 1)}eind.`;

test('a sentence ends at its mark, and a label where it ends', () => {
  assert.deepEqual(sentences('Dat mag niet. Of toch? Wie weet'), ['3: Dat mag niet.', '2: Of toch?', '2: Wie weet']);
  assert.deepEqual(sentences(`Een kop${BREAK}Een zin.`), ['2: Een kop', '2: Een zin.']);
  assert.deepEqual(sentences('“Mag dat?” Dat vroeg u.'), ['2: “Mag dat?”', '3: Dat vroeg u.']);
});

test('an abbreviation or a number ends no sentence', () => {
  assert.deepEqual(sentences('Kies U.A. of W.A. voor uw leden.'), ['7: Kies U.A. of W.A. voor uw leden.']);
  assert.deepEqual(sentences('Vul 1.250,50 in.'), ['3: Vul 1.250,50 in.']);
});

test('a value is one word, and a sign is none', () => {
  assert.deepEqual(sentences('{} krijgt – per jaar – {}%.'), ['5: {} krijgt – per jaar – {}%.']);
});

test('a citation of a law is no part of a sentence', () => {
  assert.deepEqual(sentences('Dat mag (artikel 4:5 van de Algemene wet\nbestuursrecht). Goed (echt).'),
    ['2: Dat mag.', '2: Goed (echt).']);
});

test('a sentence knows its line', () => {
  assert.deepEqual(sentencesOf({ line: 7, text: 'Dit is\neen zin. En\ndit ook.' }).map(({ line }) => line), [7, 8]);
});

test('texts of Rust are read as they are shown, with a value at each placeholder', () => {
  const text = 'f("Er is \\\n   {name} op {day:?}.\\nNiets meer.");\nview! { <p class="ul-de">"Dit is alles."</p> }';
  assert.deepEqual(read('app/src/a.rs', text), ['1: Er is {} op {}.', '1: Niets meer.', '3: Dit is alles.']);
  assert.deepEqual(read('app/src/a.rs', '#[error("Dit IBAN klopt niet.")]'), ['1: Dit IBAN klopt niet.']);
});

test('comments, English, examples of answers and tests are not read', () => {
  const text = '/// Dit is niets.\n#[doc = "The kind of it."] f("the text is {gone}. It is late.")\n'
    + 'A { example: "Wij eten met de buren.", help: "Vertel wat u doet." }\n'
    + '#[cfg(test)]\nmod b { fn c() { f("Dit is niets.") } }';
  assert.deepEqual(read('app/src/a.rs', text), ['3: Vertel wat u doet.']);
  assert.deepEqual(read('app/src/tests/a.rs', 'f("Dit is een test.")'), []);
  const sources = { 'app/src/a/mod.rs': '#[cfg(test)]\nmod stored;', 'app/src/a/stored.rs': 'f("Dit is een test.")' };
  assert.deepEqual(textsOf(new Map(Object.entries(sources))), []);
});

test('a mail is read with each branch of a choice, on the lines where it stands', () => {
  const text = '{# De mail. #}\n{% if a %}Dit is de {{ b }}{% if c %} van {{ c }}{% endif %}.\n'
    + '{% else %}\nDat is het niet.\n{% endif %}\nDag van ons.';
  const found = ['2: Dit is de {} van {}.', '6: Dag van ons.', '4: Dat is het niet.'];
  assert.deepEqual(read('server/src/mail/templates/a/body.txt', text), found);
});

test('a mail in HTML is read without its elements, and with what it passes to its parts', () => {
  const text = '<style>\nde het een.\n</style>\n<p>Dit <strong>is</strong> alles.</p><p>Of niet soms?</p>\n'
    + '{{ button(path | link, "Lees de brief") }}';
  const found = ['4: Dit is alles.', '4: Of niet soms?', '5: Lees de brief'];
  assert.deepEqual(read('server/src/mail/templates/a/body.html', text), found);
});

test('a document is read in its strings and its markup, with each branch of a choice', () => {
  const text = '// Dit is niets.\n#let a = part("Wat u vroeg", [\n  Dit *is* van #b(c).d. #if e [\n    Zo is het.\n'
    + '  ] else [Niet zo.]\n  Hier #strong[staat] het.\n\n  - de datum\n  - uw naam\n])';
  const found = [
    '2: Wat u vroeg', '3: Dit is van {}.', '4: Zo is het.', '5: Niet zo.', '6: Hier staat het.', '8: de datum',
    '9: uw naam',
  ];
  assert.deepEqual([...new Set(read('server/src/documents/templates/a.typ', text))].sort(), found);
});

test('code and statements within the markup of a document are no text', () => {
  const text = '#let a = [\n  #let b = if c { " van " + d }\n  Dit is de rechter#if b != none { loose(b) } daar.\n]';
  assert.deepEqual(read('server/src/documents/templates/a.typ', text), ['3: Dit is de rechter{} daar.']);
});

test('a hard word is found with its easier word, in any of its forms, and not within another word', () => {
  assert.deepEqual(hardWords('Indien u reeds verstrekt'), [
    { hard: 'Indien', easier: 'als' }, { hard: 'reeds', easier: 'al' }, { hard: 'verstrekt', easier: 'geven' },
  ]);
  assert.deepEqual(hardWords('U dient te wachten').map(({ hard }) => hard), ['dient te']);
  assert.deepEqual(hardWords('U dient uw voorstel in. Bij indienen of tussentijds.'), []);
});

test('names that the law gives are no hard words', () => {
  assert.deepEqual(hardWords('De ingebrekestelling, de zienswijze, een Verklaring omtrent het gedrag'), []);
});

test('a sentence of 25 words passes, and a longer one does not, with or without a mark', () => {
  assert.deepEqual(judged(long(25)).breaches, []);
  assert.deepEqual(judged(long(26)).breaches, [`a.rs:1: 26 words: ${long(26)}`]);
  assert.equal(judged(long(26).replace('.', ':')).breaches.length, 1);
});

test('the mean is of sentences, not of labels and words', () => {
  const { count, mean, isMeanFine } = judged(`Klaar! Een kop${BREAK}Dit is een zin. ${long(20)}`);
  assert.deepEqual({ count, mean, isMeanFine }, { count: 2, mean: 12, isMeanFine: true });
  assert.equal(judged(`Dit is een zin. ${long(21)}`).isMeanFine, false);
});

test('a hard word is a breach in a label too', () => {
  assert.deepEqual(judged('Conform de brief').breaches, ['a.rs:1: “Conform” → volgens: Conform de brief']);
});
