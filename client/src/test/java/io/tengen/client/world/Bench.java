package io.tengen.client.world;

import io.tengen.arena.lobby.Agents;
import io.tengen.client.analysis.AnalysisDesk;
import io.tengen.client.strength.AgentSource;
import io.tengen.client.text.Language;
import io.tengen.client.text.Texts;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Where worlds are tried: the owner's thread is the test's, which does what it is asked to. */
final class Bench implements AutoCloseable {
  final WorldMemory memory = WorldMemory.inMemory();
  final CompletableFuture<Agents> agents = new CompletableFuture<>();
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final AnalysisDesk desk =
      new AnalysisDesk(
          new AgentSource(
              () -> {
                throw new IOException("there are no networks on this bench");
              }),
          1,
          tasks::add,
          problem -> {
            throw problem;
          });
  private Language language = Language.ENGLISH;

  WorldContext context() {
    return new WorldContext(() -> Texts.of(language), tasks::add, agents, desk, memory, 5);
  }

  void speak(Language next) {
    language = next;
  }

  /** Does what the owner is asked to until something holds. */
  void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable task = tasks.poll(10, TimeUnit.SECONDS);
      if (task == null) {
        throw new AssertionError("nothing happens any more");
      }
      task.run();
    }
  }

  static Control control(WorldModel model, String id) {
    return model.controls().stream()
        .filter(control -> control.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no control " + id));
  }

  static void press(WorldModel model, String id) {
    ((Control.Button) control(model, id)).action().run();
  }

  static void choose(WorldModel model, String id, int index) {
    ((Control.Choice) control(model, id)).action().accept(index);
  }

  @Override
  public void close() {
    desk.close();
  }
}
