// A real SMTP server for the tests of the mailer.
//
//   node server.mjs --out FILE [--port N] [--user NAME --password WORD] [--refuse CODE [--at STEP] [--times N]]
//     [--hang DOMAIN] [--cut N]
//
// Prints {"port": N} as its first line, then adds one JSON line to FILE for each mail it accepts:
// {"envelope": {"from": "…", "to": ["…"], "user": null}, "raw": "…", "connection": "…"}.
// --refuse answers with that 4xx or 5xx code at STEP (mail, rcpt or data; default rcpt), the first N times or always.
// --hang never answers a recipient of that domain.
// --cut keeps the first N mails and hangs up without an answer.
// --tied stops the server when its standard input closes, so that it never outlives the test that started it.
import { appendFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string' },
    port: { type: 'string', default: '0' },
    user: { type: 'string' },
    password: { type: 'string' },
    refuse: { type: 'string' },
    at: { type: 'string', default: 'rcpt' },
    times: { type: 'string', default: 'Infinity' },
    hang: { type: 'string' },
    cut: { type: 'string', default: '0' },
    tied: { type: 'boolean', default: false },
  },
});
if (!options.out) throw new Error('--out FILE is missing');

let cuts = Number(options.cut);
let refusals = options.refuse ? Number(options.times) : 0;

/** The error to answer `step` with, or null to accept it. */
function refusal(step) {
  if (step !== options.at || refusals <= 0) return null;
  refusals -= 1;
  return Object.assign(new Error('Refused, as the test asked'), { responseCode: Number(options.refuse) });
}

const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  allowInsecureAuth: true,
  authMethods: ['PLAIN', 'LOGIN'],
  authOptional: !options.user,
  onAuth({ username, password }, _session, done) {
    const known = !options.user || (username === options.user && password === options.password);
    done(known ? null : new Error('Wrong name or password'), { user: username });
  },
  onMailFrom: (_address, _session, done) => done(refusal('mail')),
  onRcptTo({ address }, _session, done) {
    if (!options.hang || !address.endsWith(`@${options.hang}`)) done(refusal('rcpt'));
  },
  async onData(stream, session, done) {
    // Who sends may be killed halfway: then there is no mail, and nobody to answer.
    const raw = await text(stream).catch(() => null);
    if (raw === null) return done(new Error('The mail broke off'));
    const refused = refusal('data');
    if (refused) return done(refused);
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom.address, to: rcptTo.map(({ address }) => address), user: session.user ?? null };
    appendFileSync(options.out, `${JSON.stringify({ envelope, raw, connection: session.id })}\n`);
    if (cuts > 0) {
      cuts -= 1;
      for (const connection of server.connections) connection.close();
      return;
    }
    done();
  },
});

// A client that hangs up halfway is the test's business, not a reason to stop.
server.on('error', (failure) => console.error(failure.message));
server.listen(Number(options.port), '127.0.0.1', () => {
  console.log(JSON.stringify({ port: server.server.address().port }));
});
if (options.tied) process.stdin.resume().on('end', () => process.exit());
