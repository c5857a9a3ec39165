package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.board.TicTacToe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LatestGameTest {
  private static final List<ZeroGame> GAMES = RandomGames.of(new TicTacToe(), 3, 5);

  @TempDir private Path run;

  private void write(int iteration, ZeroGame... games) throws IOException {
    Files.createDirectories(run.resolve("games"));
    Path file = run.resolve("games").resolve(GameFile.nameOf(iteration));
    GameFileHeader header = new GameFileHeader("tic-tac-toe", iteration, 2, 9);
    try (GameFile out = GameFile.open(file, header, any -> {}, any -> {})) {
      for (ZeroGame game : games) {
        out.append(game);
      }
    }
  }

  @Test
  void theNewestWholeGameIsFound() throws IOException {
    LatestGame latest = new LatestGame(run);
    assertEquals(Optional.empty(), latest.find(), "no directory");
    write(0);
    assertEquals(Optional.empty(), latest.find(), "no game in it");
    write(0, GAMES.get(0), GAMES.get(1));
    PlayedGame found = latest.find().orElseThrow();
    assertEquals(GAMES.get(1).index(), found.index());
    assertEquals("tic-tac-toe", found.game());
    assertEquals(GAMES.get(1).plies().stream().map(ZeroPly::action).toList(), found.actions());
    write(1);
    for (LatestGame each : List.of(latest, new LatestGame(run))) {
      assertEquals(0, each.find().orElseThrow().iteration(), "the next file has none yet");
    }
    write(1, GAMES.get(2));
    assertEquals(1, latest.find().orElseThrow().iteration());
  }

  @Test
  void whatCannotBeReadIsToldOnce() throws IOException {
    write(0, GAMES.get(0));
    LatestGame latest = new LatestGame(run);
    PlayedGame before = latest.find().orElseThrow();
    Files.write(run.resolve("games").resolve(GameFile.nameOf(1)), new byte[50]);
    assertThrows(RunDirectoryException.class, latest::find);
    assertEquals(before, latest.find().orElseThrow());
  }

  @Test
  void aGameIsTheSameBehindJson() {
    PlayedGame go = new PlayedGame("go-9x9", 6.5, 1L << 40, 3, 2, List.of(40, 81, 81), -1);
    PlayedGame other =
        new PlayedGame("connect-four", Double.NaN, 0, 0, 0, List.of(3), Math.nextDown(1.0));
    for (PlayedGame game : List.of(go, other)) {
      String text = game.toJson().toString();
      assertEquals(game, PlayedGame.of(JsonMapper.shared().readTree(text)), text);
    }
    assertEquals(
        "{\"game\":\"go-9x9\",\"komi\":6.5,\"index\":1099511627776,\"iteration\":3,"
            + "\"generation\":2,\"actions\":[40,81,81],\"outcome\":-1.0}",
        go.toJson().toString());
  }

  @Test
  void whatIsNoGameIsRefused() {
    String good =
        "{'game':'go-9x9','komi':7,'index':0,'iteration':0,'generation':0,'actions':[1],'outcome':1}";
    assertEquals(7, read(good).komi());
    for (String change :
        List.of(
            "'go-9x9' -> 7",
            "7 -> null",
            "'index':0 -> 'index':1e30",
            "'index':0 -> 'index':-1",
            "'iteration':0, -> ",
            "'generation':0 -> 'generation':99999999999",
            "[1] -> []",
            "[1] -> [1.5]",
            "[1] -> 1",
            "'outcome':1 -> 'outcome':2")) {
      String[] parts = change.split(" -> ", 2);
      String bad = good.replace(parts[0], parts[1]);
      assertTrue(!bad.equals(good), change);
      assertThrows(IllegalArgumentException.class, () -> read(bad), change);
    }
  }

  private static PlayedGame read(String json) {
    return PlayedGame.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
  }
}
