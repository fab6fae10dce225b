-- The links by which somebody who was asked outside the panel answers (zienswijze). Only the hash of the secret is
-- kept; each attempt to mail a link makes one of its own. How long they work follows from the record of the case.
CREATE TABLE consultation_link (
    token_hash TEXT PRIMARY KEY,
    case_id    TEXT NOT NULL REFERENCES cases (id),
    number     BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX consultation_link_case ON consultation_link (case_id);
