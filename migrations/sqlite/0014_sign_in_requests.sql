-- Who asks for a link to sign in, in which browser. An address has one request: asking again ends what was mailed
-- before. What was open until now has to be asked for again.
DROP TABLE sign_in_link;
CREATE TABLE sign_in_request (
    email        TEXT PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    browser_hash TEXT NOT NULL UNIQUE,
    next_path    TEXT NOT NULL,
    wrong_codes  BIGINT NOT NULL,
    created_at   BIGINT NOT NULL
);
-- What was mailed for a request: each attempt to send makes a link and a code of its own. Only their hashes are kept.
CREATE TABLE sign_in_link (
    token_hash TEXT PRIMARY KEY,
    request_id TEXT NOT NULL,
    code_hash  TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_link_request ON sign_in_link (request_id);
-- By which people recognise a session in the list of theirs: "Firefox", "Windows".
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN system TEXT NOT NULL DEFAULT '';
