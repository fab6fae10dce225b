-- What a reviewer gave a criterion in a version of the proposal that was changed since (aanpassing). The scores that
-- count stand in `score` and `second_score`.
CREATE TABLE earlier_score (
    case_id     TEXT NOT NULL REFERENCES cases (id),
    reviewer_id TEXT NOT NULL REFERENCES person (id),
    role        TEXT NOT NULL,
    criterion   TEXT NOT NULL,
    version     BIGINT NOT NULL,
    value       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (case_id, reviewer_id, role, criterion, version)
);
