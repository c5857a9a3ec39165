-- Rooms, whose players come and go: tournaments that may be joined, games with settings of their
-- own, moves that were taken back. And who may play there under a name.

ALTER TABLE tournament ADD COLUMN joinable INTEGER NOT NULL DEFAULT 0 CHECK (joinable IN (0, 1));

-- The settings of a game where they are not its tournament's.
ALTER TABLE game ADD COLUMN config TEXT;

CREATE INDEX game_that_goes_on ON game (tournament_id) WHERE outcome IS NULL;

-- What was dropped of a game by its players' wish, and the clocks then, which the moves that are
-- left do not tell.
CREATE TABLE taken_back (
  game_id BIGINT NOT NULL REFERENCES game (id),
  number INTEGER NOT NULL CHECK (number > 0),
  attempt INTEGER NOT NULL,
  plies INTEGER NOT NULL,
  plies_left INTEGER NOT NULL CHECK (plies_left >= 0),
  why TEXT NOT NULL CHECK (why IN ('UNDO', 'RESUMED')),
  taken_ms BIGINT NOT NULL,
  first_main_nanos BIGINT NOT NULL,
  first_period_nanos BIGINT NOT NULL,
  first_periods INTEGER NOT NULL,
  first_period_moves INTEGER NOT NULL,
  second_main_nanos BIGINT NOT NULL,
  second_period_nanos BIGINT NOT NULL,
  second_periods INTEGER NOT NULL,
  second_period_moves INTEGER NOT NULL,
  PRIMARY KEY (game_id, number),
  CHECK (plies_left < plies)
) ${clustered};

-- Names are told apart by their small letters.
CREATE TABLE account (
  id ${identity},
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL,
  created_ms BIGINT NOT NULL
);

CREATE TABLE token (
  hash TEXT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id),
  label TEXT NOT NULL,
  created_ms BIGINT NOT NULL
) ${clustered};

CREATE INDEX token_by_account ON token (account_id);
