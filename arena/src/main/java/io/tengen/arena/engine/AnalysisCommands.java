package io.tengen.arena.engine;

import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.gtp.GtpArguments;
import io.tengen.go.gtp.GtpCommandGroup;
import io.tengen.go.gtp.GtpCommandTable;
import io.tengen.go.gtp.GtpFailure;
import io.tengen.go.gtp.GtpSession;
import io.tengen.go.gtp.GtpStream;
import io.tengen.go.gtp.MoveChooser;
import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchLimits;
import io.tengen.search.player.Analyst;
import java.io.IOException;
import java.util.Optional;

/**
 * What GUIs show while the engine thinks: the analysis commands of Leela Zero, KataGo ("GTP
 * Extensions") and Sabaki. A position that is asked for again is searched on from what is known.
 */
final class AnalysisCommands implements GtpCommandGroup {
  private static final SearchLimits ENDLESS = SearchLimits.ofVisits(SearchLimits.NO_LIMIT);

  private final GtpSession session;
  private final GtpPlayer player;

  AnalysisCommands(GtpSession session, GtpPlayer player) {
    this.session = session;
    this.player = player;
  }

  /** What a command that chooses a move does with it, and whether another one may cut it short. */
  private record Manner(boolean isKata, boolean plays, boolean isCancellable) {}

  @Override
  public void register(GtpCommandTable table) {
    table.registerStream("lz-analyze", (words, channel) -> analyse(words, channel, false));
    table.registerStream("kata-analyze", (words, channel) -> analyse(words, channel, true));
    table.registerStream("analyze", (words, channel) -> analyse(words, channel, true));
    choice(table, "lz-genmove_analyze", new Manner(false, true, false));
    choice(table, "kata-genmove_analyze", new Manner(true, true, false));
    choice(table, "genmove_analyze", new Manner(true, true, false));
    choice(table, "kata-search_analyze", new Manner(true, false, false));
    choice(table, "kata-search_analyze_cancellable", new Manner(true, false, true));
    table.registerStream("kata-search", (words, channel) -> search(words, channel, false));
    table.registerStream(
        "kata-search_cancellable", (words, channel) -> search(words, channel, true));
  }

  private void choice(GtpCommandTable table, String name, Manner manner) {
    table.registerStream(name, (words, channel) -> choose(words, channel, manner));
  }

  /** What a command works with; whatever can be refused has been. */
  private record Task(
      AnalysisOptions options, GoState state, ActionFilter filter, Analyst analyst) {}

  private Task task(GtpArguments words, boolean isKata) throws GtpFailure {
    AnalysisOptions options = AnalysisOptionsReader.read(words, isKata, session.state());
    GoState state = session.stateFor(options.colour());
    requireMoves(options, state);
    Analyst analyst =
        player
            .analystAt(state)
            .orElseThrow(
                () ->
                    new GtpFailure(
                        "this player chooses without a search, so there is nothing to analyse;"
                            + " start the engine with one that searches, such as uct"));
    return new Task(options, state, options.filter().orAll(), analyst);
  }

  private static void requireMoves(AnalysisOptions options, GoState state) throws GtpFailure {
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    for (int i = 0; i < count; i++) {
      if (options.filter().allows(0, options.colour(), legal[i])) {
        return;
      }
    }
    throw new GtpFailure("avoid or allow leaves no legal move; leave one, or pass");
  }

  private void analyse(GtpArguments words, GtpStream.Channel channel, boolean isKata)
      throws GtpFailure, IOException {
    Task task = task(words, isKata);
    channel.line("");
    task.analyst().restrict(task.filter());
    Cancellation cancellation = new Cancellation();
    LiveSearch.Observer observer = observer(task, channel, isKata, true);
    boolean isDone =
        LiveSearch.run(
                () -> task.analyst().analyse(ENDLESS, cancellation),
                cancellation,
                task.options().intervalNanos(),
                observer)
            .isPresent();
    if (isDone) {
      // The position is proven.
      observer.report();
      LiveSearch.await(observer);
    }
  }

  private void choose(GtpArguments words, GtpStream.Channel channel, Manner manner)
      throws GtpFailure, IOException {
    Task task = task(words, manner.isKata());
    channel.line("");
    Cancellation cancellation = new Cancellation();
    LiveSearch.Observer observer = observer(task, channel, manner.isKata(), manner.isCancellable());
    Optional<Integer> chosen =
        LiveSearch.run(
            () -> player.chooseAction(task.state(), session.clock(), task.filter(), cancellation),
            cancellation,
            task.options().intervalNanos(),
            observer);
    if (chosen.isPresent()) {
      observer.report();
    }
    String move = chosen.isPresent() ? name(task.state(), chosen.get()) : "cancelled";
    if (manner.plays() && chosen.isPresent() && chosen.get() != MoveChooser.RESIGN) {
      Points points = task.state().board().points();
      session.playChosen(task.options().colour(), points.pointOf(chosen.get()));
      player.played(chosen.get());
    }
    channel.line("play " + move);
  }

  /** A move that is not played, by any player. */
  private void search(GtpArguments words, GtpStream.Channel channel, boolean isCancellable)
      throws GtpFailure, IOException {
    words.require(0, 1);
    int colour = words.count() == 0 ? session.state().currentPlayer() : words.colour(0);
    GoState state = session.stateFor(colour);
    Cancellation cancellation = new Cancellation();
    Optional<Integer> chosen =
        LiveSearch.run(
            () -> player.chooseAction(state, session.clock(), ActionFilter.ALL, cancellation),
            cancellation,
            Long.MAX_VALUE / 2,
            new LiveSearch.Observer() {
              @Override
              public void report() {
                // Nothing but the move is to be told.
              }

              @Override
              public boolean isInterrupted() throws IOException {
                return isCancellable && channel.isInterrupted();
              }
            });
    channel.line(chosen.isPresent() ? name(state, chosen.get()) : "cancelled");
  }

  private static String name(GoState state, int action) {
    Points points = state.board().points();
    return action == MoveChooser.RESIGN ? "resign" : points.name(points.pointOf(action));
  }

  private static LiveSearch.Observer observer(
      Task task, GtpStream.Channel channel, boolean isKata, boolean isCancellable) {
    AnalysisWriter writer = new AnalysisWriter(isKata, task.options());
    Points points = task.state().board().points();
    return new LiveSearch.Observer() {
      @Override
      public void report() throws IOException {
        String line =
            task.analyst()
                .snapshot()
                .map(search -> writer.write(Analysis.of(points, search)))
                .orElse("");
        // A blank line would end the answer.
        if (!line.isBlank()) {
          channel.line(line.strip());
        }
      }

      @Override
      public boolean isInterrupted() throws IOException {
        return isCancellable && channel.isInterrupted();
      }
    };
  }
}
