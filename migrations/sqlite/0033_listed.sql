-- The order of the list of cases of a municipality: by last day for a decision, those without one last. Paging goes by
-- this key, so that every page costs the same.
CREATE INDEX cases_listed ON cases (municipality_id, COALESCE(due_on, '9999-12-31'), id);
