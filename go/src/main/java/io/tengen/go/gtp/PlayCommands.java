package io.tengen.go.gtp;

import io.tengen.go.GoState;
import io.tengen.go.Points;

/** Moves (section 6.3.3, "Core play commands", and reg_genmove of 6.3.5). */
final class PlayCommands implements GtpCommandGroup {
  private final GtpSession session;
  private final MoveChooser chooser;

  PlayCommands(GtpSession session, MoveChooser chooser) {
    this.session = session;
    this.chooser = chooser;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("play", this::play);
    table.register("genmove", arguments -> generate(arguments, true));
    table.register("reg_genmove", arguments -> generate(arguments, false));
    table.register("undo", this::undo);
    table.register("showboard", this::showBoard);
  }

  private String play(GtpArguments arguments) throws GtpFailure {
    int colour = arguments.require(2).colour(0);
    int point = arguments.vertex(1, Points.ofSize(session.size()), "illegal move");
    session.play(colour, point);
    return "";
  }

  private String generate(GtpArguments arguments, boolean play) throws GtpFailure {
    int colour = arguments.require(1).colour(0);
    Points points = Points.ofSize(session.size());
    GoState state = session.stateFor(colour);
    int action = chooser.chooseAction(state, session.clock());
    if (action == MoveChooser.RESIGN) {
      return "resign";
    }
    int point = points.pointOf(action);
    if (!session.stateFor(colour).isLegal(point)) {
      throw new GtpFailure("the player chose an illegal move, " + points.name(point));
    }
    if (play) {
      session.playChosen(colour, point);
      chooser.played(action);
    }
    return points.name(point);
  }

  private String undo(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    session.undo();
    return "";
  }

  private String showBoard(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    return "\n" + session.state();
  }
}
