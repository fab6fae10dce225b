-- What the members of a board say to each other about an answer (opmerkingen), numbered for each question. Names of who
-- must know stand one a line.
CREATE TABLE comment (
    id           TEXT PRIMARY KEY,
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    question     TEXT NOT NULL,
    number       BIGINT NOT NULL,
    person_id    TEXT NOT NULL REFERENCES person (id),
    body         TEXT NOT NULL,
    mentioned    TEXT NOT NULL,
    at           BIGINT NOT NULL,
    resolved_by  TEXT REFERENCES person (id),
    resolved_at  BIGINT,
    UNIQUE (challenge_id, question, number)
);

-- In which section of a draft somebody worked last.
CREATE TABLE presence (
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    person_id    TEXT NOT NULL REFERENCES person (id),
    section      TEXT NOT NULL,
    at           BIGINT NOT NULL,
    PRIMARY KEY (challenge_id, person_id)
);
