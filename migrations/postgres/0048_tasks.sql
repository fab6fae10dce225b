-- Tasks of a municipality that can be challenged (uit te dagen taken). Amounts are in cents; `status` says who may read
-- a task, `version` rises with every change.
CREATE TABLE task (
    id               TEXT PRIMARY KEY,
    municipality_id  TEXT NOT NULL REFERENCES municipality (id),
    name             TEXT NOT NULL,
    service          TEXT NOT NULL,
    description      TEXT NOT NULL,
    clients          BIGINT,
    volume           BIGINT NOT NULL,
    unit             TEXT NOT NULL,
    cost             BIGINT NOT NULL,
    provider         TEXT NOT NULL,
    contract_end     TEXT,
    extension        TEXT NOT NULL,
    contact_function TEXT NOT NULL,
    contact_phone    TEXT NOT NULL,
    contact_email    TEXT NOT NULL,
    status           TEXT NOT NULL,
    version          BIGINT NOT NULL,
    updated_by       TEXT NOT NULL REFERENCES person (id),
    updated_at       BIGINT NOT NULL
);
CREATE INDEX task_register ON task (municipality_id, status, contract_end);
