package io.tengen.arena.engine;

import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.gtp.GtpArguments;
import io.tengen.go.gtp.GtpCommandGroup;
import io.tengen.go.gtp.GtpCommandTable;
import io.tengen.go.gtp.GtpFailure;
import io.tengen.go.gtp.GtpSession;
import io.tengen.search.ActionLine;
import java.util.List;
import java.util.Locale;

/**
 * Pictures for GoGui (its manual, "Analyze Commands"): each is a command, and one lists them. They
 * show the position with the colour to move, after a moment's search or a longer one that was
 * there.
 */
final class GoGuiCommands implements GtpCommandGroup {
  private static final List<String> PICTURES =
      List.of(
          "dboard/Policy/tengen-policy",
          "gfx/Win Rates/tengen-win_rates",
          "gfx/Best Line/tengen-best_line",
          "dboard/Ownership/tengen-ownership",
          "string/Final Score/final_score",
          "plist/Dead Stones/final_status_list dead",
          "plist/Stones in Seki/final_status_list seki");

  private final GtpSession session;
  private final GtpPlayer player;

  GoGuiCommands(GtpSession session, GtpPlayer player) {
    this.session = session;
    this.player = player;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("gogui-analyze_commands", this::pictures);
    table.register("tengen-policy", this::policy);
    table.register("tengen-win_rates", this::winRates);
    table.register("tengen-best_line", this::bestLine);
    table.register("tengen-ownership", this::ownership);
  }

  private String pictures(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    return String.join("\n", PICTURES);
  }

  private GoState state(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    return session.stateFor(session.state().currentPlayer());
  }

  private Analysis analysis(GoState state) throws GtpFailure {
    return BriefAnalysis.of(player, state)
        .orElseThrow(
            () ->
                new GtpFailure(
                    "this player chooses without a search, so there is nothing to show; start the"
                        + " engine with one that searches, such as uct"));
  }

  /** The priors as shares of the largest, so that they can be seen; white's are negative. */
  private String policy(GtpArguments arguments) throws GtpFailure {
    GoState state = state(arguments);
    double[] priors = new double[state.game().actionCount()];
    double most = 0;
    for (ActionLine line : analysis(state).search().lines()) {
      priors[line.result().action()] = line.result().prior();
      most = Math.max(most, line.result().prior());
    }
    double scale = sign(state) / most;
    for (int action = 0; action < priors.length; action++) {
      priors[action] *= scale;
    }
    return board(state.board().points(), priors);
  }

  /** Percent, on the moves that were tried. */
  private String winRates(GtpArguments arguments) throws GtpFailure {
    GoState state = state(arguments);
    Analysis analysis = analysis(state);
    StringBuilder labels = new StringBuilder("LABEL");
    for (ActionLine line : analysis.search().lines()) {
      boolean isPass = line.result().action() == analysis.points().count();
      if (line.result().visits() > 0 && !isPass) {
        labels
            .append(' ')
            .append(name(analysis, line.result().action()))
            .append(' ')
            .append(Math.round(100 * WinRate.of(line.result().value())));
      }
    }
    return labels + "\n" + status(analysis, state);
  }

  private String bestLine(GtpArguments arguments) throws GtpFailure {
    GoState state = state(arguments);
    Analysis analysis = analysis(state);
    StringBuilder moves = new StringBuilder("VAR");
    int colour = state.currentPlayer();
    for (int action : analysis.search().lines().get(0).actions()) {
      moves.append(colour == Colour.BLACK ? " b " : " w ").append(name(analysis, action));
      colour = Colour.opponent(colour);
    }
    return moves + "\n" + status(analysis, state);
  }

  private String ownership(GtpArguments arguments) throws GtpFailure {
    GoState state = state(arguments);
    float[] known =
        analysis(state)
            .ownership()
            .orElseThrow(
                () ->
                    new GtpFailure(
                        "this player does not tell ownership; start the engine with one that plays"
                            + " random games, such as uct"));
    double[] blacks = new double[state.game().actionCount()];
    for (int action = 0; action < state.board().points().count(); action++) {
      blacks[action] = sign(state) * known[action];
    }
    return board(state.board().points(), blacks);
  }

  private static String name(Analysis analysis, int action) {
    return analysis.points().name(analysis.points().pointOf(action));
  }

  private static double sign(GoState state) {
    return state.currentPlayer() == Colour.BLACK ? 1 : -1;
  }

  private static String status(Analysis analysis, GoState state) {
    return String.format(
        Locale.ROOT,
        "STATUS %s wins %.1f%% of %d visits",
        Colour.name(state.currentPlayer()),
        100 * WinRate.of(analysis.search().value()),
        analysis.search().visits());
  }

  private static String board(Points points, double[] values) {
    StringBuilder text = new StringBuilder();
    for (int action = 0; action < points.count(); action++) {
      text.append(action % points.size() == 0 ? "\n" : " ");
      // Plus 0, so that no zero has a sign.
      text.append(String.format(Locale.ROOT, "%.3f", values[action] + 0.0));
    }
    return text.toString();
  }
}
