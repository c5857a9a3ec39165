package io.tengen.arena.tournament.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.Adjudication;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.tournament.OpeningSpec;
import io.tengen.arena.tournament.TournamentSpec;
import io.tengen.arena.tournament.format.FormatSpec;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TournamentFileTest {
  private static final String PLAYERS =
      """
      players:
        - {name: weak, player: "uct:playouts=100"}
        - {name: strong, player: "uct:playouts=1000"}
        - {name: other, player: random}
      """;

  @TempDir private Path folder;

  @Test
  void saysAllThatATournamentNeeds() throws IOException {
    Files.writeString(folder.resolve("openings.sgf"), "(;GM[1]SZ[9];B[ee];W[ec];B[ce])");
    TournamentFile file =
        read(
            """
            name: spring-cup
            game: go
            size: 9
            rules: chinese
            komi: 7
            time: 5m+2s
            lag: 200ms
            moveLimit: 500
            scoring: estimate
            adjudicate: {value: 0.95, plies: 6}
            format: {type: swiss, rounds: 2}
            games: 4
            openings: {book: openings.sgf, plies: 2}
            concurrency: 3
            seed: -5
            players:
              - {name: weak, player: "uct:playouts=100"}
              - name: two
                player: random
                threads: 2
                elo: 1800.5
                rank: 1
              - player: "uct:playouts=10"
            """);
    TournamentSpec spec = file.spec();
    assertEquals("spring-cup", spec.name());
    RefereeSettings referee = spec.referee();
    assertEquals(new GoGame(9, Ruleset.CHINESE.rules().withKomi(7)), referee.game());
    assertEquals(TimeControl.parse("5m+2s"), referee.time());
    assertEquals(Duration.ofMillis(200), referee.lag());
    assertEquals(500, referee.moveLimit());
    assertEquals(EndScoring.ESTIMATE, referee.scoring());
    assertEquals(Optional.of(new Adjudication(0.95, 6)), referee.adjudication());
    assertEquals(new FormatSpec.SwissSpec(2), spec.form());
    assertEquals(4, spec.games());
    assertEquals(new OpeningSpec.Book(folder.resolve("openings.sgf"), 2), spec.openings());
    assertEquals(List.of(40, 22), spec.openings().open(referee.game(), 1).opening(0));
    assertEquals(3, spec.concurrency());
    assertEquals(-5, spec.seed());
    assertEquals(
        List.of(
            new Participant("weak", "uct:playouts=100", 1, null, null),
            new Participant("two", "random", 2, 1800.5, 1),
            new Participant("uct:playouts=10", "uct:playouts=10", 1, null, null)),
        spec.players());
    assertEquals(Map.of("weak", 17, "two", 19, "uct:playouts=10", 23), file.playerLines());
    assertEquals("Swiss, 2 rounds, 4 games a pairing", spec.newFormat().describe());
    assertEquals(
        "cup.yaml, line 19: player 'two': no such thing",
        file.refuse("two", "no such thing").getMessage());
  }

  @Test
  void mostOfItHasDefaults() throws IOException {
    TournamentSpec spec = read("name: cup\ngame: connect-four\nformat: ladder\n" + PLAYERS).spec();
    assertEquals("connect-four", spec.referee().game().name());
    assertInstanceOf(TimeControl.Unlimited.class, spec.referee().time());
    assertEquals(Duration.ZERO, spec.referee().lag());
    assertEquals(RefereeSettings.NO_LIMIT, spec.referee().moveLimit());
    assertEquals(new FormatSpec.LadderSpec(0), spec.form());
    assertEquals(2, spec.games());
    assertEquals(new OpeningSpec.None(), spec.openings());
    assertEquals(4, spec.concurrency());
    assertEquals(1, spec.seed());
    assertNull(spec.players().get(0).rank());
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    TournamentSpec yaml =
        read("name: cup\ngame: go\nsize: 9\nformat: {type: knockout, bestOf: 5}\n" + PLAYERS)
            .spec();
    TournamentSpec json =
        read("""
        {"name": "cup", "game": "go", "size": 9,
         "format": {"type": "knockout", "bestOf": 5},
         "players": [{"name": "weak", "player": "uct:playouts=100"},
                     {"name": "strong", "player": "uct:playouts=1000"},
                     {"name": "other", "player": "random"}]}
        """)
            .spec();
    assertEquals(yaml, json);
    assertEquals(yaml.describe(), json.describe());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format: {type: gauntlet, hero: strong} | gauntlet of strong, 1 round, 2 games a pairing",
        "format: {type: gauntlet, hero: [weak, other], rounds: 2} | gauntlet of weak, other, 2"
            + " rounds, 2 games a pairing",
        "format: gauntlet | gauntlet of weak, 1 round, 2 games a pairing",
        "format: {type: round-robin, rounds: 3} | round robin, 3 rounds, 2 games a pairing",
        "format: {type: knockout} | knockout, best of 3 games",
        "format: {type: ladder, games: 100} | ladder, 100 games, 2 games a pairing"
      })
  void forms(String line, String description) throws IOException {
    TournamentSpec spec = read("name: cup\ngame: gomoku\n" + line + "\n" + PLAYERS).spec();
    assertEquals(description, spec.newFormat().describe());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "size: 9x | 4: size of the tournament is '9x', but must be a whole number in [2, 25]",
        "size: [9] | 4: size of the tournament is a list, but must be a text",
        "komi: 7.3 | 4: komi is 7.3, but must be a multiple of 0.5 within +-625.0",
        "komi: NaN | 4: komi of the tournament is 'NaN', but must be a number in [-625.0, 625.0]",
        "time: soon | 4: the time is 'soon', but must be none, 2s/move, 10m, 10m+3x30s (byo-yomi),"
            + " 10m+5m/25 (Canadian) or 5m+3s (Fischer), with times in ms, s, m or h",
        "lag: 5 | 4: lag is '5', but must be a time such as 200ms or 0.2s",
        "lag: 2h | 4: lag is 7200000 ms, but must be in [0, 3600000]",
        "moveLimit: 0 | 4: moveLimit of the tournament is '0', but must be a whole number in [1,"
            + " 2147483647]",
        "adjudicate: {value: 2, plies: 6} | 4: value of adjudicate is '2', but must be a number in"
            + " [0.0, 1.0]",
        "adjudicate: {value: 0.9} | 4: adjudicate has no plies; add one, such as plies: 6",
        "adjudicate: 0.9 | 4: adjudicate of the tournament is '0.9', but must be a group of keys:"
            + " value, plies",
        "games: 3 | 3: 3 games a pairing, but it must be 1 or an even number up to 1000, so that"
            + " both players move first as often",
        "games: 0 | 4: games of the tournament is '0', but must be a whole number in [1, 1000]",
        "concurrency: 0 | 4: concurrency of the tournament is '0', but must be a whole number in"
            + " [1, 1024]",
        "seed: one | 4: seed of the tournament is 'one', but must be a whole number in"
            + " [-9223372036854775808, 9223372036854775807]",
        "openings: {random: 4, book: x.sgf} | 4: openings have either a book, as in {book:"
            + " openings.sgf, plies: 8}, or random moves, as in {random: 4}",
        "openings: {random: 0} | 4: random of openings is '0', but must be a whole number in [1,"
            + " 1000]",
        "game: go | 4: game of the tournament is given twice, for the first time in line 2; leave"
            + " one out"
      })
  void aValueThatMakesNoSenseIsToldByLine(String line, String problem) {
    assertEquals(
        "cup.yaml, line " + problem,
        refused("name: cup\ngame: go\nformat: round-robin\n" + line + "\n" + PLAYERS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: swiss, rounds: 3} | a Swiss tournament of 3 players has 3 rounds, but must have 1"
            + " to 2, since nobody meets anybody twice; take fewer rounds or a round robin",
        "swiss | format swiss has no rounds; add one, such as rounds: 5",
        "{type: swiss, bestOf: 3, rounds: 1} | unknown key of format swiss 'bestOf'. Known: type,"
            + " rounds",
        "{type: gauntlet, hero: nobody} | the hero 'nobody' of the gauntlet is no player; the"
            + " players are weak, strong, other",
        "{type: knockout, bestOf: 1001} | a knockout has 1001 games a duel, but must have 1 to"
            + " 1000",
        "{type: ladder, games: 7} | a ladder of 7 games with 2 a pairing, but it must be a multiple"
            + " of that, or 0 for no end",
        "{rounds: 3} | format has no type; add one of round-robin, gauntlet, swiss, knockout,"
            + " ladder",
        "roundrobin | unknown type of format 'roundrobin'; did you mean round-robin? Known:"
            + " round-robin, gauntlet, swiss, knockout, ladder",
        "[swiss] | format is a list, but must be a group of keys, such as {type: round-robin,"
            + " rounds: 2}"
      })
  void anImpossibleFormIsToldByLine(String form, String problem) {
    assertEquals(
        "cup.yaml, line 3: " + problem,
        refused("name: cup\ngame: gomoku\nformat: " + form + "\n" + PLAYERS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{name: x, plyer: random} | player 1 has no player; add one, such as player:"
            + " \"uct:playouts=1000\"",
        "{name: x, player: uctt} | unknown player 'uctt'; did you mean uct? Known: ",
        "{name: x, player: \"uct:playots=5\"} | unknown key of player uct 'playots'; did you mean"
            + " playouts? Known: ",
        "{name: x, player: \"gtp:\"} | player gtp has no command; write gtp:COMMAND, such as"
            + " gtp:gnugo --mode gtp",
        "{name: x, player: \"gtp:no-such-engine --gtp\"} | there is no program 'no-such-engine' in"
            + " any folder of PATH; install it, or write where it is",
        "{name: x, player: \"gtp:/no/such/engine\"} | there is no program '/no/such/engine' that"
            + " can be run; install it, or correct its path",
        "{name: x, player: random, threads: 5} | player 1 keeps 5 threads busy, but the"
            + " tournament's concurrency is 4; raise that or lower the threads",
        "{name: x, player: random, elo: high} | elo of player 1 is 'high', but must be a number in"
            + " [-10000.0, 10000.0]",
        "{name: x, player: random, rank: 0} | rank of player 1 is '0', but must be a whole number"
            + " in [1, 1000]",
        "{name: [x], player: random} | name of player 1 is a list, but must be a text",
        "{name: \"\\a\", player: random} | the name of a player is '",
        "random | a player is 'random', but must be a group of keys, such as {name: weak, player:"
            + " \"uct:playouts=100\"}"
      })
  void aPlayerThatCannotBeIsToldByLine(String player, String problem) {
    String message =
        refused(
            "name: cup\ngame: go\nformat: round-robin\nplayers:\n  - "
                + player
                + "\n  - {name: y, player: random}\n");
    assertTrue(
        message.lines().anyMatch(line -> line.startsWith("cup.yaml, line 5: " + problem)), message);
  }

  @Test
  void enginesPlayGoAndCanBeToldOfSeconds() {
    String engine = folder.resolve("cup.yaml").toString();
    assertEquals(
        "cup.yaml, line 4: player gtp plays Go and nothing else; the game is gomoku\n"
            + "cup.yaml, line 4: there is no program '"
            + engine
            + "' that can be run; install it, or correct its path",
        refused(
            "name: cup\ngame: gomoku\nformat: round-robin\nplayers: [{player: 'gtp:"
                + engine
                + "'}, {player: random}]\n"));
  }

  @Test
  void namesAreUnique() {
    assertEquals(
        "cup.yaml, line 6: two players are named 'weak', the first in line 5; give one of them"
            + " another name",
        refused(
            """
            name: cup
            game: go
            format: round-robin
            players:
              - {name: weak, player: random}
              - {name: weak, player: uct}
            """));
  }

  @Test
  void allIsToldAtOnce() {
    assertEquals(
        """
        cup.yaml, line 1: the name of the tournament is 'spring cup', but must be 1 to 60 letters, digits, dots, dashes and underscores
        cup.yaml, line 2: unknown key of the tournament 'gmae'; did you mean game? Known: name, game, size, rules, komi, time, lag, moveLimit, scoring, adjudicate, format, games, openings, concurrency, seed, players
        cup.yaml, line 3: unknown type of format 'swis'; did you mean swiss? Known: round-robin, gauntlet, swiss, knockout, ladder
        cup.yaml, line 6: unknown key of player 1 'plyer'; did you mean player? Known: name, player, threads, elo, rank
        cup.yaml, line 6: player 1 has no player; add one, such as player: "uct:playouts=1000"
        cup.yaml, line 1: the tournament has no game; add one, such as game: go\
        """
            .lines()
            .sorted()
            .collect(Collectors.joining("\n")),
        refused(
                """
                name: spring cup
                gmae: go
                format: swis

                players:
                  - {name: weak, plyer: random}
                  - {name: other, player: random}
                """)
            .lines()
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  @Test
  void ofVeryManyProblemsTwentyAreTold() {
    String text =
        IntStream.range(0, 30).mapToObj(i -> "key" + i + ": 1\n").collect(Collectors.joining());
    List<String> lines =
        refused("name: cup\ngame: go\nformat: round-robin\n" + text + PLAYERS).lines().toList();
    assertEquals(21, lines.size());
    assertEquals("and 10 more", lines.get(20));
  }

  @Test
  void keysOfGoGoWithGo() {
    assertEquals(
        "cup.yaml, line 3: komi goes with Go, not with gomoku\n"
            + "cup.yaml, line 4: size goes with the game go; the board of gomoku has one size",
        refused("name: cup\ngame: gomoku\nkomi: 7\nsize: 9\nformat: round-robin\n" + PLAYERS));
  }

  @Test
  void aBookMustBeThereAndOfThisGame() throws IOException {
    String start = "name: cup\ngame: go\nsize: 9\nformat: round-robin\n";
    assertEquals(
        "cup.yaml, line 5: there is no opening book "
            + folder.resolve("no.sgf")
            + "; a path is relative to the tournament's file",
        refused(start + "openings: {book: no.sgf, plies: 4}\n" + PLAYERS));
    Files.writeString(folder.resolve("large.sgf"), "(;GM[1]SZ[19];B[pd])");
    assertTrue(
        refused(start + "openings: {book: large.sgf, plies: 4}\n" + PLAYERS)
            .startsWith("cup.yaml, line 5: the opening book cannot be used: "));
    Files.writeString(folder.resolve("broken.sgf"), "(;GM[1]SZ[9];B[zz");
    assertTrue(
        refused(start + "openings: {book: broken.sgf, plies: 4}\n" + PLAYERS)
            .startsWith("cup.yaml, line 5: the opening book cannot be used: "));
    assertEquals(
        "cup.yaml, line 3: the opening book cannot be used: an opening book is of Go, but the game"
            + " is gomoku; take random openings",
        refused(
            "name: cup\ngame: gomoku\nopenings: {book: large.sgf, plies: 4}\nformat: round-robin\n"
                + PLAYERS));
  }

  @Test
  void hostileFilesAreToldInALine() throws IOException {
    assertEquals("cup.yaml: the file is empty", refused(""));
    assertEquals("cup.yaml, line 1: a tournament is a group of keys, not a list", refused("- 1"));
    assertEquals(
        "cup.yaml, line 1: a tournament is a group of keys, not 'hello'", refused("hello"));
    assertEquals(
        "cup.yaml, line 1: values are nested deeper than 20 levels here",
        refused("[".repeat(100_000)));
    Path file = folder.resolve("cup.yaml");
    Files.write(file, new byte[] {'n', ':', ' ', (byte) 0xC3, 0x28});
    assertEquals("cup.yaml: the file is no text in UTF-8; save it as such", refusedNow(file));
    Files.write(file, new byte[1_000_001]);
    assertEquals(
        "cup.yaml: the file has 1000001 bytes, but can have at most 1000000", refusedNow(file));
    assertThrows(
        NoSuchFileException.class,
        () -> TournamentFile.read(folder.resolve("none.yaml"), context()));
  }

  private static TournamentFile.Context context() {
    return new TournamentFile.Context(Catalogue.standard(), KnownPlayers.kinds(), 4, "/no/folder");
  }

  private TournamentFile read(String text) throws IOException {
    Path file = folder.resolve("cup.yaml");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return TournamentFile.read(file, context());
  }

  private String refused(String text) {
    return String.valueOf(
        assertThrows(TournamentFileException.class, () -> read(text)).getMessage());
  }

  private static String refusedNow(Path file) {
    return String.valueOf(
        assertThrows(TournamentFileException.class, () -> TournamentFile.read(file, context()))
            .getMessage());
  }
}
