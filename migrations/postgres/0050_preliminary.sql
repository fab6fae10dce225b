-- Talks before anything is submitted (vooroverleg): what happened in them, in order and never changed. `payload` is the
-- entry as JSON; what is open now follows from all of them. `side` is that of who did it.
CREATE TABLE preliminary_entry (
    case_id     TEXT NOT NULL REFERENCES cases (id),
    seq         BIGINT NOT NULL,
    payload     TEXT NOT NULL,
    side        TEXT NOT NULL,
    actor_id    TEXT NOT NULL REFERENCES person (id),
    actor_label TEXT NOT NULL,
    at          BIGINT NOT NULL,
    PRIMARY KEY (case_id, seq)
);
