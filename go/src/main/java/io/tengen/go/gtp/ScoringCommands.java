package io.tengen.go.gtp;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Scoring;
import io.tengen.go.analysis.DeadStones;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The end of the game (section 6.3.3, "Tournament commands"). Which stones are dead is guessed by
 * random playouts, the same for the same position.
 */
final class ScoringCommands implements GtpCommandGroup {
  private static final int PLAYOUTS = 400;

  private final GtpSession session;

  ScoringCommands(GtpSession session) {
    this.session = session;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("final_score", this::finalScore);
    table.register("final_status_list", this::finalStatusList);
  }

  private static BitSet dead(GoState state) {
    return DeadStones.estimate(state, PLAYOUTS, new RandomStream(state.board().hash()));
  }

  private String finalScore(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    GoState state = session.state();
    return Scoring.score(state, dead(state)).toString();
  }

  /** Chains by status, one a line. None is ever told to be in seki: the guess knows no seki. */
  private String finalStatusList(GtpArguments arguments) throws GtpFailure {
    String status = arguments.require(1).word(0).toLowerCase(Locale.ROOT);
    GoState state = session.state();
    return switch (status) {
      case "dead" -> chains(state.board(), dead(state), true);
      case "alive" -> chains(state.board(), dead(state), false);
      case "seki" -> "";
      default -> throw GtpFailure.syntaxError();
    };
  }

  private static String chains(Board board, BitSet dead, boolean wanted) {
    Points points = board.points();
    BitSet told = new BitSet();
    List<String> lines = new ArrayList<>();
    for (int action = 0; action < points.count(); action++) {
      int start = points.pointOf(action);
      if (!Colour.isStone(board.colourAt(start)) || told.get(start) || dead.get(start) != wanted) {
        continue;
      }
      BitSet chain = new BitSet();
      int stone = start;
      do {
        chain.set(stone);
        stone = board.nextInChain(stone);
      } while (stone != start);
      told.or(chain);
      lines.add(chain.stream().mapToObj(points::name).collect(Collectors.joining(" ")));
    }
    return String.join("\n", lines);
  }
}
