// Reads a mailbox over IMAP, for the tests of the mailer.
//
//   node mailbox.mjs HOST:PORT
//
// Prints one JSON line for each mail in it: {"raw": "…"}.
import { ImapFlow } from 'imapflow';

const [host, port] = process.argv[2].split(':');
const client = new ImapFlow({
  host,
  port: Number(port),
  secure: false,
  doSTARTTLS: false,
  auth: { user: 'iedereen', pass: 'proef' },
  logger: false,
});
await client.connect();
const { exists } = await client.mailboxOpen('INBOX', { readOnly: true });
if (exists > 0) {
  for await (const { source } of client.fetch('1:*', { source: true })) {
    console.log(JSON.stringify({ raw: source.toString('utf8') }));
  }
}
await client.logout();
