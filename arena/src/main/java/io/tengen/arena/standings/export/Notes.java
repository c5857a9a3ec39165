package io.tengen.arena.standings.export;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.standings.RatedGroup;
import io.tengen.arena.standings.ResultTables;
import io.tengen.env.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of tables must know of them, in sentences. */
public final class Notes {
  private static final int NAMES_SHOWN = 5;

  private Notes() {}

  /** The sentences; none where all is well. */
  public static List<String> of(ResultTables tables) {
    List<String> notes = new ArrayList<>(tables.remarks());
    if (!tables.elos().isConnected()) {
      notes.add(
          "No games, over however many opponents, connect "
              + tables.elos().groups().stream()
                  .limit(NAMES_SHOWN)
                  .map(Notes::group)
                  .collect(Collectors.joining(" with "))
              + (tables.elos().groups().size() > NAMES_SHOWN ? " and other groups" : "")
              + ": each group is rated by itself, and ratings of different groups cannot be"
              + " compared. Play games between them, or give one of each an anchor.");
    }
    if (!tables.elos().withoutGames().isEmpty()) {
      notes.add("Without games, and so not rated: " + names(tables.elos().withoutGames()) + ".");
    }
    if (tables.repeated() > 0) {
      notes.add(
          games(tables.repeated(), "an earlier one of the same players move by move")
              + ", which tells nothing new: errors are larger than they look. More moves of openings"
              + " make games differ.");
    }
    if (tables.alike() > 0) {
      notes.add(games(tables.alike(), "an earlier one of other players move by move") + ".");
    }
    if (tables.voids() > 0) {
      notes.add(
          Numbers.games(tables.voids())
              + (tables.voids() == 1 ? " has no result and counts" : " have no result and count")
              + " nowhere: the players play by different rules. Start engines"
              + " with the rules of the tournament.");
    }
    addBreakdowns(notes, tables);
    return notes;
  }

  private static void addBreakdowns(List<String> notes, ResultTables tables) {
    long failures = tables.reasons().getOrDefault(EndReason.FAILURE, 0L);
    long illegal = tables.reasons().getOrDefault(EndReason.ILLEGAL_MOVE, 0L);
    if (failures + illegal > 0) {
      notes.add(
          Numbers.games(failures + illegal)
              + (failures + illegal == 1 ? " was" : " were")
              + " lost by a player that broke down or moved against the rules; that says little of"
              + " its strength.");
    }
  }

  private static String games(long count, String what) {
    return Numbers.games(count) + (count == 1 ? " is " : " are ") + what;
  }

  private static String group(RatedGroup group) {
    return names(group.ratings().stream().map(Rating::player).toList());
  }

  private static String names(List<String> players) {
    String some = players.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    int more = players.size() - NAMES_SHOWN;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
