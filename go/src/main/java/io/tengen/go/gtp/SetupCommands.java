package io.tengen.go.gtp;

import io.tengen.go.GoState;
import io.tengen.go.Rules;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a game begins (section 6.3.2, and loadsgf of 6.3.6). */
final class SetupCommands implements GtpCommandGroup {
  private final GtpSession session;

  SetupCommands(GtpSession session) {
    this.session = session;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("boardsize", this::boardSize);
    table.register("clear_board", this::clearBoard);
    table.register("komi", this::komi);
    table.register("loadsgf", this::loadSgf);
  }

  private String boardSize(GtpArguments arguments) throws GtpFailure {
    session.start(arguments.require(1).integer(0));
    return "";
  }

  private String clearBoard(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    session.start(session.size());
    return "";
  }

  private String komi(GtpArguments arguments) throws GtpFailure {
    double komi = arguments.require(1).real(0);
    try {
      session.setRules(session.rules().withKomi(komi));
    } catch (IllegalArgumentException e) {
      throw new GtpFailure(String.valueOf(e.getMessage()));
    }
    return "";
  }

  /** Loads the first game of a file; with a number, the position before that move. */
  private String loadSgf(GtpArguments arguments) throws GtpFailure {
    String file = arguments.require(1, 2).word(0);
    int wanted = arguments.count() == 2 ? arguments.integer(1) - 1 : Integer.MAX_VALUE;
    try (SgfCollection games = new SgfCollection(List.of(Path.of(file)), SgfOptions.TOLERANT)) {
      SgfGame game = games.next();
      if (game == null) {
        throw new GtpFailure("no game in the file");
      }
      MainLine line = MainLine.of(game);
      load(line, Math.max(0, Math.min(wanted, line.moveCount())));
    } catch (SgfException | InvalidPathException | GtpFailure e) {
      throw new GtpFailure("cannot load file");
    }
    return "";
  }

  /** Only from the last set-up on can moves be taken back. */
  private void load(MainLine line, int moves) throws GtpFailure, SgfException {
    Rules rules = session.rules().withKomi(line.rules().komi());
    int setup = line.lastSetup(moves);
    GoState start = line.state(rules, setup);
    List<GtpMove> played = new ArrayList<>();
    for (int move = setup; move < moves; move++) {
      played.add(new GtpMove(line.colour(move), line.point(move)));
    }
    session.start(rules, start.board(), start.currentPlayer(), start.handicapStones(), played);
  }
}
