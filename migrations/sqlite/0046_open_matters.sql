-- How many matters beside the main line wait for the desk, so that lists show them. It follows from the record of the
-- case; of cases from before the worker works it out when it next looks whom to remind.
ALTER TABLE cases ADD COLUMN open_matters BIGINT NOT NULL DEFAULT 0;
UPDATE cases SET remind_on = received_on;
