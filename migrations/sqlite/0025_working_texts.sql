-- What officers write while they work (werkteksten): the scores of one reviewer, a decision in preparation. Each text
-- saves itself; every version stays.
CREATE TABLE working_text (
    case_id   TEXT NOT NULL REFERENCES cases (id),
    work      TEXT NOT NULL,
    field     TEXT NOT NULL,
    version   BIGINT NOT NULL,
    value     TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at        BIGINT NOT NULL,
    PRIMARY KEY (case_id, work, field, version)
);

-- Other texts for the same field, until somebody chooses (bewerkingsconflict).
CREATE TABLE working_conflict (
    id         TEXT PRIMARY KEY,
    case_id    TEXT NOT NULL REFERENCES cases (id),
    work       TEXT NOT NULL,
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,
    seen       BIGINT NOT NULL,
    person_id  TEXT NOT NULL REFERENCES person (id),
    at         BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX working_conflict_open ON working_conflict (case_id, work);

-- Scores that were not handed in are such texts; `score` holds from now on what was handed in.
INSERT INTO working_text (case_id, work, field, version, value, person_id, at)
SELECT case_id, 'beoordeling/' || role || '/' || reviewer_id, 'score.' || criterion, 1, value, reviewer_id, updated_at
FROM score WHERE value <> '';
INSERT INTO working_text (case_id, work, field, version, value, person_id, at)
SELECT case_id, 'beoordeling/' || role || '/' || reviewer_id, 'reason.' || criterion, 1, reason, reviewer_id, updated_at
FROM score WHERE reason <> '';
DELETE FROM score WHERE NOT EXISTS (
    SELECT 1 FROM assessment a
    WHERE a.case_id = score.case_id AND a.reviewer_id = score.reviewer_id AND a.role = score.role
);
