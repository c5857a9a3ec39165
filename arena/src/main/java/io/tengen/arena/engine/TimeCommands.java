package io.tengen.arena.engine;

import io.tengen.go.gtp.GtpArguments;
import io.tengen.go.gtp.GtpClock;
import io.tengen.go.gtp.GtpCommandGroup;
import io.tengen.go.gtp.GtpCommandTable;
import io.tengen.go.gtp.GtpFailure;
import io.tengen.go.gtp.GtpSession;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Time systems that the standard lacks: {@code kata-time_settings} and {@code
 * kata-list_time_settings}, and {@code kgs-time_settings}, which is the same without Fischer's; see
 * "GTP Extensions" of KataGo. With {@code byoyomi} the last number of {@code time_left} is how many
 * periods are left, 0 in main time.
 */
final class TimeCommands implements GtpCommandGroup {
  private static final String KGS_KINDS = "none absolute byoyomi canadian";
  private static final String KATA_KINDS = KGS_KINDS + " fischer fischer-capped";

  private final GtpSession session;
  private Optional<EngineTime> time = Optional.empty();

  TimeCommands(GtpSession session) {
    this.session = session;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("kata-time_settings", arguments -> settings(arguments, KATA_KINDS));
    table.register("kgs-time_settings", arguments -> settings(arguments, KGS_KINDS));
    table.register("kata-list_time_settings", this::list);
  }

  /** What was said last, if anything was. */
  Optional<EngineTime> time() {
    return time;
  }

  private String list(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    return KATA_KINDS;
  }

  private String settings(GtpArguments arguments, String kinds) throws GtpFailure {
    String kind = arguments.word(0).toLowerCase(Locale.ROOT);
    boolean isFischer = kinds.equals(KATA_KINDS);
    EngineTime said =
        switch (kind) {
          case "none" -> none(arguments);
          case "absolute" -> absolute(arguments);
          case "byoyomi" -> byoYomi(arguments);
          case "canadian" -> canadian(arguments);
          case "fischer" -> isFischer ? fischer(arguments.require(3)) : unknown(kind, kinds);
          case "fischer-capped" -> isFischer ? capped(arguments) : unknown(kind, kinds);
          default -> unknown(kind, kinds);
        };
    time = Optional.of(said);
    // The standard's settings are void now, and what was left by them.
    session.setClock(GtpClock.UNKNOWN);
    return "";
  }

  private static EngineTime unknown(String kind, String kinds) throws GtpFailure {
    throw new GtpFailure(
        "unknown time system '" + kind + "', must be one of: " + kinds.replace(" ", ", "));
  }

  private static EngineTime none(GtpArguments arguments) throws GtpFailure {
    arguments.require(1);
    return EngineTime.of(new TimeControl.Unlimited());
  }

  private static EngineTime absolute(GtpArguments arguments) throws GtpFailure {
    arguments.require(2);
    return EngineTime.of(new TimeControl.Absolute(time(arguments, 1, "main time", false)));
  }

  private static EngineTime byoYomi(GtpArguments arguments) throws GtpFailure {
    arguments.require(4);
    return EngineTime.of(
        new TimeControl.ByoYomi(
            time(arguments, 1, "main time", true),
            time(arguments, 2, "period", false),
            count(arguments, "periods")));
  }

  private static EngineTime canadian(GtpArguments arguments) throws GtpFailure {
    arguments.require(4);
    return EngineTime.of(
        new TimeControl.Canadian(
            time(arguments, 1, "main time", true),
            time(arguments, 2, "period", false),
            count(arguments, "stones")));
  }

  /** Without an increment it is absolute time. */
  private static EngineTime fischer(GtpArguments arguments) throws GtpFailure {
    Duration main = time(arguments, 1, "main time", false);
    Duration increment = time(arguments, 2, "increment", true);
    return EngineTime.of(
        increment.isZero()
            ? new TimeControl.Absolute(main)
            : new TimeControl.Fischer(main, increment));
  }

  private static EngineTime capped(GtpArguments arguments) throws GtpFailure {
    EngineTime plain = fischer(arguments.require(5));
    Duration mainLimit = limit(arguments, 3);
    Duration main = plain.control().start().main();
    if (mainLimit.compareTo(main) < 0) {
      throw new GtpFailure("the limit of the main time is below the main time");
    }
    return new EngineTime(plain.control(), mainLimit, limit(arguments, 4));
  }

  /** A limit; below 0 for none. */
  private static Duration limit(GtpArguments arguments, int index) throws GtpFailure {
    double seconds = arguments.real(index);
    return seconds < 0 ? TimeControl.LONGEST : EngineClock.seconds(seconds);
  }

  private static Duration time(GtpArguments arguments, int index, String name, boolean mayBeZero)
      throws GtpFailure {
    double seconds = arguments.real(index);
    Duration time = EngineClock.seconds(Math.max(0, seconds));
    if (seconds < 0 || (time.isZero() && !mayBeZero)) {
      throw new GtpFailure(
          name
              + " is "
              + arguments.word(index)
              + " s, but must be "
              + (mayBeZero ? "at least 0" : "above 0"));
    }
    return time;
  }

  private static int count(GtpArguments arguments, String name) throws GtpFailure {
    int count = arguments.integer(3);
    if (count < 1 || count > EngineTime.MOST_MOVES) {
      throw new GtpFailure(name + " is " + count + ", but must be 1 to " + EngineTime.MOST_MOVES);
    }
    return count;
  }
}
