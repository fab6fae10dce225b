-- Portable columns: UUIDv7 and civil dates as TEXT, instants (milliseconds since 1970, UTC) as BIGINT, JSON as TEXT.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE person (
    id         TEXT PRIMARY KEY,
    email      TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- One-time links that sign somebody in. Only a hash of the token is kept.
CREATE TABLE sign_in_link (
    token_hash TEXT PRIMARY KEY,
    email      TEXT NOT NULL,
    next_path  TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);

CREATE TABLE session (
    id_hash    TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);
CREATE INDEX session_person ON session (person_id);

CREATE TABLE municipality (
    id      TEXT PRIMARY KEY,
    code    TEXT NOT NULL UNIQUE,
    slug    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    details TEXT NOT NULL
);

CREATE TABLE profile (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    version         BIGINT NOT NULL,
    valid_from      TEXT NOT NULL,
    content         TEXT NOT NULL,
    PRIMARY KEY (municipality_id, version)
);

CREATE TABLE officer (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    person_id       TEXT NOT NULL REFERENCES person (id),
    role            TEXT NOT NULL,
    PRIMARY KEY (municipality_id, person_id, role)
);
CREATE INDEX officer_person ON officer (person_id);

-- Numbers that only rise, such as those in a reference.
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

-- A case. Status, turn and dates are stored with each event, so that lists never compute them.
CREATE TABLE challenge (
    id                TEXT PRIMARY KEY,
    municipality_id   TEXT NOT NULL REFERENCES municipality (id),
    profile_version   BIGINT NOT NULL,
    catalogue_version BIGINT NOT NULL,
    title             TEXT NOT NULL,
    cooperative       TEXT NOT NULL,
    reference         TEXT UNIQUE,
    status            TEXT NOT NULL,
    received_on       TEXT,
    due_on            TEXT,
    version           BIGINT NOT NULL,
    created_at        BIGINT NOT NULL,
    updated_at        BIGINT NOT NULL,
    FOREIGN KEY (municipality_id, profile_version) REFERENCES profile (municipality_id, version)
);
CREATE INDEX challenge_queue ON challenge (municipality_id, status, due_on);

CREATE TABLE member (
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    person_id    TEXT NOT NULL REFERENCES person (id),
    role         TEXT NOT NULL,
    PRIMARY KEY (challenge_id, person_id, role)
);
CREATE INDEX member_person ON member (person_id);

CREATE TABLE answer (
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    question     TEXT NOT NULL,
    value        TEXT NOT NULL,
    version      BIGINT NOT NULL,
    updated_by   TEXT NOT NULL REFERENCES person (id),
    updated_at   BIGINT NOT NULL,
    PRIMARY KEY (challenge_id, question)
);

CREATE TABLE budget (
    challenge_id TEXT PRIMARY KEY REFERENCES challenge (id),
    sheet        TEXT NOT NULL,
    version      BIGINT NOT NULL,
    updated_by   TEXT NOT NULL REFERENCES person (id),
    updated_at   BIGINT NOT NULL
);

-- Frozen versions of a proposal. The draft's version tells a second click from a second submission.
CREATE TABLE submission (
    challenge_id  TEXT NOT NULL REFERENCES challenge (id),
    version       BIGINT NOT NULL,
    draft_version BIGINT NOT NULL,
    content       TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    submitted_by  TEXT NOT NULL REFERENCES person (id),
    submitted_at  BIGINT NOT NULL,
    PRIMARY KEY (challenge_id, version),
    UNIQUE (challenge_id, draft_version)
);

CREATE TABLE document (
    id           TEXT PRIMARY KEY,
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    kind         TEXT NOT NULL,
    version      BIGINT NOT NULL,
    title        TEXT NOT NULL,
    file_name    TEXT NOT NULL,
    object_key   TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    bytes        BIGINT NOT NULL,
    created_at   BIGINT NOT NULL,
    UNIQUE (challenge_id, kind, version)
);

-- Everything that happened, chained by hash and never changed.
CREATE TABLE event (
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    seq          BIGINT NOT NULL,
    kind         TEXT NOT NULL,
    payload      TEXT NOT NULL,
    actor_id     TEXT NOT NULL REFERENCES person (id),
    actor_label  TEXT NOT NULL,
    at           BIGINT NOT NULL,
    prev_hash    TEXT NOT NULL,
    hash         TEXT NOT NULL UNIQUE,
    PRIMARY KEY (challenge_id, seq)
);

-- Scores of one reviewer in one role; a row of `assessment` says that they were handed in.
CREATE TABLE score (
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    reviewer_id  TEXT NOT NULL REFERENCES person (id),
    role         TEXT NOT NULL,
    criterion    TEXT NOT NULL,
    value        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    updated_at   BIGINT NOT NULL,
    PRIMARY KEY (challenge_id, reviewer_id, role, criterion)
);

CREATE TABLE assessment (
    challenge_id  TEXT NOT NULL REFERENCES challenge (id),
    reviewer_id   TEXT NOT NULL REFERENCES person (id),
    role          TEXT NOT NULL,
    handed_in_at  BIGINT NOT NULL,
    PRIMARY KEY (challenge_id, reviewer_id, role)
);

-- Work to do after a transaction, written in that transaction. The subject names the template of a mail. States:
-- waiting, done, buried.
CREATE TABLE outbox (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    subject      TEXT NOT NULL,
    challenge_id TEXT REFERENCES challenge (id),
    payload      TEXT NOT NULL,
    state        TEXT NOT NULL,
    attempts     BIGINT NOT NULL,
    due_at       BIGINT NOT NULL,
    error        TEXT,
    created_at   BIGINT NOT NULL,
    done_at      BIGINT
);
CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE INDEX outbox_challenge ON outbox (challenge_id);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
CREATE TRIGGER submission_is_never_changed BEFORE UPDATE ON submission
BEGIN SELECT RAISE(ABORT, 'submissions are never changed'); END;
CREATE TRIGGER submission_is_never_removed BEFORE DELETE ON submission
BEGIN SELECT RAISE(ABORT, 'submissions are never removed'); END;
CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;
CREATE TRIGGER document_is_never_removed BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'documents are never removed'); END;
