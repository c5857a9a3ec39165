package io.tengen.arena.match;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchLedgerTest {
  private static final Entrant A = entrant("uct:playouts=10");
  private static final Entrant B = entrant("random");
  private static final MatchSettings SETTINGS = settings("none", 4, 9);

  private static final PlayedGame ONE =
      new PlayedGame(
          1, Side.A, Side.B, EndReason.FAILURE, "0-1", "a \"detail\"\tü", 1, List.of(4, 0), 12, 3);
  private static final PlayedGame TWO =
      new PlayedGame(2, Side.B, null, EndReason.PLAYED_OUT, "1/2-1/2", "", 0, List.of(8), 0, 1);

  @TempDir private Path directory;
  private final List<String> messages = new ArrayList<>();

  private static Entrant entrant(String text) {
    return new Entrant(text, KnownPlayers.kinds().parse(text));
  }

  private static MatchSettings settings(String time, int games, long seed) {
    return new MatchSettings(
        new TicTacToe(), games, TimeControl.parse(time), Duration.ZERO, 0, seed);
  }

  private MatchLedger open(MatchSettings settings) throws IOException {
    return MatchLedger.open(directory, settings, A, B, messages::add);
  }

  private String refusal(MatchSettings settings) {
    return messageOf(LedgerException.class, () -> open(settings));
  }

  @Test
  void whatIsAppendedIsThereAgain() throws IOException {
    assertEquals(OptionalLong.empty(), MatchLedger.seedIn(directory));
    try (MatchLedger ledger = open(SETTINGS)) {
      assertEquals(List.of(), ledger.games());
      ledger.append(ONE);
      assertTrue(refusal(SETTINGS).startsWith("another process is playing a match in"), "no lock");
    }
    try (MatchLedger ledger = open(settings("none", 2, 9))) {
      assertEquals(List.of(ONE), ledger.games());
      ledger.append(TWO);
    }
    try (MatchLedger ledger = open(SETTINGS)) {
      assertEquals(List.of(ONE, TWO), ledger.games());
    }
    assertEquals(OptionalLong.of(9), MatchLedger.seedIn(directory));
    assertEquals(List.of(), messages);
  }

  /** Wherever the last line was cut off, it is as if that game had not been played. */
  @Test
  void anUnfinishedLastLineIsDropped() throws IOException {
    try (MatchLedger ledger = open(SETTINGS)) {
      ledger.append(ONE);
      ledger.append(TWO);
    }
    Path file = directory.resolve("match.jsonl");
    byte[] whole = Files.readAllBytes(file);
    int endOfSecond = whole.length;
    int endOfFirst = indexOfLineEnd(whole, 2);
    for (int length : lengths(endOfFirst, endOfSecond)) {
      Files.write(file, Arrays.copyOf(whole, length));
      messages.clear();
      try (MatchLedger ledger = open(SETTINGS)) {
        boolean isWhole = length == endOfSecond;
        assertEquals(isWhole ? List.of(ONE, TWO) : List.of(ONE), ledger.games());
        assertEquals(length > endOfFirst && !isWhole ? 1 : 0, messages.size());
        if (!isWhole) {
          ledger.append(TWO);
        }
      }
      assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(file));
    }
    Files.write(file, Arrays.copyOf(whole, 20));
    try (MatchLedger ledger = open(SETTINGS)) {
      assertEquals(List.of(), ledger.games(), "a header that was not finished");
    }
  }

  /** Both ends, their neighbours, and some between: each costs several writes to the disk. */
  private static int[] lengths(int first, int last) {
    return new int[] {
      first, first + 1, (2 * first + last) / 3, (first + 2 * last) / 3, last - 1, last
    };
  }

  private static int indexOfLineEnd(byte[] content, int lines) {
    int left = lines;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n' && --left == 0) {
        return i + 1;
      }
    }
    throw new AssertionError("fewer than " + lines + " lines");
  }

  @Test
  void aMatchGoesOnForItsPurposeAlone() throws IOException {
    Map<String, String> purpose = Map.of("elo1", "20.0");
    MatchLedger.open(directory, SETTINGS, purpose, A, B, messages::add).close();
    MatchLedger.open(directory, SETTINGS, purpose, A, B, messages::add).close();
    assertTrue(refusal(SETTINGS).contains("it has other settings"), "a match without a purpose");
    String other =
        messageOf(
            LedgerException.class,
            () ->
                MatchLedger.open(directory, SETTINGS, Map.of("elo1", "30.0"), A, B, messages::add));
    assertTrue(other.contains("elo1 is \"20.0\" there and \"30.0\" now"), other);
    Path plain = directory.resolve("plain");
    MatchLedger.open(plain, SETTINGS, A, B, messages::add).close();
    String match =
        messageOf(
            LedgerException.class,
            () -> MatchLedger.open(plain, SETTINGS, purpose, A, B, messages::add));
    assertTrue(match.contains("elo1 is missing there and \"20.0\" now"), match);
  }

  @Test
  void anotherMatchIsNamed() throws IOException {
    try (MatchLedger ledger = open(SETTINGS)) {
      ledger.append(ONE);
      ledger.append(TWO);
    }
    assertTrue(
        refusal(settings("2s/move", 4, 9)).contains("time is \"none\" there and \"2s/move\""));
    assertTrue(refusal(settings("none", 4, 8)).contains("seed is \"9\" there and \"8\" now"));
    assertTrue(refusal(settings("none", 1, 9)).contains("has 2 games already"));
    String players =
        messageOf(
            LedgerException.class,
            () -> MatchLedger.open(directory, SETTINGS, B, B, messages::add));
    assertTrue(players.contains("A is \"uct:playouts=10\" there and \"random\" now"));
    MatchSettings go =
        new MatchSettings(
            new GoGame(5, Ruleset.CHINESE.rules()), 4, SETTINGS.time(), Duration.ZERO, 0, 9);
    assertTrue(refusal(go).contains("game is \"tic-tac-toe\" there and \"go-5x5\" now"));
  }

  @Test
  void aDirectoryOfOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(directory.resolve("config.json"), "{}");
    assertTrue(refusal(SETTINGS).contains("holds other things than a match"));
    assertFalse(Files.exists(directory.resolve("match.jsonl")));
  }

  @Test
  void whatIsNoMatchIsRefusedAndLeftAlone() throws IOException {
    Path file = directory.resolve("match.jsonl");
    for (String content :
        List.of("shopping list", "shopping list\n", "{}\n", "{\"format\":\"x\"}\n")) {
      Files.writeString(file, content);
      assertTrue(refusal(SETTINGS).contains("not the ledger of a match"), content);
      assertEquals(content, Files.readString(file));
    }
    Files.delete(file);
    open(SETTINGS).close();
    String header = Files.readString(file);
    for (String line :
        List.of(
            "nonsense",
            "{}",
            "[]",
            "{\"game\":1}",
            new GameJson(new TicTacToe()).write(TWO) + "")) {
      Files.writeString(file, header + line + "\n", StandardOpenOption.TRUNCATE_EXISTING);
      assertTrue(refusal(SETTINGS).contains("line 2: "), line);
    }
  }

  /** Somebody edited a value: it is told with what it must be, and nothing is rounded or cut. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"first\":\"A\" | \"first\":\"C\" | first is 'C', but must be one of [A, B]",
        "\"winner\":\"B\" | \"winner\":\"me\" | winner is 'me', but must be one of [A, B]",
        "FAILURE | TIRED | reason is 'TIRED', but must be one of [PLAYED_OUT, MOVE_LIMIT,",
        "\"game\":1 | \"game\":4294967297 | game is 4294967297, but must be a whole number of 32",
        "\"millisA\":12 | \"millisA\":[] | millisA is [], but must be a whole number of milli",
        "[\"b2\",\"a3\"] | \"b2\" | moves is \"b2\", but must be a list of moves",
        "\"detail\" | \"details\" | detail is missing",
      })
  void anEditedValueIsNamedWithItsRange(String before, String after, String message)
      throws IOException {
    try (MatchLedger ledger = open(SETTINGS)) {
      ledger.append(ONE);
    }
    Path file = directory.resolve("match.jsonl");
    String whole = Files.readString(file);
    String edited = whole.replace(before, after);
    assertNotEquals(whole, edited);
    Files.writeString(file, edited);
    String told = refusal(SETTINGS);
    assertTrue(told.contains("line 2: " + message), told);
  }

  /** Somebody edited the moves: the game is named, not replayed wrongly or counted. */
  @Test
  void aGameThatCannotBePlayedIsRefused() throws IOException {
    try (MatchLedger ledger = open(SETTINGS)) {
      ledger.append(ONE);
      ledger.append(TWO);
    }
    Path file = directory.resolve("match.jsonl");
    String whole = Files.readString(file);
    Files.writeString(file, whole.replace("[\"b2\",\"a3\"]", "[\"b2\",\"b2\"]"));
    String twice = refusal(SETTINGS);
    assertTrue(twice.contains("line 2: game 1 cannot be played: move 2, b2, is illegal"), twice);
    Files.writeString(
        file, whole.replace("[\"c1\"]", "[\"a1\",\"b1\",\"a2\",\"b2\",\"a3\",\"b3\"]"));
    String after = refusal(SETTINGS);
    assertTrue(
        after.contains("line 3: game 2 cannot be played: move 6, b3, is illegal (the game is over"),
        after);
    Files.writeString(file, whole);
    open(SETTINGS).close();
  }

  @Test
  void gamesOfGoAreSgf() throws IOException {
    MatchSettings go =
        new MatchSettings(
            new GoGame(5, Ruleset.CHINESE.rules().withKomi(7)),
            4,
            TimeControl.parse("10s+3x2s"),
            Duration.ZERO,
            0,
            9);
    PlayedGame game =
        new PlayedGame(
            2, Side.B, Side.A, EndReason.FAILURE, "W+F", "a [detail]", 0, List.of(12, 25), 12, 3);
    Path file = new GameRecord(go, A, B).write(game, directory);
    assertEquals("game-0002.sgf", file.getFileName().toString());
    SgfGame read = SgfReader.readAll(Files.readString(file), SgfOptions.STRICT).get(0);
    assertEquals("random", read.info(GameInfo.BLACK_PLAYER).orElseThrow());
    assertEquals("uct:playouts=10", read.info(GameInfo.WHITE_PLAYER).orElseThrow());
    assertEquals("W+F", read.info(GameInfo.RESULT).orElseThrow());
    assertEquals("Chinese", read.info(GameInfo.RULES).orElseThrow());
    assertEquals("10", read.info(GameInfo.TIME_LIMIT).orElseThrow());
    assertEquals("3x2 byo-yomi", read.info(GameInfo.OVERTIME).orElseThrow());
    assertEquals("a [detail]", read.root().text("GC").orElseThrow());
    assertEquals("cc", read.root().children().get(0).value("B").orElseThrow());
  }

  @Test
  void otherGamesAreText() throws IOException {
    Path file = new GameRecord(SETTINGS, A, B).write(ONE, directory);
    String text = Files.readString(file);
    assertTrue(text.startsWith("tic-tac-toe, game 1\nfirst   uct:playouts=10\n"), text);
    assertTrue(text.contains("  1  b2\n  2  a3\n"), text);
    assertFalse(text.contains("\r"));
  }
}
