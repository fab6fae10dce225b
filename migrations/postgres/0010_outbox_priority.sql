-- What somebody waits for goes first: 0 a link to sign in for who has an account, 1 every other mail, 2 a link for an
-- address that is not known, of which anybody can ask for thousands.
ALTER TABLE outbox ADD COLUMN priority BIGINT NOT NULL DEFAULT 1;
CREATE INDEX outbox_next ON outbox (state, priority, due_at);
