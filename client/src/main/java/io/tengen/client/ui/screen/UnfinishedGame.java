package io.tengen.client.ui.screen;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.Past;
import io.tengen.client.session.SessionView;
import io.tengen.go.GoGame;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it takes to go on with a game of this process, beside its record: fields that are kept with
 * that. A clock is kept as it stood when it was stopped last: main time and period in ns, periods,
 * moves.
 */
public final class UnfinishedGame {
  private static final List<String> CLOCKS = List.of("clock.black", "clock.white");

  private UnfinishedGame() {}

  /** The fields of a game as it stands. */
  static Map<String, String> fields(Challenge challenge, SessionView view) {
    SideWish side = view.mySide() == 0 ? SideWish.FIRST : SideWish.SECOND;
    Challenge same =
        new Challenge(
            challenge.opponent(),
            challenge.game(),
            challenge.time(),
            side,
            challenge.mayUndo(),
            false,
            Past.NONE);
    Map<String, String> fields = new HashMap<>(LastChallenge.put(same, Map.of()));
    for (int i = 0; i < CLOCKS.size(); i++) {
      fields.put(CLOCKS.get(i), text(view.clocks().get(i).clock()));
    }
    return fields;
  }

  private static String text(Clock clock) {
    return clock.main().toNanos()
        + " "
        + clock.period().toNanos()
        + " "
        + clock.periods()
        + " "
        + clock.moves();
  }

  /**
   * The challenge that goes on with a game; empty where the fields or the record are not those of
   * one that is played.
   */
  public static Optional<Challenge> of(Map<String, String> fields, GameRecord record) {
    return LastChallenge.of(fields)
        .filter(challenge -> isSame(challenge, record.game()))
        .flatMap(challenge -> after(challenge, fields, record));
  }

  private static boolean isSame(Challenge challenge, GoGame game) {
    return challenge.game().game() instanceof GoGame played
        && played.size() == game.size()
        && played.handicap() == game.handicap()
        && played.rules().equals(game.rules());
  }

  private static Optional<Challenge> after(
      Challenge challenge, Map<String, String> fields, GameRecord record) {
    List<MoveNode> nodes = record.mainLine();
    List<MoveNode> moves = nodes.subList(1, nodes.size());
    if (moves.isEmpty() || !moves.stream().allMatch(MoveNode::isMove)) {
      return Optional.empty();
    }
    try {
      TimeControl time = challenge.timeControl();
      List<Clock> clocks =
          CLOCKS.stream().map(name -> clock(fields.getOrDefault(name, ""), time)).toList();
      Past past = new Past(moves.stream().map(MoveNode::action).toList(), clocks);
      return Optional.of(challenge.after(past));
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private static Clock clock(String text, TimeControl time) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("a clock is '" + text + "', but has four numbers");
    }
    Clock clock =
        new Clock(
            time,
            Duration.ofNanos(Long.parseLong(parts[0])),
            Duration.ofNanos(Long.parseLong(parts[1])),
            Integer.parseInt(parts[2]),
            Integer.parseInt(parts[3]));
    boolean isNegative =
        clock.main().isNegative()
            || clock.period().isNegative()
            || clock.periods() < 0
            || clock.moves() < 0;
    if (isNegative) {
      throw new IllegalArgumentException("a clock of '" + text + "' has less than nothing");
    }
    return clock;
  }
}
