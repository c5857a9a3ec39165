package io.tengen.arena.standings.export;

import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Participant;
import java.util.List;
import java.util.Map;

/** Tables of games that nobody had to play. */
final class SomeTables {
  private SomeTables() {}

  static ResultTables of(
      Map<String, String> facts, List<Participant> participants, List<GameResult> games) {
    return ResultTables.of("cup", facts, participants, Tally.of(games));
  }
}
