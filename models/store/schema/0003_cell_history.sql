-- What cells were, at every moment: one row for each transaction that changed cells. A blob, because a campaign has a
-- million changes and is replayed at a glance; models/store/cellhistory.h says what is in it.
CREATE TABLE cell_history (
    id    INTEGER PRIMARY KEY,
    at    INTEGER NOT NULL,
    cells BLOB NOT NULL
) STRICT;

-- What they were when this began, in a file that is older.
CREATE TABLE cell_before (
    cell               INTEGER PRIMARY KEY,
    state              TEXT NOT NULL,
    flags              INTEGER NOT NULL,
    wave               INTEGER,
    execution          INTEGER,
    attempts           INTEGER NOT NULL,
    since              INTEGER NOT NULL,
    predicted_s        REAL NOT NULL,
    measured_s         REAL NOT NULL,
    waited_s           REAL NOT NULL,
    source_uncertainty REAL NOT NULL,
    source_fraction    REAL NOT NULL
) STRICT;

INSERT INTO cell_before
SELECT cell, state, flags, wave, execution, attempts, since, predicted_s, measured_s, waited_s, source_uncertainty,
       source_fraction
FROM cell;

CREATE TRIGGER cell_history_record BEFORE UPDATE ON cell_history
BEGIN
    SELECT RAISE(ABORT, 'history is a record');
END;

CREATE TRIGGER cell_before_record BEFORE UPDATE ON cell_before
BEGIN
    SELECT RAISE(ABORT, 'history is a record');
END;

CREATE TRIGGER cell_history_kept BEFORE DELETE ON cell_history
BEGIN
    SELECT RAISE(ABORT, 'nothing is deleted');
END;

CREATE TRIGGER cell_before_kept BEFORE DELETE ON cell_before
BEGIN
    SELECT RAISE(ABORT, 'nothing is deleted');
END;
