package io.tengen.arena.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.env.rating.Trinomial;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tables that others have published, from the same games. */
class PublishedTablesTest {
  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PublishedTablesTest.class.getResourceAsStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .toList();
    }
  }

  private static GameResult game(int number, int round, String first, String second, char result) {
    Outcome outcome =
        switch (result) {
          case '1' -> Outcome.FIRST_WINS;
          case '0' -> Outcome.SECOND_WINS;
          default -> Outcome.DRAW;
        };
    Pairing pairing = new Pairing("g" + number, round, first, second, 0);
    return new GameResult(pairing, outcome, EndReason.PLAYED_OUT, number);
  }

  /** Wins, and what they are worth by the opponents' wins, as the organiser lists them. */
  @Test
  void computerGoTournament() throws IOException {
    List<GameResult> games = new ArrayList<>();
    for (String[] row : rows("kgs-104.csv")) {
      games.add(
          game(
              games.size() + 1,
              Integer.parseInt(row[0]),
              row[1],
              row[2],
              row[3].equals(row[1]) ? '1' : '0'));
    }
    List<String> players = List.of("MCark", "gnugo3pt8", "AyaMC", "Zen19S");
    GameCounts counts = GameCounts.of(players, games);
    Standings standings = Standings.of(counts);
    assertEquals(List.of("Zen19S", "AyaMC", "gnugo3pt8", "MCark"), standings.players());
    CrossTable cross = new CrossTable(standings.players(), counts);
    double[] wins = {7, 4, 3, 0};
    double[] opponents = {18, 27, 22, 31};
    double[] defeated = {18, 6, 0, 0};
    for (int i = 0; i < 4; i++) {
      double sumOfOpponents = 0;
      double sumOfDefeated = 0;
      for (int j = 0; j < 4; j++) {
        sumOfOpponents += cross.at(i, j).games() * wins[j];
        sumOfDefeated += cross.at(i, j).points() * wins[j];
      }
      assertEquals(wins[i], standings.rows().get(i).points());
      assertEquals(opponents[i], sumOfOpponents);
      assertEquals(defeated[i], sumOfDefeated);
    }
    assertEquals(new Trinomial(6, 0, 8), counts.firstMovers(), "black won 6 and white 8");
  }

  /** Points and shared ranks, and every cell of the table. */
  @Test
  void chessTournamentWithDraws() throws IOException {
    List<String[]> rows = rows("candidates-2016-round-13.csv");
    List<GameResult> games = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        String one = rows.get(i)[1];
        String other = rows.get(j)[1];
        String results = rows.get(i)[3 + j];
        games.add(game(games.size() + 1, 1, one, other, results.charAt(0)));
        if (results.charAt(1) != '.') {
          char mirrored = results.charAt(1) == '1' ? '0' : results.charAt(1) == '0' ? '1' : '=';
          games.add(game(games.size() + 1, 2, other, one, mirrored));
        }
      }
    }
    assertEquals(52, games.size());
    List<String> players = rows.stream().map(row -> row[1]).toList();
    GameCounts counts = GameCounts.of(players, games);
    Standings standings = Standings.of(counts);
    for (int i = 0; i < rows.size(); i++) {
      Standing standing = standings.rows().get(i);
      assertEquals(rows.get(i)[1], standing.player());
      assertEquals(Integer.parseInt(rows.get(i)[0]), standing.rank());
      assertEquals(Double.parseDouble(rows.get(i)[2]), standing.points());
    }
    CrossTable cross = new CrossTable(players, counts);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        String cell = rows.get(i)[3 + j];
        double points = cell.chars().mapToDouble(c -> c == '1' ? 1 : c == '=' ? 0.5 : 0).sum();
        assertEquals(points, cross.at(i, j).points(), players.get(i) + " " + players.get(j));
      }
    }
  }
}
