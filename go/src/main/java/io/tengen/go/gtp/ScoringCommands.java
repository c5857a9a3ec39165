package io.tengen.go.gtp;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Scoring;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The end of the game (section 6.3.3, "Tournament commands"), as a judge of stones sees it. */
public final class ScoringCommands implements GtpCommandGroup {
  private final GtpSession session;
  private final StoneJudge judge;

  /** Commands about the session's position. */
  public ScoringCommands(GtpSession session, StoneJudge judge) {
    this.session = session;
    this.judge = judge;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("final_score", this::finalScore);
    table.register("final_status_list", this::finalStatusList);
  }

  private String finalScore(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    GoState state = session.state();
    return Scoring.score(state, judge.judge(state).dead()).toString();
  }

  /** Chains by status, one a line. */
  private String finalStatusList(GtpArguments arguments) throws GtpFailure {
    String status = arguments.require(1).word(0).toLowerCase(Locale.ROOT);
    if (!Set.of("alive", "dead", "seki").contains(status)) {
      throw GtpFailure.syntaxError();
    }
    GoState state = session.state();
    StoneJudge.Verdict verdict = judge.judge(state);
    BitSet wanted = new BitSet();
    switch (status) {
      case "dead" -> wanted.or(verdict.dead());
      case "seki" -> wanted.or(verdict.seki());
      default -> {
        wanted.set(0, state.board().points().arrayLength());
        wanted.andNot(verdict.dead());
        wanted.andNot(verdict.seki());
      }
    }
    return chains(state.board(), wanted);
  }

  private static String chains(Board board, BitSet wanted) {
    Points points = board.points();
    BitSet told = new BitSet();
    List<String> lines = new ArrayList<>();
    for (int action = 0; action < points.count(); action++) {
      int start = points.pointOf(action);
      if (!Colour.isStone(board.colourAt(start)) || told.get(start) || !wanted.get(start)) {
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
