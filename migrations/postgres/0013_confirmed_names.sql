-- Whether somebody said what the own name is. Whoever was invited is called as the inviter spelt it until then, and
-- whoever signed in unasked after the address. Officers were named by who runs this; who began a proposal gave the
-- name then.
ALTER TABLE person ADD COLUMN name_confirmed BIGINT NOT NULL DEFAULT 0;
UPDATE person SET name_confirmed = 1
WHERE id IN (SELECT person_id FROM officer) OR id IN (SELECT actor_id FROM event WHERE kind = 'started');
