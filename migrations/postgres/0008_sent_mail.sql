-- Proof of sending, which stays when a job that is done is purged from the outbox: which mail about which case went to
-- whom, and when.
CREATE TABLE sent_mail (
    id      TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    subject TEXT NOT NULL,
    email   TEXT NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX sent_mail_case ON sent_mail (case_id);
-- Until now a job held the whole mail.
INSERT INTO sent_mail (id, case_id, subject, email, sent_at)
SELECT id, case_id, subject, payload::json ->> 'to_email', done_at FROM outbox
WHERE kind = 'mail' AND state = 'done' AND case_id IS NOT NULL;
