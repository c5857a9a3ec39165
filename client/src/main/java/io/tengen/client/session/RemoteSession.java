package io.tengen.client.session;

import io.tengen.client.ClientException;
import io.tengen.client.text.Words;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.GameMessage;
import io.tengen.server.protocol.RequestId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** A {@link RemoteGame} to its player or watcher. Public methods are for any thread. */
final class RemoteSession implements GameSession {
  private final RemoteGames games;
  private final Link link;
  private final Loop loop;
  private final Executor owner;
  private final long id;
  private final Audience<SessionView> listeners;
  private volatile SessionView view;

  RemoteSession(RemoteGames games, Link link, Loop loop, Executor owner, SessionView view) {
    this.games = games;
    this.link = link;
    this.loop = loop;
    this.owner = owner;
    this.id = view.id();
    this.view = view;
    this.listeners = new Audience<>(owner);
  }

  /** It stands otherwise; on the loop. */
  void changed(SessionView now) {
    view = now;
    listeners.tell(now);
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
    SessionView now = view;
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (action < 0 || action >= now.game().actionCount()) {
      fail(
          done,
          Words.plain(
              "there is no action %d, but 0 to %d"
                  .formatted(action, now.game().actionCount() - 1)));
      return done;
    }
    String move = now.game().actionName(action);
    int ply = now.actions().size();
    loop.execute(
        () ->
            link.askInAnyCase(
                request -> new GameMessage.Play(request, id, move, ply),
                ok -> owner.execute(() -> done.complete(null)),
                failure -> fail(done, failure.text())));
    return done;
  }

  @Override
  public CompletionStage<Void> resign() {
    return act(request -> new GameMessage.Resign(request, id));
  }

  @Override
  public CompletionStage<Void> askUndo() {
    return act(request -> new GameMessage.Undo(request, id));
  }

  @Override
  public CompletionStage<Void> answerUndo(boolean yes) {
    return act(request -> new GameMessage.UndoAnswer(request, id, yes));
  }

  @Override
  public CompletionStage<Void> proposeDead(Set<Integer> actions) {
    SessionView now = view;
    int count = now.game().actionCount();
    if (actions.stream().anyMatch(action -> action < 0 || action >= count)) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      fail(done, Words.plain("not all of the points that are named are on the board"));
      return done;
    }
    List<String> points = actions.stream().sorted().map(now.game()::actionName).toList();
    return act(request -> new GameMessage.Dead(request, id, points));
  }

  @Override
  public CompletionStage<Void> resumePlay() {
    return act(request -> new GameMessage.Resume(request, id));
  }

  @Override
  public CompletionStage<Void> abort() {
    return act(request -> new GameMessage.Abort(request, id));
  }

  @Override
  public boolean hasChat() {
    return link.hasChat();
  }

  @Override
  public CompletionStage<Void> chat(String text) {
    return act(request -> new GameMessage.Chat(request, id, text));
  }

  private CompletionStage<Void> act(Function<RequestId, ClientMessage> message) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.execute(
        () ->
            link.ask(
                message,
                ok -> owner.execute(() -> done.complete(null)),
                failure -> fail(done, failure.text())));
    return done;
  }

  private void fail(CompletableFuture<?> done, Words why) {
    owner.execute(() -> done.completeExceptionally(new ClientException(why)));
  }

  @Override
  public void close() {
    listeners.dismiss();
    loop.execute(() -> games.left(this));
  }

  long id() {
    return id;
  }
}
