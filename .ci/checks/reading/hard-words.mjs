// Words of offices and laws, each with an easier one. Names that the law gives to a thing (ingebrekestelling,
// zienswijze, dwangsom) are no hard words here: a letter must name them.

// One a line: the word, as a pattern, and what to write instead. “t.a.v.” is not among them: addresses are written so.
const LIST = `
  aangaande → over
  aangezien → omdat
  aanvang(en|t)? → begin, beginnen
  aanwenden|aangewend → gebruiken
  abusievelijk → per ongeluk
  adequate? → goed genoeg
  aldaar → daar
  alsmede → en ook
  alvorens → voordat
  behoeve|ten behoeve van → voor
  benodigde? → nodig
  betreffende|betreft → over, gaat over
  behoudens → behalve
  bewerkstellig(en|t|d) → zorgen voor
  bovengenoemde? → dit, deze
  conform → volgens
  daarenboven → ook
  danwel → of
  derhalve → dus
  dergelijke → zulke
  dermate → zo
  desalniettemin|niettemin → toch
  desbetreffende → deze
  desgevraagd → als iemand het vraagt
  desgewenst → als u dat wilt
  dezerzijds → van ons
  dien(t|en) te → moet, moeten
  dienaangaande → daarover
  dientengevolge → daardoor
  doch → maar
  dusdanige? → zo
  echter → maar
  eensluidende? → gelijk
  eveneens → ook
  evenwel → maar
  faciliter(en|t)|faciliteert → helpen
  gaarne → graag
  gedurende → tijdens
  gelieve → wilt u
  geschied(t|en|de) → gebeuren
  hanter(en|ing)|hanteert → gebruiken
  heden → vandaag, nu
  hetgeen → wat
  hieromtrent|daaromtrent → hierover, daarover
  hiertoe|daartoe → hiervoor, daarvoor
  implementer(en|ing)|implementatie → invoeren
  in acht (te )?nem(en|t) → zich houden aan
  in casu → hier
  in het kader van → voor
  indien → als
  ingevolge → volgens
  initiër(en|t) → beginnen
  inzake → over
  jegens → tegenover
  kenbaar (te )?ma(ken|akt) → laten weten
  krachtens → volgens
  met betrekking tot → over
  middels → met
  mitsdien → dus
  mits → als, alleen als
  nadien → daarna
  nagenoeg → bijna
  navolgende → volgende
  nimmer → nooit
  nochtans → toch
  omtrent → over
  onderhavige → deze
  onverwijlde? → meteen
  opdat → zodat
  overeenkomstig → volgens
  reeds → al
  ressorte(ren|ert) → vallen onder
  retourne(ren|ert) → terugsturen
  slechts → alleen, maar
  te allen tijde → altijd
  te zijner tijd → later
  ten aanzien van → over, voor
  ten einde|teneinde → om te
  ten gevolge van → door
  ten gunste van → voor
  ten laste van → door, voor rekening van
  ten minste|tenminste → minstens
  ten tijde van → tijdens, toen
  ter beschikking → beschikbaar
  ter zake( van)? → over
  terstond → meteen
  tevens → ook
  thans → nu
  tijdige? → op tijd
  tracht(en|te)? → proberen
  uitsluitend → alleen
  uwerzijds → van u
  vanwege het feit → omdat
  verstrek(ken|t|te|ten)|verstrekt(e)? → geven
  verrichten|verricht(te)? → doen
  vigere(nd|nde) → geldend
  vooralsnog → voorlopig
  voorafgaand(e|elijk)?( aan)? → vóór
  voornoemde? → deze
  voorts → verder
  wederom → weer
  weliswaar → wel
  wij verzoeken|verzoeken (wij|u) → wij vragen
  zodoende → zo
  zorg (te )?dra(gen|agt) → zorgen voor
  zulks → dat
  d\\.m\\.v\\.|i\\.v\\.m\\.|o\\.b\\.v\\.|t\\.b\\.v\\.|m\\.b\\.t\\.|c\\.q\\. → voluit, in gewone woorden
`;

const HARD_WORDS = LIST.trim().split('\n').map((line) => {
  const [hard, easier] = line.trim().split(' → ');
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(${hard})(?![\\p{L}\\p{N}-])`, 'giu'), easier };
});

/** Names that are fixed, with a hard word in them, and who fixed it. */
const NAMES = [
  // Wet justitiële en strafvorderlijke gegevens, article 28.
  /verklaring(en)? omtrent het gedrag/giu,
];

/** The hard words in a text, each with the easier one. */
export function hardWords(text) {
  const rest = NAMES.reduce((left, name) => left.replaceAll(name, ''), text);
  return HARD_WORDS.flatMap(({ pattern, easier }) => [...rest.matchAll(pattern)].map(([hard]) => ({ hard, easier })));
}
