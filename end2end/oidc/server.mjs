// A real OpenID Connect provider for the tests of signing in at a municipality: `oidc-provider`.
//
//   node server.mjs --client NAME --secret WORD --redirect ADDRESS [--port N] [--tied]
//
// Prints {"issuer": "…"} as its first line. Its page to sign in asks for the claims of who signs in: JSON with `sub`.
// What stands there under `token` is put into the ID token afterwards, for tests of tokens that must not be believed:
// {"alg": "none"} takes the signature away, {"forged": true} signs with the key of somebody else, and every claim in
// {"claims": {…}} takes the place of that of the provider.
// --tied stops the server when its standard input closes, so that it never outlives the test that started it.
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import Provider from 'oidc-provider';

const { values: options } = parseArgs({
  options: {
    client: { type: 'string' },
    secret: { type: 'string' },
    redirect: { type: 'string' },
    port: { type: 'string', default: '0' },
    tied: { type: 'boolean', default: false },
  },
});

// Nobody reads more than the first line: what the library tells goes where errors go.
console.info = console.error;

const KID = 'sleutel';
const [own, other] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
const people = new Map();

const server = createServer();
server.listen(Number(options.port), '127.0.0.1', () => {
  // By name, so that for browsers it is another site than the one under test.
  const issuer = `http://localhost:${server.address().port}`;
  server.on('request', answering(issuer));
  console.log(JSON.stringify({ issuer }));
});
if (options.tied) process.stdin.resume().on('end', () => process.exit());

function answering(issuer) {
  const provider = new Provider(issuer, {
    clients: [{ client_id: options.client, client_secret: options.secret, redirect_uris: [options.redirect] }],
    jwks: { keys: [{ ...own.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['van de test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `/aanmelden/${uid}` },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => people.get(accountId).claims }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.body?.id_token) ctx.body.id_token = changed(ctx.body.id_token);
  });
  const callback = provider.callback();
  return (request, response) => {
    if (!request.url.startsWith('/aanmelden/')) callback(request, response);
    else if (request.method === 'POST') finish(provider, request, response);
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  };
}

async function finish(provider, request, response) {
  const form = new URLSearchParams(await text(request));
  const { token, ...claims } = JSON.parse(form.get('claims') || '{}');
  if (!claims.sub) return provider.interactionFinished(request, response, { error: 'access_denied' });
  people.set(claims.sub, { claims, token });
  return provider.interactionFinished(request, response, { login: { accountId: claims.sub } });
}

/** The ID token as the test wants it. */
function changed(idToken) {
  const [header, payload] = idToken.split('.').slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url')));
  const { token } = people.get(payload.sub);
  if (!token) return idToken;
  const parts = [{ ...header, alg: token.alg ?? header.alg }, { ...payload, ...token.claims }];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  if (token.alg === 'none') return `${signed}.`;
  return `${signed}.${sign('sha256', signed, token.forged ? other : own).toString('base64url')}`;
}

const PAGE = `<!doctype html>
<html lang="nl">
<title>Aanmelden bij de gemeente</title>
<link rel="icon" href="data:,">
<h1>Aanmelden bij de gemeente</h1>
<form method="post">
<label for="claims">Wie bent u?</label> <textarea id="claims" name="claims"></textarea>
<button>Aanmelden</button>
</form>`;
