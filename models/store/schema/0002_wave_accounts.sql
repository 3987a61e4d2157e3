-- Sums over the executions of each wave. The engine writes a wave's row with every batch that changes its sums: a
-- look at a campaign of years costs what one at a campaign of days does.
CREATE TABLE wave_account (
    wave              INTEGER PRIMARY KEY REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
    executions        INTEGER NOT NULL CHECK (executions >= 0),
    attempts          INTEGER NOT NULL CHECK (attempts >= 0),
    accepted          INTEGER NOT NULL CHECK (accepted >= 0),
    failed            INTEGER NOT NULL CHECK (failed >= 0),
    accepted_s        REAL NOT NULL,
    other_s           REAL NOT NULL,
    first_accepted_at INTEGER,
    last_end_at       INTEGER
) STRICT;

-- What the sums have to be. Of several outputs of an attempt the latest counts. What ended without one is estimated:
-- the wall time of all its processes, at most what was predicted.
CREATE VIEW wave_account_counted AS
SELECT of_executions.wave AS wave, executions, attempts, accepted, failed, accepted_s, other_s, first_accepted_at,
       last_end_at
FROM (SELECT wave, count(*) AS executions, min(accepted_at) AS first_accepted_at, max(ended_at) AS last_end_at
      FROM execution WHERE wave IS NOT NULL GROUP BY wave) AS of_executions
JOIN (SELECT execution.wave AS wave, count(CASE WHEN attempt.id IS NOT NULL THEN execution.sent_at END) AS attempts,
             count(nullif(attempt.phase = 'accepted', 0)) AS accepted,
             count(nullif(attempt.phase IN ('failed', 'lost', 'refused'), 0)) AS failed,
             total(CASE WHEN attempt.phase = 'accepted' THEN latest.elapsed_s END) AS accepted_s,
             total(CASE WHEN attempt.phase <> 'accepted' THEN ifnull(latest.elapsed_s,
                    CASE WHEN attempt.phase IN ('failed', 'lost', 'skipped') THEN
                     max(0, min((attempt.ended_at - attempt.started_at) / 1000.0 * attempt.subjobs,
                                attempt.predicted_s)) END) END) AS other_s
      FROM execution
      LEFT JOIN attempt ON attempt.execution = execution.id
      LEFT JOIN output AS latest ON latest.id = (SELECT max(o.id) FROM output o WHERE o.attempt = attempt.id)
      WHERE execution.wave IS NOT NULL GROUP BY execution.wave) AS of_attempts
ON of_attempts.wave = of_executions.wave;

INSERT INTO wave_account SELECT * FROM wave_account_counted;
