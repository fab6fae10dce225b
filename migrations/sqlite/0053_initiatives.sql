-- Examples of initiatives of residents (voorbeelden van initiatieven), one list for the whole installation. `services`
-- holds stored names with commas between them; `website` is empty where there is none; `fictional` is 1 for what
-- somebody made up; `version` rises with every change.
CREATE TABLE initiative (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    place      TEXT NOT NULL,
    province   TEXT NOT NULL,
    kind       TEXT NOT NULL,
    services   TEXT NOT NULL,
    summary    TEXT NOT NULL,
    website    TEXT NOT NULL,
    fictional  BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    updated_by TEXT NOT NULL REFERENCES person (id),
    updated_at BIGINT NOT NULL
);
