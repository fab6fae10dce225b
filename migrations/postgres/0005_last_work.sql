-- What everybody on a board wrote last, without reading all that was ever written.
CREATE INDEX revision_person ON revision (challenge_id, person_id, at);
