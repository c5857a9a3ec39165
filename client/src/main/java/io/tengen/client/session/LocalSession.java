package io.tengen.client.session;

import io.tengen.arena.live.LiveClocks;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveHead;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.client.ClientException;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.client.session.SessionView.SessionEnd;
import io.tengen.search.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A game of a {@link LocalArena}. */
final class LocalSession implements GameSession {
  private final LocalArena arena;
  private final LiveGame game;
  private final List<String> names;
  private final int side;
  private final Audience<SessionView> listeners;
  private final LiveGame.Subscription subscription;
  private volatile SessionView view;

  /**
   * A game that has begun.
   *
   * @param names of both sides, as people know them
   * @param side whose session this is
   */
  LocalSession(LocalArena arena, LiveGame game, List<String> names, int side) {
    this.arena = arena;
    this.game = game;
    this.names = names;
    this.side = side;
    this.listeners = new Audience<>(arena.owner());
    LiveSnapshot now = game.snapshot();
    this.view = view(now);
    this.subscription = game.subscribe((same, event) -> changed(), now.version());
  }

  /** Under the lock of the game, which keeps views in order. */
  private void changed() {
    SessionView now = view(game.snapshot());
    view = now;
    listeners.tell(now);
  }

  private SessionView view(LiveSnapshot now) {
    LiveHead head = now.head();
    return new SessionView(
        head.id(),
        head.settings().referee().game(),
        names,
        side,
        now.moves().stream().map(LiveMove::action).toList(),
        head.openingPlies(),
        now.position().toMove(),
        switch (now.status()) {
          case PLAYING -> Phase.PLAYING;
          case SCORING -> Phase.SCORING;
          case OVER -> Phase.OVER;
        },
        List.of(face(now.clocks(), 0), face(now.clocks(), 1)),
        head.settings().mayUndo(),
        head.settings().isRated(),
        now.undoAskedBy(),
        now.dead(),
        Optional.ofNullable(now.end())
            .map(
                end ->
                    new SessionEnd(end.result(), end.winner(), end.reason().name(), end.detail())),
        List.of());
  }

  private static ClockFace face(LiveClocks clocks, int side) {
    Clock clock = side == 0 ? clocks.first() : clocks.second();
    return new ClockFace(
        clock, clocks.running() == side, clocks.sinceNanos() + clocks.lag().toNanos());
  }

  @Override
  public SessionView view() {
    return view;
  }

  @Override
  public Listening listen(Consumer<SessionView> listener) {
    return listeners.add(listener);
  }

  @Override
  public CompletionStage<Void> play(int action) {
    int ply = view.actions().size();
    return act(() -> game.play(side, ply, action));
  }

  @Override
  public CompletionStage<Void> resign() {
    return act(() -> game.resign(side));
  }

  @Override
  public CompletionStage<Void> askUndo() {
    return act(() -> game.askUndo(side));
  }

  @Override
  public CompletionStage<Void> answerUndo(boolean yes) {
    return act(() -> game.answerUndo(side, yes));
  }

  @Override
  public CompletionStage<Void> proposeDead(Set<Integer> actions) {
    Set<Integer> dead = Set.copyOf(actions);
    return act(() -> game.proposeDead(side, dead));
  }

  @Override
  public CompletionStage<Void> resumePlay() {
    return act(() -> game.resumePlay(side));
  }

  @Override
  public CompletionStage<Void> abort() {
    return act(() -> game.abort(side));
  }

  @Override
  public boolean hasChat() {
    return false;
  }

  @Override
  public CompletionStage<Void> chat(String text) {
    return act(
        () -> {
          throw new ClientException("nobody is here to talk to; people are on servers");
        });
  }

  private CompletionStage<Void> act(Runnable action) {
    return arena.act(action);
  }

  @Override
  public void close() {
    subscription.close();
    listeners.dismiss();
  }
}
