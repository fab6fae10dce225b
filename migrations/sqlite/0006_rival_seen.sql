-- Version on which another text builds: of one page only the latest text waits for a choice, of two pages both do.
ALTER TABLE rival ADD COLUMN seen BIGINT NOT NULL DEFAULT 0;
