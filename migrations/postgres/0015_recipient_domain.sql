-- Domain of a mail's recipient: one whose mail server hangs keeps no mail to others waiting. Empty in jobs from before.
ALTER TABLE outbox ADD COLUMN domain TEXT NOT NULL DEFAULT '';
