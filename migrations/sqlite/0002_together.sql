-- Every version that an answer or the budget ever had: saving never loses anything.
CREATE TABLE revision (
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    question     TEXT NOT NULL,
    version      BIGINT NOT NULL,
    value        TEXT NOT NULL,
    person_id    TEXT NOT NULL REFERENCES person (id),
    at           BIGINT NOT NULL,
    PRIMARY KEY (challenge_id, question, version)
);

INSERT INTO revision SELECT challenge_id, question, version, value, updated_by, updated_at FROM answer;
INSERT INTO revision SELECT challenge_id, 'begroting', version, sheet, updated_by, updated_at FROM budget;

-- Text of somebody who saved what somebody else had changed meanwhile. Both texts stay until somebody chooses.
CREATE TABLE rival (
    id           TEXT PRIMARY KEY,
    challenge_id TEXT NOT NULL REFERENCES challenge (id),
    question     TEXT NOT NULL,
    person_id    TEXT NOT NULL REFERENCES person (id),
    value        TEXT NOT NULL,
    at           BIGINT NOT NULL,
    settled_by   TEXT REFERENCES person (id),
    settled_at   BIGINT
);
CREATE INDEX rival_open ON rival (challenge_id, settled_at);
