-- On which day somebody is to be reminded of something in a case: the last day for the decision, a question, or what
-- was agreed after the decision. It follows from the record of the case, and is kept to find the cases without reading
-- every one. Of cases from before the worker works it out when it next looks.
ALTER TABLE cases ADD COLUMN remind_on TEXT;
UPDATE cases SET remind_on = received_on;
CREATE INDEX cases_remind_on ON cases (remind_on);
DROP TABLE commitment_reminder;
