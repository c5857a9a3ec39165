package io.tengen.arena.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.player.PlayerException;
import io.tengen.go.Ruleset;
import io.tengen.go.gtp.GtpEngine;
import io.tengen.go.gtp.GtpIdentity;
import io.tengen.search.SearchException;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positions, clocks and pondering as the protocol has them. */
class GtpPlayerTest {
  private final RecordingSpec spec = new RecordingSpec();
  private final AtomicLong now = new AtomicLong();
  private final GtpPlayer player = new GtpPlayer(spec, 1, now::get);
  private final GtpEngine engine =
      new GtpEngine(new GtpIdentity("test", "1"), Ruleset.TROMP_TAYLOR.rules().withKomi(7), player);

  @BeforeEach
  void start() {
    player.addTimeCommands(engine);
    assertEquals("resigns below 0.05", spec.take());
    assertEquals("=", say("boardsize 5"));
    spec.take();
  }

  private String say(String lines) {
    return engine.execute(lines).strip();
  }

  /** What the player was told, without the rests. */
  private String told() {
    return spec.take().replaceAll("rest, |, rest$|^rest$", "");
  }

  // ---- Positions ----

  @Test
  void movesOneAfterTheOtherAreFollowed() {
    assertEquals("= A5", say("genmove b"));
    assertEquals("new, set, choose, played A5", told());
    say("play w c3\ngenmove b");
    assertEquals("played C3, choose, played B5", told());
    say("play w d3\nplay b e3\nplay w e4\ngenmove b");
    assertEquals("played D3, played E3, played E4, choose, played C5", told());
    say("play w pass\ngenmove b");
    assertEquals("played pass, choose, played D5", told());
  }

  @Test
  void itPlaysBothSides() {
    say("genmove b\ngenmove w\ngenmove b");
    assertEquals("new, set, choose, played A5, choose, played B5, choose, played C5", told());
  }

  @Test
  void anAnswerThatIsNotPlayedIsFollowedToo() {
    say("reg_genmove b");
    assertEquals("new, set, choose", told());
    say("reg_genmove b\nplay b c3\ngenmove w");
    assertEquals("choose, played C3, choose, played A5", told());
  }

  @Test
  void whatIsNoContinuationIsSetUp() {
    say("genmove b\nplay w c3\nundo\nundo\ngenmove b");
    assertEquals("new, set, choose, played A5, set, choose, played A5", told());
    say("undo\nplay b e1\ngenmove w");
    assertEquals("set, choose, played A5", told(), "another move than its own");
    say("genmove w");
    assertEquals("set, choose, played B5", told(), "twice in a row");
    say("clear_board\ngenmove b");
    assertEquals("set, choose, played A5", told());
    say("komi 5\ngenmove w");
    assertEquals("close, new, set, choose, played B5", told(), "another game");
    say("boardsize 3\ngenmove b");
    assertEquals("close, new, set, choose, played A3", told());
  }

  @Test
  void aGameThatGoesOnAfterTwoPassesIsSetUp() {
    say("genmove b\nplay w pass\nplay b pass");
    told();
    assertEquals("= B5", say("genmove w"));
    assertEquals("set, choose, played B5", told());
  }

  @Test
  void itResignsAndCloses() {
    spec.resigns = true;
    assertEquals("= resign", say("genmove b"));
    assertEquals("new, set, choose", told());
    player.close();
    assertEquals("close", told());
  }

  @Test
  void aPlayerThatFailsIsAnAnswerAndIsReplaced() {
    spec.thinking =
        () -> {
          throw new SearchException("the value is NaN", new IllegalStateException());
        };
    assertEquals("? the player failed: the value is NaN", say("genmove b"));
    assertEquals("new, set, choose, close", told());
    spec.thinking = () -> {};
    assertEquals("= A5", say("genmove b"));
    assertEquals("new, set, choose, played A5", told());
    spec.making =
        () -> {
          throw new PlayerException("no such engine", null);
        };
    assertEquals("=", say("boardsize 6"), "nobody asked for a move");
    assertEquals("? the player failed: no such engine", say("genmove b"));
    assertThrows(PlayerException.class, () -> player.prepare(engine.session().state()));
  }

  @Test
  void itIsMadeReadyBeforeItIsAsked() {
    player.addCommands(engine);
    player.prepare(engine.session().state());
    assertEquals("new, set", told());
    assertEquals("=", say("boardsize 7"));
    assertEquals("close, new, set", told());
    assertEquals("= A7", say("genmove b"));
    assertEquals("choose, played A7", told());
  }

  @Test
  void aRealSearchPonders() {
    try (GtpPlayer search =
        new GtpPlayer(KnownPlayers.kinds().parse("uct:playouts=100,seed=1,ponder=true"), 1)) {
      GtpEngine real =
          new GtpEngine(
              new GtpIdentity("test", "1"), Ruleset.TROMP_TAYLOR.rules().withKomi(1), search);
      search.addTimeCommands(real);
      String answers =
          real.execute(
              """
              boardsize 5
              kata-time_settings byoyomi 0 0.25 3
              genmove b
              genmove w
              genmove b
              play w pass
              genmove b
              undo
              genmove b
              genmove w
              """);
      assertFalse(answers.contains("?"), answers);
    }
  }

  // ---- Pondering ----

  @Test
  void aPlayerRestsWhenACommandComes() {
    say("genmove b");
    assertTrue(spec.take().endsWith("choose, played A5"));
    say("# a comment\n");
    assertEquals("", spec.take());
    say("name");
    assertEquals("rest", spec.take());
    say("no-such-command");
    assertEquals("rest", spec.take());
  }

  // ---- Time ----

  @Test
  void whatItTakesToMakeItIsThoughtAlready() {
    say("time_settings 10 0 0");
    spec.making = () -> now.addAndGet(3_000_000_000L);
    spec.thinking = () -> now.addAndGet(1_000_000_000L);
    say("genmove b");
    assertEquals(7_000, spec.clock.main().toMillis());
    say("play w c3\ngenmove b");
    assertEquals(6_000, spec.clock.main().toMillis());
  }

  @Test
  void aMoveThatIsNotPlayedCostsNoTime() {
    say("time_settings 10 0 0");
    spec.thinking = () -> now.addAndGet(1_000_000_000L);
    say("play b a1\nplay w a2\ngenmove b\nreg_genmove w\nreg_genmove b\nplay w c3\ngenmove b");
    assertEquals(9_000, spec.clock.main().toMillis());
  }

  /** The clock as text: control, main, period, periods, moves. */
  private String clock() {
    Clock clock = spec.clock;
    return clock.control()
        + " "
        + clock.main().toMillis()
        + " "
        + clock.period().toMillis()
        + " "
        + clock.periods()
        + " "
        + clock.moves();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time_settings 0 1 0 | none 0 0 0 0",
        "time_settings 0 0 0 | none 0 0 0 0",
        "time_settings 600 0 0 | 10m 600000 0 0 0",
        "time_settings 600 0 5 | 10m 600000 0 0 0",
        "time_settings 600 300 25 | 10m+5m/25 600000 300000 0 25",
        "time_settings 0 30 1 | 0s+30s/1 0 30000 0 1",
        "time_settings 2147483647 2147483647 2000 | 720h+360h/1000 2592000000 1296000000 0 1000",
        "kata-time_settings none | none 0 0 0 0",
        "kata-time_settings absolute 0.5 | 500ms 500 0 0 0",
        "kata-time_settings absolute 2147483647 | 720h 2592000000 0 0 0",
        "kata-time_settings byoyomi 60 10.5 5 | 1m+5x10500ms 60000 10500 5 0",
        "kgs-time_settings byoyomi 60 10 5 | 1m+5x10s 60000 10000 5 0",
        "kata-time_settings canadian 0 60 10 | 0s+1m/10 0 60000 0 10",
        "kata-time_settings fischer 60 1.5 | 1m+1500ms 60000 0 0 0",
        "kata-time_settings fischer 60 0 | 1m 60000 0 0 0",
        "kata-time_settings fischer-capped 60 5 120 -1 | 1m+5s 60000 0 0 0",
        "kata-time_settings fischer-capped 60 5 -1 20 | 1m+5s 20000 0 0 0",
      })
  void timeSystemsAreUnderstood(String command, String clock) {
    assertEquals("=", say(command));
    say("genmove b");
    assertEquals(clock, clock());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kata-time_settings | ? syntax error",
        "kata-time_settings hourglass 60 | ? unknown time system 'hourglass', must be one of: none,",
        "kgs-time_settings fischer 60 5 | ? unknown time system 'fischer', must be one of: none,",
        "kata-time_settings absolute | ? syntax error",
        "kata-time_settings absolute 0 | ? main time is 0 s, but must be above 0",
        "kata-time_settings absolute -5 | ? main time is -5 s, but must be above 0",
        "kata-time_settings absolute nan | ? syntax error",
        "kata-time_settings byoyomi 60 0 5 | ? period is 0 s, but must be above 0",
        "kata-time_settings byoyomi 60 10 0 | ? periods is 0, but must be 1 to 1000",
        "kata-time_settings canadian 60 10 1001 | ? stones is 1001, but must be 1 to 1000",
        "kata-time_settings fischer 60 | ? syntax error",
        "kata-time_settings fischer-capped 60 5 30 -1 | ? the limit of the main time is below",
        "time_left b -1 0 | ? syntax error",
      })
  void nonsenseIsRefusedAndChangesNothing(String command, String answer) {
    say("kata-time_settings absolute 77");
    String told = say(command);
    assertTrue(told.startsWith(answer), told);
    say("genmove b");
    assertEquals("77s 77000 0 0 0", clock());
  }

  @Test
  void theSystemsAreListed() {
    assertEquals(
        "= none absolute byoyomi canadian fischer fischer-capped", say("kata-list_time_settings"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time_settings 600 300 25 | 12 0 | 10m+5m/25 12000 300000 0 25",
        "time_settings 600 300 25 | 12.5 7 | 10m+5m/25 0 12500 0 7",
        "time_settings 600 0 0 | 12 0 | 10m 12000 0 0 0",
        "time_settings 600 0 0 | 0 0 | 10m 0 0 0 0",
        "time_settings 0 1 0 | 12 0 | none 0 0 0 0",
        "kata-time_settings byoyomi 60 10 5 | 12 0 | 1m+5x10s 12000 10000 5 0",
        "kata-time_settings byoyomi 60 10 5 | 10 2 | 1m+5x10s 0 10000 2 0",
        "kata-time_settings fischer 60 5 | 90 0 | 1m+5s 90000 0 0 0",
        "name | 12 0 | 12s 12000 0 0 0",
        "name | 12 4 | 0s+12s/4 0 12000 0 4",
      })
  void whatIsLeftIsUnderstood(String system, String left, String clock) {
    say(system);
    assertEquals("=", say("time_left b " + left));
    say("time_left w 1 1");
    say("genmove b");
    assertEquals(clock, clock());
  }

  @Test
  void nothingSaidIsNoLimit() {
    say("genmove b");
    assertEquals(Clock.UNLIMITED, spec.clock);
  }

  @Test
  void betweenWhatIsSaidItMeasures() {
    say("time_settings 60 0 0");
    spec.thinking = () -> now.addAndGet(10_000_000_000L);
    say("genmove b");
    assertEquals(Duration.ofSeconds(60), spec.clock.main());
    say("genmove w");
    assertEquals(Duration.ofSeconds(60), spec.clock.main());
    say("genmove b");
    assertEquals(Duration.ofSeconds(50), spec.clock.main());
    say("time_left b 45 0\ngenmove w");
    assertEquals(Duration.ofSeconds(50), spec.clock.main());
    say("genmove b");
    assertEquals(Duration.ofSeconds(45), spec.clock.main());
    say("genmove w\ngenmove b");
    assertEquals(Duration.ofSeconds(35), spec.clock.main());
    say("clear_board\ngenmove b");
    assertEquals(Duration.ofSeconds(60), spec.clock.main(), "a new game");
  }

  @Test
  void aFallenFlagIsTheControllersToSee() {
    say("time_settings 5 0 0");
    spec.thinking = () -> now.addAndGet(10_000_000_000L);
    say("genmove b\ngenmove w\ngenmove b");
    assertEquals(Duration.ZERO, spec.clock.main());
  }

  @Test
  void theMainTimeOfCappedFischerStaysBelowItsLimit() {
    say("kata-time_settings fischer-capped 60 5 62 -1\ngenmove b\ngenmove w\ngenmove b");
    assertEquals(Duration.ofSeconds(62), spec.clock.main());
  }

  @Test
  void theLastSystemHolds() {
    say("kata-time_settings absolute 10\ntime_settings 20 0 0\ngenmove b");
    assertEquals(TimeControl.parse("20s"), spec.clock.control());
    say("kata-time_settings absolute 10\ngenmove w");
    assertEquals(TimeControl.parse("10s"), spec.clock.control());
  }
}
