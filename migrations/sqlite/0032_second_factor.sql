-- Second factor of officers (tweede stap): the secret that their app holds too, in base32. Until it is confirmed with a
-- code it may be shown; from then on never again. A code counts once: `last_step` is the step of the newest one.
CREATE TABLE second_factor (
    person_id    TEXT PRIMARY KEY REFERENCES person (id),
    secret       TEXT NOT NULL,
    confirmed_at BIGINT,
    last_step    BIGINT NOT NULL
);
-- What somebody types whose app is lost (herstelcodes), each once. Only hashes are kept.
CREATE TABLE recovery_code (
    person_id TEXT NOT NULL REFERENCES person (id),
    code_hash TEXT NOT NULL,
    PRIMARY KEY (person_id, code_hash)
);
-- When a session passed the second step, and how many wrong codes were typed in it.
ALTER TABLE session ADD COLUMN second_factor_at BIGINT;
ALTER TABLE session ADD COLUMN wrong_codes BIGINT NOT NULL DEFAULT 0;
