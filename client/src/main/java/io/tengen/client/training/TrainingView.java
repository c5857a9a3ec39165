package io.tengen.client.training;

import io.tengen.agents.alphazero.doctor.Diagnosis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is seen of a run at a moment. Immutable.
 *
 * @param title where the run is, for people
 * @param kind what kind of run it is, such as {@code alphazero}; empty while that is not known
 * @param standing whether it goes on
 * @param silence for how long nothing was measured; empty where nothing was yet
 * @param problem what cannot be read, in a line; what was seen before is kept
 * @param panels the graphs
 * @param game the latest game of self-play
 * @param diagnoses what the doctor says of it, the worst first
 * @param lines how many lines of metrics there are
 */
public record TrainingView(
    String title,
    String kind,
    Standing standing,
    Optional<Duration> silence,
    Optional<String> problem,
    List<Panel> panels,
    Optional<SeenGame> game,
    List<Diagnosis> diagnoses,
    long lines) {
  /** Copies the lists. */
  public TrainingView {
    panels = List.copyOf(panels);
    diagnoses = List.copyOf(diagnoses);
  }

  /** How a run stands, as far as it can be seen. */
  public enum Standing {
    /** Nothing was measured yet. */
    WAITING,
    /** It goes on, as far as one can tell. */
    LIVE,
    /** It has ended. */
    FINISHED,
    /** It is not there, or not any more; it is looked for on. */
    GONE
  }

  /** Before the first look. */
  static TrainingView waiting(String title) {
    return new TrainingView(
        title,
        "",
        Standing.WAITING,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        0);
  }
}
