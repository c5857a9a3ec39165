package io.tengen.benchmarks.server;

import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.archive.StoredMove;
import io.tengen.arena.match.MovesHash;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.env.Game;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What clients have sent, and what the server has promised to keep: moves and results. */
final class MoveLedger {
  private final Map<Long, Course> courses = new HashMap<>();
  private long acknowledged;

  /** What is known of a game. */
  private static final class Course {
    final Map<Integer, Set<String>> sent = new HashMap<>();
    final Map<Integer, String> kept = new TreeMap<>();
    @Nullable String result;
  }

  /**
   * How an archive compares with it.
   *
   * @param lostMoves that were acknowledged and are not there, or are others there
   * @param lostResults that were told and are not there, or are others there
   * @param strange moves that nobody sent, and games that are there twice or are not sound
   * @param results that were told
   * @param games of the archive
   */
  record Comparison(int lostMoves, int lostResults, int strange, int results, int games) {}

  private Course course(long game) {
    return courses.computeIfAbsent(game, key -> new Course());
  }

  /** A move is on its way. */
  void sent(long game, int ply, String move) {
    course(game).sent.computeIfAbsent(ply, key -> new HashSet<>()).add(move);
  }

  /** The server has said that it has a move. */
  void acknowledged(long game, int ply, String move) {
    course(game).kept.put(ply, move);
    acknowledged++;
  }

  /** The server has said how a game ended. */
  void ended(long game, String result) {
    course(game).result = result;
  }

  /** How many moves were acknowledged. */
  long acknowledged() {
    return acknowledged;
  }

  /** How many games ended. */
  int results() {
    return (int) courses.values().stream().filter(course -> course.result != null).count();
  }

  /**
   * Compares it with an archive, move by move.
   *
   * @param rules of all games
   */
  Comparison compare(ArchiveView view, Game rules) {
    int lostMoves = 0;
    int lostResults = 0;
    int strange = 0;
    Set<Long> found = new HashSet<>();
    Set<String> pairings = new HashSet<>();
    List<ArchivedGame> games = view.games(GameFilter.ALL);
    for (ArchivedGame game : games) {
      List<StoredMove> moves = view.moves(game.id());
      Course course = courses.getOrDefault(game.id(), new Course());
      boolean isNew = found.add(game.id());
      isNew &= pairings.add(game.tournament() + " " + game.pairing().key());
      strange += isNew && isSound(game, moves) ? 0 : 1;
      strange += strangers(course, moves, rules);
      lostMoves += lost(course, moves, rules);
      String score = game.end() == null ? "" : game.end().score();
      lostResults += course.result != null && !course.result.equals(score) ? 1 : 0;
    }
    for (Map.Entry<Long, Course> entry : courses.entrySet()) {
      if (!found.contains(entry.getKey())) {
        lostMoves += entry.getValue().kept.size();
        lostResults += entry.getValue().result == null ? 0 : 1;
      }
    }
    return new Comparison(lostMoves, lostResults, strange, results(), games.size());
  }

  /** Whether a game that is over has the moves that its result is of. */
  private static boolean isSound(ArchivedGame game, List<StoredMove> moves) {
    ArchivedGame.End end = game.end();
    List<Integer> actions = moves.stream().map(StoredMove::action).toList();
    return end == null || end.result().movesHash() == MovesHash.of(actions);
  }

  /** How many moves nobody has sent. */
  private static int strangers(Course course, List<StoredMove> moves, Game rules) {
    int strangers = 0;
    for (int ply = 0; ply < moves.size(); ply++) {
      String name = rules.actionName(moves.get(ply).action());
      strangers += course.sent.getOrDefault(ply, Set.of()).contains(name) ? 0 : 1;
    }
    return strangers;
  }

  private static int lost(Course course, List<StoredMove> moves, Game rules) {
    int lost = 0;
    for (Map.Entry<Integer, String> kept : course.kept.entrySet()) {
      int ply = kept.getKey();
      boolean isThere =
          ply < moves.size() && rules.actionName(moves.get(ply).action()).equals(kept.getValue());
      lost += isThere ? 0 : 1;
    }
    return lost;
  }
}
