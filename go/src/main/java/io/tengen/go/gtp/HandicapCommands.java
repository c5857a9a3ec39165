package io.tengen.go.gtp;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Handicap;
import io.tengen.go.Points;
import java.util.ArrayList;
import java.util.List;

/** Handicap stones (section 6.3.3, "Tournament commands"). */
final class HandicapCommands implements GtpCommandGroup {
  private static final int FEWEST = 2;

  private final GtpSession session;

  HandicapCommands(GtpSession session) {
    this.session = session;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("fixed_handicap", this::fixed);
    table.register("place_free_handicap", this::placeFree);
    table.register("set_free_handicap", this::setFree);
  }

  private String fixed(GtpArguments arguments) throws GtpFailure {
    int count = arguments.require(1).integer(0);
    if (count < FEWEST || count > Handicap.maximumFixed(session.size())) {
      throw new GtpFailure("invalid number of stones");
    }
    return place(Handicap.fixed(session.size(), count));
  }

  private String placeFree(GtpArguments arguments) throws GtpFailure {
    int count = arguments.require(1).integer(0);
    if (count < FEWEST || count >= session.size() * session.size()) {
      throw new GtpFailure("invalid number of stones");
    }
    return place(FreeHandicap.choose(session.size(), count));
  }

  private String setFree(GtpArguments arguments) throws GtpFailure {
    int size = session.size();
    if (arguments.count() < FEWEST || arguments.count() >= size * size) {
      throw new GtpFailure("bad vertex list");
    }
    int[] stones = new int[arguments.count()];
    for (int i = 0; i < stones.length; i++) {
      stones[i] = arguments.vertex(i, Points.ofSize(size), "bad vertex list");
    }
    place(stones);
    return "";
  }

  /** Puts black stones on the empty board, white to move; answers where they are. */
  private String place(int[] stones) throws GtpFailure {
    Board board = session.state().board();
    Points points = board.points();
    for (int action = 0; action < points.count(); action++) {
      if (!board.isEmpty(points.pointOf(action))) {
        throw new GtpFailure("board not empty");
      }
    }
    Board position = new Board(points.size());
    List<String> names = new ArrayList<>();
    for (int stone : stones) {
      if (!position.isLegal(stone, Colour.BLACK, false)) {
        throw new GtpFailure("bad vertex list");
      }
      position.playUnchecked(stone, Colour.BLACK);
      names.add(points.name(stone));
    }
    session.start(session.rules(), position, Colour.WHITE, stones.length);
    return String.join(" ", names);
  }
}
