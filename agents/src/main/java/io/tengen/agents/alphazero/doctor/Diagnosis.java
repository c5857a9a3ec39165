package io.tengen.agents.alphazero.doctor;

import java.util.List;

/**
 * Something that is wrong with a run.
 *
 * @param name what it is called, such as {@code games identical}
 * @param severity how much it matters
 * @param seen what the metrics show, in numbers
 * @param meaning what that means
 * @param advice what to change, the likeliest remedy first; try one at a time
 */
public record Diagnosis(
    String name, Severity severity, String seen, String meaning, List<Advice> advice) {
  public Diagnosis {
    advice = List.copyOf(advice);
  }
}
