// Finds Dutch sentences in use cases. Pages, mail templates and documents make sentences; use cases return facts.
import { closing, codeOf, isTestFile } from './rust.mjs';

// Words that Dutch sentences use and English messages do not. Words of both languages (is, of, in, over, per, was, had,
// we, want, door, die, met, er, en) are left out.
const DUTCH_WORDS = new Set(`
  de het een dit deze dat dan wat wie hoe waar wanneer welke welk daar hier hierbij hieronder hierboven daarom niet
  niets geen niemand iemand iedereen alles alle allemaal alleen elk elke enkele andere anders te aan om tot uit van op
  bij voor naar na tegen onder zonder tussen tijdens volgens vanaf binnen buiten omdat zodat voordat nadat als maar ook
  nog al meer minder minst zeer heel weer weg nu straks opnieuw eerst laatste intussen uiterlijk hoogstens minstens
  ik u uw wij ons onze zij hij hun hen haar zich jij je jouw jullie
  zijn waren bent ben heeft hebt hebben wordt worden werd werden kan kunt kunnen konden moet moeten mag mogen zal zult
  zullen wil wilt willen doet doen gaat gaan komt komen staat staan ziet zien vindt maakt maken geeft geef geven kies
  kiest kiezen vul vult bekijk lees leest stuur stuurde druk klik ga controleer probeer verwijder voeg wacht vastgelegd
  ingediend ingetrokken verstuurd ontvangen bewaard veranderd toegevoegd mislukt mislukte
  dag dagen weken maanden jaar uur keer aantal regels kolom blad versie versies bestand bestanden bijlage bijlagen vraag
  vragen antwoord antwoorden tekst brief gemeente voorstel dossier besluit begroting opmerking opmerkingen beoordeling
  aanvulling bezwaar termijn akkoord reden
`.trim().split(/\s+/));

// Spelling that English words do not have.
const DUTCH_SPELLING = /ij|aa|[ei]euw|lijk|(schap|heid)$/;

const SQL = /\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|VALUES|SET|JOIN|NULL|ORDER BY)\b/;
const LOG = new Set(['error', 'warn', 'info', 'debug', 'trace', 'event', 'println', 'eprintln', 'print', 'eprint']);

/**
 * What makes sentences by its nature, or speaks to administrators: documents, example data, open data, which describes
 * itself to programmers beside each field, and the command line.
 */
const makesSentences = (path) => /(^|\/)(documents|demo|open_data|admin[^/]*)(\.rs$|\/)/.test(path);

/** Whether a text, without its placeholders, is Dutch of at least two words. */
export function isDutchSentence(text) {
  const rest = text.replaceAll(/\{[^{}]*\}/g, '0').trim();
  if (!/\s/.test(rest) || SQL.test(rest)) return false;
  const parts = rest.toLowerCase().split(/\s+/).filter((part) => !/[/_@=<>]/.test(part));
  const words = parts.flatMap((part) => part.match(/\p{L}[\p{L}’']*/gu) ?? []);
  return words.length >= 2 && words.some((word) => DUTCH_WORDS.has(word) || DUTCH_SPELLING.test(word));
}

/** The Dutch sentences in sources (path to text), as `path:line: text`. */
export function dutchSentences(sources) {
  const found = [];
  for (const [path, text] of sources) {
    if (!path.endsWith('.rs') || isTestFile(path) || makesSentences(path)) continue;
    for (const { value, line } of literals(codeOf(text))) {
      if (isDutchSentence(value)) found.push(`${path}:${line}: ${value.replaceAll(/\s+/g, ' ').trim()}`);
    }
  }
  return found;
}

/** The strings of this code, without those that go to the log or the terminal. */
function literals(code) {
  const found = [];
  for (let i = 0; i < code.length; i += 1) {
    const isLog = LOG.has(code[i].text) && code[i + 1]?.text === '!';
    if (isLog) i = closing(code, i + 2);
    else if (code[i].kind === 'string') found.push(code[i]);
  }
  return found;
}
