-- Files that the board attached (bijlagen). A row is never removed: a version that was submitted may still name it.
-- The bytes stand in the object store under their own hash.
CREATE TABLE attachment (
    id           TEXT PRIMARY KEY,
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    seq          BIGINT NOT NULL,
    question     TEXT NOT NULL,
    name         TEXT NOT NULL,
    description  TEXT NOT NULL,
    media_type   TEXT NOT NULL,
    bytes        BIGINT NOT NULL,
    sha256       TEXT NOT NULL,
    object_key   TEXT NOT NULL,
    confidential BIGINT NOT NULL,
    verdict      TEXT NOT NULL,
    scanned_at   BIGINT,
    added_by     TEXT NOT NULL REFERENCES person (id),
    added_at     BIGINT NOT NULL,
    removed_by   TEXT REFERENCES person (id),
    removed_at   BIGINT,
    UNIQUE (challenge_id, seq)
);
-- The same content stands only once with a question.
CREATE UNIQUE INDEX attachment_once ON attachment (challenge_id, question, sha256) WHERE removed_at IS NULL;

CREATE TRIGGER attachment_is_never_removed BEFORE DELETE OR TRUNCATE ON attachment
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
