-- Who went to the provider of a municipality to sign in there, from which browser. Only hashes of secrets are kept.
CREATE TABLE provider_sign_in (
    state_hash      TEXT PRIMARY KEY,
    browser_hash    TEXT NOT NULL,
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    next_path       TEXT NOT NULL,
    created_at      BIGINT NOT NULL
);
-- By which name a provider knows a person (`sub`), whatever becomes of the e-mail address.
CREATE TABLE provider_identity (
    issuer    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX provider_identity_person ON provider_identity (person_id);
-- The issuer that gave a role; nothing if somebody gave it by hand.
ALTER TABLE officer ADD COLUMN provided_by TEXT;
