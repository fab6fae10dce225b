-- Who of the municipality has a case (toewijzing): named people, each in a role that they hold for the municipality.
CREATE TABLE assignment (
    case_id     TEXT NOT NULL REFERENCES cases (id),
    person_id   TEXT NOT NULL REFERENCES person (id),
    role        TEXT NOT NULL,
    assigned_at BIGINT NOT NULL,
    PRIMARY KEY (case_id, person_id, role)
);
CREATE INDEX assignment_person ON assignment (person_id, case_id);
CREATE INDEX officer_role ON officer (municipality_id, role, person_id);

-- Until now every officer had every case. Reviewers and decision makers keep those that there are, unless they are on
-- the board.
INSERT INTO assignment (case_id, person_id, role, assigned_at)
SELECT c.id, o.person_id, o.role, c.updated_at
FROM cases c JOIN officer o ON o.municipality_id = c.municipality_id
WHERE c.status <> 'concept' AND o.role NOT IN ('accountmanager', 'lezer', 'beheerder')
  AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = o.person_id);
-- A case has one handler: the case manager who did something in it last, or else the first by name.
INSERT INTO assignment (case_id, person_id, role, assigned_at)
SELECT h.case_id, h.person_id, 'accountmanager', h.updated_at
FROM (
    SELECT c.id AS case_id, c.updated_at AS updated_at, (
        SELECT o.person_id FROM officer o JOIN person p ON p.id = o.person_id
        LEFT JOIN event e ON e.case_id = c.id AND e.actor_id = o.person_id
        WHERE o.municipality_id = c.municipality_id AND o.role = 'accountmanager'
          AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = o.person_id)
        ORDER BY COALESCE(e.seq, 0) DESC, p.name, p.id
        LIMIT 1
    ) AS person_id
    FROM cases c WHERE c.status <> 'concept'
) h
WHERE h.person_id IS NOT NULL;
