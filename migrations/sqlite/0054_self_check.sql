-- The self-check (zelfcheck) with which a board began a proposal: for each of the twenty-four statements, in order, how
-- many points its answer gives.
CREATE TABLE self_check (
    case_id    TEXT PRIMARY KEY REFERENCES cases (id),
    answers    TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
