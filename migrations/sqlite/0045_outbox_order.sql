-- Mails about one case reach one person in the order in which they were written, also when a mail server puts one of
-- them off. The address stands in the payload too; jobs from before have none here, and go as they come.
ALTER TABLE outbox ADD COLUMN email TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_earlier ON outbox (case_id, email, id) WHERE state = 'waiting';
