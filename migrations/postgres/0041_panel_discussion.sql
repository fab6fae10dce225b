-- After the last reviewer handed in: what they say of criteria on which scores lie far apart (bespreking), and the
-- scores that they give a second time. The first ones stay in `score`.
CREATE TABLE discussion (
    id        TEXT PRIMARY KEY,
    case_id   TEXT NOT NULL REFERENCES cases (id),
    criterion TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    body      TEXT NOT NULL,
    at        BIGINT NOT NULL
);
CREATE INDEX discussion_case ON discussion (case_id);
CREATE TABLE second_score (
    case_id     TEXT NOT NULL REFERENCES cases (id),
    reviewer_id TEXT NOT NULL REFERENCES person (id),
    role        TEXT NOT NULL,
    criterion   TEXT NOT NULL,
    number      BIGINT NOT NULL,
    value       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    at          BIGINT NOT NULL,
    PRIMARY KEY (case_id, reviewer_id, role, criterion, number)
);
