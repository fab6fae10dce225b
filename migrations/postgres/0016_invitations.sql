-- Who was invited to a board and did not join yet (uitnodigingen), called as who invited calls that person. Nobody
-- stands on a board before agreeing to it.
CREATE TABLE invitation (
    id          TEXT PRIMARY KEY,
    case_id     TEXT NOT NULL REFERENCES cases (id),
    email       TEXT NOT NULL,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    invited_by  TEXT NOT NULL REFERENCES person (id),
    created_at  BIGINT NOT NULL,
    declined_at BIGINT,
    UNIQUE (case_id, email)
);
CREATE INDEX invitation_email ON invitation (email);
