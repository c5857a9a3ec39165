package io.tengen.arena.match;

import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.SgfNode;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/** The time of a game as SGF tells it. */
public final class SgfTime {
  private SgfTime() {}

  /** Says in a root how much time each player has; nothing where there is no limit. */
  public static void put(SgfNode root, TimeControl time) {
    if (time instanceof TimeControl.Unlimited) {
      return;
    }
    root.put(GameInfo.TIME_LIMIT.id(), seconds(time.start().main()));
    String overtime = overtime(time);
    if (!overtime.isEmpty()) {
      root.putText(GameInfo.OVERTIME.id(), overtime);
    }
  }

  private static String overtime(TimeControl time) {
    if (time instanceof TimeControl.PerMove simple) {
      return seconds(simple.move()) + "s a move";
    }
    if (time instanceof TimeControl.ByoYomi byoYomi) {
      return byoYomi.periods() + "x" + seconds(byoYomi.period()) + " byo-yomi";
    }
    if (time instanceof TimeControl.Canadian canadian) {
      return canadian.moves() + "/" + seconds(canadian.period()) + " Canadian";
    }
    return time instanceof TimeControl.Fischer fischer
        ? seconds(fischer.increment()) + "s Fischer"
        : "";
  }

  /** A length of time in seconds, to the millisecond. */
  public static String seconds(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
  }
}
