package io.tengen.benchmarks;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.env.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Evaluates random planes, heads included, on some threads, each with an instance of its own. */
final class InferenceWorkload implements Workload, AutoCloseable {
  private final String name;
  private final InferenceModel model;
  private final List<Worker> workers = new ArrayList<>();
  private final ExecutorService executor;

  InferenceWorkload(
      String name, NetworkConfig config, InferenceModel model, int batch, int threads) {
    this.name = name;
    this.model = model;
    this.executor = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      workers.add(new Worker(config, model.newBackend(batch)));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return "evaluations";
  }

  @Override
  public long runBatch() {
    long done = 0;
    List<Future<Integer>> futures = new ArrayList<>();
    for (Worker worker : workers) {
      futures.add(executor.submit(worker::evaluate));
    }
    for (Future<Integer> future : futures) {
      try {
        done += future.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(name + ": " + e.getCause(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(name + " was interrupted", e);
      }
    }
    return done;
  }

  @Override
  public void close() {
    executor.shutdown();
    for (Worker worker : workers) {
      worker.backend.close();
    }
    model.close();
  }

  private static final class Worker {
    /** So that one thread need not wait for the other after every batch. */
    private static final int POSITIONS_A_ROUND = 64;

    private final InferenceBackend backend;
    private final float[] planes;
    private final float[] logits;
    private final float[] values;

    Worker(NetworkConfig config, InferenceBackend backend) {
      this.backend = backend;
      int batch = backend.maxBatch();
      this.planes = new float[batch * config.planesLength()];
      this.logits = new float[batch * config.actions()];
      this.values = new float[batch];
      RandomStream random = new RandomStream(1);
      for (int i = 0; i < planes.length; i++) {
        planes[i] = random.nextInt(2);
      }
    }

    int evaluate() {
      int done = 0;
      while (done < POSITIONS_A_ROUND) {
        backend.evaluate(backend.maxBatch(), planes, logits, values);
        done += backend.maxBatch();
      }
      return done;
    }
  }
}
