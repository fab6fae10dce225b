-- A version that somebody saved by a button stays among the earlier versions, however soon the next one came.
ALTER TABLE revision ADD COLUMN by_button BIGINT NOT NULL DEFAULT 0;
