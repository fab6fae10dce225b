-- On which day somebody is to be reminded of something that was agreed after a decision (afspraak): the first such day
-- of a case. It follows from the record of the case, and is kept to find the cases without reading every one.
CREATE TABLE commitment_reminder (
    case_id   TEXT PRIMARY KEY REFERENCES cases (id),
    remind_on TEXT NOT NULL
);
CREATE INDEX commitment_reminder_day ON commitment_reminder (remind_on);
