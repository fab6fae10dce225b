-- What somebody was not shown yet (meldingen): an event of a case, by its place in the record, or a comment within a
-- board, by its id; the other is 0 or empty. Who reads it takes the row away. It counts as long as the person still
-- stands in the case as then: on its board, at its desk or on its panel. `held` is the mail about it that waits for the
-- digest of the day.
CREATE TABLE news (
    person_id  TEXT NOT NULL REFERENCES person (id),
    case_id    TEXT NOT NULL REFERENCES cases (id),
    seq        BIGINT NOT NULL,
    comment_id TEXT NOT NULL,
    standing   TEXT NOT NULL,
    at         BIGINT NOT NULL,
    held       TEXT,
    PRIMARY KEY (person_id, case_id, seq, comment_id)
);
CREATE INDEX news_held ON news (at) WHERE held IS NOT NULL;
CREATE INDEX news_held_case ON news (case_id) WHERE held IS NOT NULL;

-- How somebody wants a kind of mail that is not formal; what is not here comes at once.
CREATE TABLE mail_choice (
    person_id TEXT NOT NULL REFERENCES person (id),
    kind      TEXT NOT NULL,
    choice    TEXT NOT NULL,
    PRIMARY KEY (person_id, kind)
);

-- How many matters beside the main line wait for the board, and until when it may respond to the draft of the
-- assessment, so that lists show them. Both follow from the record of the case; of cases from before the worker works
-- them out when it next looks whom to remind.
ALTER TABLE cases ADD COLUMN open_at_board BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN respond_until TEXT;
UPDATE cases SET remind_on = received_on;
