-- One campaign. Times are milliseconds since the Unix epoch, UTC, in campaign time; enums are stored by name; row ids
-- are given by the engine. Foreign keys are checked at commit, so a batch may write its rows in any order.
-- Laws of the product that a program could break by mistake are held by indexes and triggers below.
-- Words of much-written tables are checked by OR: for IN with more than two values SQLite builds a table at each check,
-- which doubled the cost of a row. Statements are separated by a blank line after the semicolon.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The API key is never here.
CREATE TABLE connection (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    url      TEXT NOT NULL,
    profile  TEXT NOT NULL,
    practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
    origin   TEXT NOT NULL
) STRICT;

CREATE TABLE input_archive (
    id          INTEGER PRIMARY KEY,
    model       TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    size        INTEGER NOT NULL CHECK (size >= 0),
    local_path  TEXT NOT NULL,
    remote_path TEXT,
    added_at    INTEGER NOT NULL,
    uploaded_at INTEGER
) STRICT;

CREATE TABLE saved_set (
    name       TEXT PRIMARY KEY,
    expression TEXT,
    region_ids TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE wave (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL UNIQUE CHECK (name <> ''),
    expression      TEXT NOT NULL,
    workflow        TEXT NOT NULL,
    primaries       INTEGER NOT NULL CHECK (primaries > 0),
    seed_scheme     TEXT NOT NULL,
    ord             TEXT,
    priority        INTEGER NOT NULL,
    budget_cpu_s    REAL CHECK (budget_cpu_s >= 0),
    outbox_delay_ms INTEGER NOT NULL CHECK (outbox_delay_ms >= 0),
    paused          INTEGER NOT NULL CHECK (paused IN (0, 1)),
    created_at      INTEGER NOT NULL,
    created_by      TEXT
) STRICT;

CREATE TABLE wave_cell (
    wave        INTEGER NOT NULL REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
    cell        INTEGER NOT NULL CHECK (cell >= 0),
    profile     TEXT NOT NULL,
    predicted_s REAL NOT NULL,
    PRIMARY KEY (wave, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE execution (
    id                INTEGER PRIMARY KEY,
    wave              INTEGER REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
    name              TEXT NOT NULL UNIQUE CHECK (name <> ''),
    nonce             TEXT NOT NULL,
    profile           TEXT NOT NULL,
    pipeline          TEXT NOT NULL,
    inputs            TEXT NOT NULL,
    results_dir       TEXT,
    phase             TEXT NOT NULL CHECK (phase IN ('planned', 'outbox', 'sending', 'doubt', 'live', 'killing',
                                                     'ended', 'closed', 'cancelled')),
    remote_id         TEXT UNIQUE CHECK (remote_id <> ''),
    remote_status     TEXT,
    created_at        INTEGER NOT NULL,
    outbox_until      INTEGER,
    sent_at           INTEGER,
    accepted_at       INTEGER,
    first_running_at  INTEGER,
    ended_at          INTEGER,
    end_proof         TEXT,
    kill_requested_at INTEGER,
    kill_by           TEXT,
    doubt_since       INTEGER,
    last_read_at      INTEGER,
    seen_running_jobs INTEGER NOT NULL,
    subjobs           INTEGER NOT NULL CHECK (subjobs >= 0),
    last_error        TEXT,
    -- Law 1: a further execution follows a recorded end of the former.
    CHECK (phase NOT IN ('ended', 'closed') OR end_proof IS NOT NULL),
    CHECK (phase NOT IN ('live', 'killing') OR remote_id IS NOT NULL),
    CHECK (phase <> 'sending' OR sent_at IS NOT NULL)
) STRICT;

CREATE INDEX execution_open ON execution (phase) WHERE phase NOT IN ('closed', 'cancelled');

CREATE TABLE attempt (
    id          INTEGER PRIMARY KEY,
    cell        INTEGER NOT NULL CHECK (cell >= 0),
    execution   INTEGER REFERENCES execution (id) DEFERRABLE INITIALLY DEFERRED,
    number      INTEGER NOT NULL CHECK (number > 0),
    replicate   INTEGER NOT NULL CHECK (replicate >= 0),
    seed        INTEGER,
    seed_origin TEXT NOT NULL CHECK (seed_origin IN ('assigned', 'drawn', 'read')),
    primaries   INTEGER NOT NULL CHECK (primaries > 0),
    subjobs     INTEGER NOT NULL CHECK (subjobs > 0),
    predicted_s REAL NOT NULL,
    phase       TEXT NOT NULL
                CHECK (phase = 'planned' OR phase = 'outbox' OR phase = 'sending' OR phase = 'doubt'
                       OR phase = 'waiting' OR phase = 'running' OR phase = 'to-fetch' OR phase = 'fetched'
                       OR phase = 'accepted' OR phase = 'review' OR phase = 'refused' OR phase = 'failed'
                       OR phase = 'lost' OR phase = 'cancelled' OR phase = 'skipped'),
    job_number  INTEGER,
    started_at  INTEGER,
    ended_at    INTEGER,
    exit_code   INTEGER,
    error_kind  TEXT,
    error_text  TEXT,
    created_at  INTEGER NOT NULL,
    UNIQUE (cell, number),
    -- A drawn seed is unknown until it is read; it is never invented.
    CHECK ((seed IS NULL) = (seed_origin = 'drawn'))
) STRICT;

CREATE INDEX attempt_execution ON attempt (execution);

CREATE INDEX attempt_seed ON attempt (seed) WHERE seed IS NOT NULL;

-- Law 1: one live attempt a cell.
CREATE UNIQUE INDEX attempt_live ON attempt (cell)
    WHERE phase = 'planned' OR phase = 'outbox' OR phase = 'sending' OR phase = 'doubt' OR phase = 'waiting'
       OR phase = 'running' OR phase = 'to-fetch' OR phase = 'fetched';

-- Law 1: one accepted result a cell.
CREATE UNIQUE INDEX attempt_accepted ON attempt (cell) WHERE phase = 'accepted';

CREATE TABLE output (
    id                 INTEGER PRIMARY KEY,
    attempt            INTEGER NOT NULL REFERENCES attempt (id) DEFERRABLE INITIALLY DEFERRED,
    remote_path        TEXT,
    local_path         TEXT NOT NULL,
    size               INTEGER NOT NULL CHECK (size >= 0),
    sha256             TEXT NOT NULL CHECK (length(sha256) = 64),
    fetched_at         INTEGER NOT NULL,
    adopted            INTEGER NOT NULL CHECK (adopted IN (0, 1)),
    events             INTEGER,
    elapsed_s          REAL,
    started_text       TEXT,
    ended_text         TEXT,
    seed_read          INTEGER,
    source_fraction    REAL,
    source_uncertainty REAL
) STRICT;

CREATE INDEX output_attempt ON output (attempt);

CREATE TABLE verdict (
    id           INTEGER PRIMARY KEY,
    output       INTEGER NOT NULL REFERENCES output (id) DEFERRABLE INITIALLY DEFERRED,
    outcome      TEXT NOT NULL CHECK (outcome IN ('accepted', 'review', 'refused')),
    rules        TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    by           TEXT,
    at           INTEGER NOT NULL
) STRICT;

CREATE INDEX verdict_output ON verdict (output);

-- Cells that were ever touched; a cell without a row is open. `seq` grows with every batch, so that another program
-- asks for what changed since it last looked.
CREATE TABLE cell (
    cell               INTEGER PRIMARY KEY CHECK (cell >= 0),
    state              TEXT NOT NULL
                       CHECK (state = 'open' OR state = 'planned' OR state = 'submitted' OR state = 'running'
                              OR state = 'to-fetch' OR state = 'done' OR state = 'held' OR state = 'failed'
                              OR state = 'uncertain' OR state = 'skipped'),
    flags              INTEGER NOT NULL,
    wave               INTEGER REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
    execution          INTEGER REFERENCES execution (id) DEFERRABLE INITIALLY DEFERRED,
    attempts           INTEGER NOT NULL,
    since              INTEGER NOT NULL,
    predicted_s        REAL NOT NULL,
    measured_s         REAL NOT NULL,
    waited_s           REAL NOT NULL,
    source_uncertainty REAL NOT NULL,
    source_fraction    REAL NOT NULL,
    reason             TEXT,
    seq                INTEGER NOT NULL
) STRICT;

CREATE INDEX cell_seq ON cell (seq);

CREATE TABLE event (
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    cell       INTEGER,
    execution  INTEGER REFERENCES execution (id) DEFERRABLE INITIALLY DEFERRED,
    wave       INTEGER REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
    from_state TEXT,
    to_state   TEXT,
    actor      TEXT,
    detail     TEXT
) STRICT;

CREATE INDEX event_cell ON event (cell) WHERE cell IS NOT NULL;

CREATE INDEX event_execution ON event (execution) WHERE execution IS NOT NULL;

-- The only table that programs other than the engine write; ids are given by SQLite.
CREATE TABLE wish (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL,
    payload TEXT NOT NULL,
    by      TEXT,
    program TEXT,
    at      INTEGER NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('pending', 'done', 'refused')),
    result  TEXT,
    done_at INTEGER
) STRICT;

CREATE INDEX wish_pending ON wish (id) WHERE state = 'pending';

CREATE TABLE question (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL,
    execution   INTEGER REFERENCES execution (id) DEFERRABLE INITIALLY DEFERRED,
    cell        INTEGER,
    evidence    TEXT NOT NULL,
    choices     TEXT NOT NULL,
    asked_at    INTEGER NOT NULL,
    answer      TEXT,
    answered_by TEXT,
    answered_at INTEGER
) STRICT;

CREATE TABLE sample (
    at              INTEGER PRIMARY KEY,
    running_jobs    INTEGER NOT NULL,
    waiting_jobs    INTEGER NOT NULL,
    live_executions INTEGER NOT NULL
) STRICT;

-- Law 1, at the only instruction that starts something: before an execution is sent, no other execution of one of its
-- cells may still exist on the platform.
CREATE TRIGGER execution_follows_an_end AFTER UPDATE OF phase ON execution
WHEN NEW.phase = 'sending' AND OLD.phase <> 'sending' AND EXISTS (
    SELECT 1 FROM attempt mine
    JOIN attempt other ON other.cell = mine.cell AND other.execution <> mine.execution
    JOIN execution former ON former.id = other.execution
    WHERE mine.execution = NEW.id AND former.phase IN ('sending', 'doubt', 'live', 'killing')
      AND mine.phase IN ('planned', 'outbox', 'sending'))
BEGIN
    SELECT RAISE(ABORT, 'a former execution of one of its cells has no recorded end');
END;

CREATE TRIGGER execution_planned_first AFTER INSERT ON execution WHEN NEW.phase = 'sending'
BEGIN
    SELECT RAISE(ABORT, 'an execution is written before it is sent');
END;

-- Law 3: done means fetched and judged.
CREATE TRIGGER attempt_accepted_by_verdict AFTER UPDATE OF phase ON attempt
WHEN NEW.phase = 'accepted' AND OLD.phase <> 'accepted' AND NOT EXISTS (
    SELECT 1 FROM output JOIN verdict ON verdict.output = output.id
    WHERE output.attempt = NEW.id AND verdict.outcome = 'accepted')
BEGIN
    SELECT RAISE(ABORT, 'an attempt is accepted only with an accepted output');
END;

CREATE TRIGGER attempt_inserted_accepted AFTER INSERT ON attempt
WHEN NEW.phase = 'accepted' AND NOT EXISTS (
    SELECT 1 FROM output JOIN verdict ON verdict.output = output.id
    WHERE output.attempt = NEW.id AND verdict.outcome = 'accepted')
BEGIN
    SELECT RAISE(ABORT, 'an attempt is accepted only with an accepted output');
END;

-- What was sent is a record.
CREATE TRIGGER execution_record BEFORE UPDATE ON execution
WHEN OLD.phase NOT IN ('planned', 'outbox')
 AND (NEW.wave IS NOT OLD.wave OR NEW.name <> OLD.name OR NEW.nonce <> OLD.nonce OR NEW.profile <> OLD.profile
      OR NEW.pipeline <> OLD.pipeline OR NEW.inputs <> OLD.inputs OR NEW.created_at <> OLD.created_at
      OR (OLD.remote_id IS NOT NULL AND NEW.remote_id IS NOT OLD.remote_id)
      OR (NEW.phase IN ('planned', 'sending') AND NEW.phase <> OLD.phase))
BEGIN
    SELECT RAISE(ABORT, 'an execution that was sent is a record');
END;

CREATE TRIGGER attempt_record BEFORE UPDATE ON attempt
WHEN NEW.cell <> OLD.cell OR NEW.number <> OLD.number OR NEW.replicate <> OLD.replicate
  OR NEW.created_at <> OLD.created_at
  OR (OLD.phase NOT IN ('planned', 'outbox')
      AND (NEW.execution IS NOT OLD.execution OR NEW.primaries <> OLD.primaries OR NEW.phase = 'planned'
           OR (OLD.seed IS NOT NULL AND NEW.seed IS NOT OLD.seed)))
BEGIN
    SELECT RAISE(ABORT, 'an attempt is a record');
END;

CREATE TRIGGER output_record BEFORE UPDATE ON output
WHEN NEW.attempt <> OLD.attempt OR NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size
  OR NEW.fetched_at <> OLD.fetched_at OR NEW.adopted <> OLD.adopted
BEGIN
    SELECT RAISE(ABORT, 'an output is a record');
END;

CREATE TRIGGER verdict_record BEFORE UPDATE ON verdict
BEGIN
    SELECT RAISE(ABORT, 'a verdict is a record');
END;

CREATE TRIGGER event_record BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'an event is a record');
END;

-- Law 4: nothing is deleted.
CREATE TRIGGER wave_kept BEFORE DELETE ON wave BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER execution_kept BEFORE DELETE ON execution BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER output_kept BEFORE DELETE ON output BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER verdict_kept BEFORE DELETE ON verdict BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER cell_kept BEFORE DELETE ON cell BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER wish_kept BEFORE DELETE ON wish BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;

CREATE TRIGGER question_kept BEFORE DELETE ON question BEGIN SELECT RAISE(ABORT, 'nothing is deleted'); END;
