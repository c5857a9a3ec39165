package io.tengen.arena.match;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.go.GoState;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfRecorder;
import io.tengen.go.sgf.SgfWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes games for people to look at: SGF in Go; else a text with a move a line and the last
 * position. Dates are left out, so that the same match gives the same files.
 */
public final class GameRecord {
  private final MatchSettings settings;
  private final Entrant a;
  private final Entrant b;

  /** Records of a match between two players. */
  public GameRecord(MatchSettings settings, Entrant a, Entrant b) {
    this.settings = settings;
    this.a = a;
    this.b = b;
  }

  /**
   * Writes a game, over the file that may be there from a match that was killed.
   *
   * @param directory is there already
   * @return the file
   */
  public Path write(PlayedGame played, Path directory) throws IOException {
    State state = settings.game().newInitialState();
    played.moves().forEach(state::apply);
    String content = state instanceof GoState go ? sgf(played, go) : text(played, state);
    String extension = state instanceof GoState ? "sgf" : "txt";
    Path file =
        directory.resolve(String.format(Locale.ROOT, "game-%04d.%s", played.number(), extension));
    // A stream of the old kind, since a channel would be closed by an interrupt.
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private String nameOfFirst(PlayedGame played) {
    return played.first() == Side.A ? a.name() : b.name();
  }

  private String nameOfSecond(PlayedGame played) {
    return played.first() == Side.A ? b.name() : a.name();
  }

  private String sgf(PlayedGame played, GoState state) {
    SgfGame game = SgfRecorder.record(state);
    SgfNode root = game.root();
    root.putText(GameInfo.BLACK_PLAYER.id(), nameOfFirst(played));
    root.putText(GameInfo.WHITE_PLAYER.id(), nameOfSecond(played));
    root.putText(GameInfo.ROUND.id(), Integer.toString(played.number()));
    root.putText(GameInfo.RESULT.id(), played.result());
    SgfTime.put(root, settings.time());
    if (!played.detail().isEmpty()) {
      root.putText(GameInfo.GAME_COMMENT.id(), played.detail());
    }
    return SgfWriter.toString(game, SgfWriter.Layout.PAGE);
  }

  private String text(PlayedGame played, State state) {
    Game game = settings.game();
    StringBuilder text = new StringBuilder();
    text.append(game.name()).append(", game ").append(played.number()).append('\n');
    text.append("first   ").append(nameOfFirst(played)).append('\n');
    text.append("second  ").append(nameOfSecond(played)).append('\n');
    text.append("result  ").append(played.result()).append('\n');
    if (!played.detail().isEmpty()) {
      text.append("because ").append(played.detail()).append('\n');
    }
    text.append('\n');
    int ply = 0;
    for (int action : played.moves()) {
      text.append(String.format(Locale.ROOT, "%3d  %s\n", ++ply, game.actionName(action)));
    }
    return text.append('\n').append(state).append('\n').toString();
  }
}
