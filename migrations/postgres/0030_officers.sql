-- Until when an officer is absent (afwezig t/m) and who stands in (vervanger), for one municipality. Who stands in does
-- so in the roles that both of them hold.
CREATE TABLE officer_absence (
    municipality_id TEXT NOT NULL REFERENCES municipality (id),
    person_id       TEXT NOT NULL REFERENCES person (id),
    absent_until    TEXT,
    deputy_id       TEXT REFERENCES person (id),
    PRIMARY KEY (municipality_id, person_id)
);
CREATE INDEX officer_absence_deputy ON officer_absence (deputy_id);
