-- Letters by post (Awb 2:8): what a step tells the board, until it was posted or not needed any more.
CREATE TABLE post_letter (
    id         TEXT PRIMARY KEY,
    case_id    TEXT NOT NULL REFERENCES cases (id),
    seq        BIGINT NOT NULL,
    notice     TEXT NOT NULL,
    made_on    TEXT NOT NULL,
    posted_on  TEXT,
    dropped_at BIGINT
);
CREATE INDEX post_letter_case ON post_letter (case_id);
CREATE INDEX post_letter_waiting ON post_letter (made_on) WHERE posted_on IS NULL AND dropped_at IS NULL;
