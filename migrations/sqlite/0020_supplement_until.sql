-- Last day to supplement, while the board is asked to: the day after, the term for the decision runs again by itself.
ALTER TABLE cases ADD COLUMN supplement_until TEXT;
CREATE INDEX cases_supplement_until ON cases (status, supplement_until);
