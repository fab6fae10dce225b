-- What everybody may read of a case (openbaar gemaakt). The record of the case says it too; this is what lists and
-- open data read. Once it has ended, nothing of it is kept here but that it was there. `outcome`, `announced_on`,
-- `grounds` and `object_key` are filled once the decision is public; times are in milliseconds.
CREATE TABLE disclosure (
    case_id         TEXT PRIMARY KEY REFERENCES cases (id),
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    reference       TEXT NOT NULL UNIQUE,
    title           TEXT NOT NULL,
    initiator       TEXT NOT NULL,
    service         TEXT NOT NULL,
    summary         TEXT NOT NULL,
    outcome         TEXT,
    announced_on    TEXT,
    grounds         TEXT NOT NULL,
    object_key      TEXT,
    disclosed_at    BIGINT NOT NULL,
    changed_at      BIGINT NOT NULL,
    ended_at        BIGINT
);
CREATE INDEX disclosure_public ON disclosure (ended_at, disclosed_at);
