-- One text for every database. What they write differently: ${identity} is a key that the database
-- counts up; ${clustered} keeps the rows in the order of their key, where that has to be asked for.
-- Times are milliseconds since 1970, times used and times left on clocks are nanoseconds.

CREATE TABLE tournament (
  id ${identity},
  name TEXT NOT NULL UNIQUE,
  config TEXT NOT NULL,
  begun_ms BIGINT NOT NULL
);

-- The same name with another player text is another player.
CREATE TABLE player (
  id ${identity},
  name TEXT NOT NULL,
  player TEXT NOT NULL,
  UNIQUE (name, player)
);

CREATE TABLE participant (
  tournament_id BIGINT NOT NULL REFERENCES tournament (id),
  place INTEGER NOT NULL,
  player_id BIGINT NOT NULL REFERENCES player (id),
  threads INTEGER NOT NULL CHECK (threads > 0),
  anchor_elo DOUBLE PRECISION,
  seed_rank INTEGER,
  PRIMARY KEY (tournament_id, place),
  UNIQUE (tournament_id, player_id)
);

-- A pairing of a tournament is one row, whose result is written once: it cannot count twice.
CREATE TABLE game (
  id ${identity},
  tournament_id BIGINT NOT NULL REFERENCES tournament (id),
  pairing TEXT NOT NULL,
  round INTEGER NOT NULL,
  opening INTEGER NOT NULL,
  opening_plies INTEGER NOT NULL CHECK (opening_plies >= 0),
  first_player_id BIGINT NOT NULL REFERENCES player (id),
  second_player_id BIGINT NOT NULL REFERENCES player (id),
  begun_ms BIGINT NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt > 0),
  ended_ms BIGINT,
  plies INTEGER,
  outcome TEXT CHECK (outcome IN ('FIRST_WINS', 'DRAW', 'SECOND_WINS', 'VOID')),
  reason TEXT,
  score TEXT,
  detail TEXT,
  moves_hash BIGINT,
  UNIQUE (tournament_id, pairing),
  CHECK (first_player_id <> second_player_id),
  CHECK ((outcome IS NULL) = (ended_ms IS NULL)),
  CHECK ((outcome IS NULL) = (plies IS NULL)),
  CHECK ((outcome IS NULL) = (reason IS NULL)),
  CHECK ((outcome IS NULL) = (score IS NULL)),
  CHECK ((outcome IS NULL) = (detail IS NULL)),
  CHECK ((outcome IS NULL) = (moves_hash IS NULL))
);

CREATE INDEX game_by_first_player ON game (first_player_id);
CREATE INDEX game_by_second_player ON game (second_player_id);
CREATE INDEX game_by_begin ON game (begun_ms);

-- The clock is that of who moved, after the move; the rest of it follows from the time control.
CREATE TABLE move (
  game_id BIGINT NOT NULL REFERENCES game (id),
  ply INTEGER NOT NULL CHECK (ply >= 0),
  action INTEGER NOT NULL CHECK (action >= 0),
  used_nanos BIGINT NOT NULL,
  main_nanos BIGINT NOT NULL,
  period_nanos BIGINT NOT NULL,
  periods INTEGER NOT NULL,
  period_moves INTEGER NOT NULL,
  PRIMARY KEY (game_id, ply)
) ${clustered};

-- What was dropped when a game was begun again, and why.
CREATE TABLE restart (
  game_id BIGINT NOT NULL REFERENCES game (id),
  attempt INTEGER NOT NULL,
  plies INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (game_id, attempt)
) ${clustered};

CREATE TABLE rating (
  tournament_id BIGINT NOT NULL REFERENCES tournament (id),
  player_id BIGINT NOT NULL REFERENCES player (id),
  games INTEGER NOT NULL,
  elo DOUBLE PRECISION NOT NULL,
  error DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (tournament_id, player_id)
) ${clustered};

CREATE TABLE analysis (
  game_id BIGINT NOT NULL REFERENCES game (id),
  ply INTEGER NOT NULL CHECK (ply >= 0),
  content TEXT NOT NULL,
  PRIMARY KEY (game_id, ply)
) ${clustered};
