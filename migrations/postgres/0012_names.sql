-- Title and cooperative are answers, after which a draft is called. A draft in which they were answered differently
-- from the form that began it takes those answers; where they were never answered, that form was the answer.
UPDATE cases SET title = (SELECT value FROM answer WHERE case_id = cases.id AND question = 'samenvatting.titel')
WHERE status = 'concept' AND EXISTS (
    SELECT 1 FROM answer
    WHERE case_id = cases.id AND question = 'samenvatting.titel' AND LENGTH(TRIM(value)) BETWEEN 1 AND 120
);
UPDATE cases SET cooperative = (SELECT value FROM answer WHERE case_id = cases.id AND question = 'initiatiefnemer.naam')
WHERE status = 'concept' AND EXISTS (
    SELECT 1 FROM answer
    WHERE case_id = cases.id AND question = 'initiatiefnemer.naam' AND LENGTH(TRIM(value)) BETWEEN 1 AND 120
);

INSERT INTO answer (case_id, question, value, version, updated_by, updated_at)
SELECT c.id, 'samenvatting.titel', c.title, 1, m.person_id, c.updated_at
FROM cases c JOIN member m ON m.case_id = c.id AND m.role = 'voorzitter'
WHERE c.status = 'concept'
  AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.case_id = c.id AND a.question = 'samenvatting.titel');
INSERT INTO answer (case_id, question, value, version, updated_by, updated_at)
SELECT c.id, 'initiatiefnemer.naam', c.cooperative, 1, m.person_id, c.updated_at
FROM cases c JOIN member m ON m.case_id = c.id AND m.role = 'voorzitter'
WHERE c.status = 'concept'
  AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.case_id = c.id AND a.question = 'initiatiefnemer.naam');
INSERT INTO revision (case_id, question, version, value, person_id, at, by_button)
SELECT a.case_id, a.question, a.version, a.value, a.updated_by, a.updated_at, 0
FROM answer a
WHERE a.question IN ('samenvatting.titel', 'initiatiefnemer.naam')
  AND NOT EXISTS (
    SELECT 1 FROM revision r WHERE r.case_id = a.case_id AND r.question = a.question AND r.version = a.version
);
