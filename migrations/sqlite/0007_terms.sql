-- One word for each thing: a case (zaak, dossier), and an edit conflict (bewerkingsconflict).
ALTER TABLE challenge RENAME TO cases;
ALTER TABLE member RENAME COLUMN challenge_id TO case_id;
ALTER TABLE answer RENAME COLUMN challenge_id TO case_id;
ALTER TABLE budget RENAME COLUMN challenge_id TO case_id;
ALTER TABLE submission RENAME COLUMN challenge_id TO case_id;
ALTER TABLE document RENAME COLUMN challenge_id TO case_id;
ALTER TABLE event RENAME COLUMN challenge_id TO case_id;
ALTER TABLE score RENAME COLUMN challenge_id TO case_id;
ALTER TABLE assessment RENAME COLUMN challenge_id TO case_id;
ALTER TABLE outbox RENAME COLUMN challenge_id TO case_id;
ALTER TABLE revision RENAME COLUMN challenge_id TO case_id;
ALTER TABLE comment RENAME COLUMN challenge_id TO case_id;
ALTER TABLE presence RENAME COLUMN challenge_id TO case_id;
ALTER TABLE attachment RENAME COLUMN challenge_id TO case_id;
ALTER TABLE rival RENAME COLUMN challenge_id TO case_id;
ALTER TABLE rival RENAME TO edit_conflict;
DROP INDEX challenge_queue;
CREATE INDEX cases_queue ON cases (municipality_id, status, due_on);
DROP INDEX outbox_challenge;
CREATE INDEX outbox_case ON outbox (case_id);
DROP INDEX rival_open;
CREATE INDEX edit_conflict_open ON edit_conflict (case_id, settled_at);
-- What a document is called follows from its kind and version.
ALTER TABLE document DROP COLUMN title;
