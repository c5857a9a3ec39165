package io.tengen.arena.tournament.file;

import java.util.List;
import java.util.stream.Collectors;

/** A tournament's file makes no sense. The message has a line for each thing that is wrong. */
public final class TournamentFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What a reader takes in, and more than most will have. */
  private static final int MOST_SHOWN = 20;

  private final transient List<Problem> problems;

  /**
   * The problems of a file.
   *
   * @param file its name
   * @param problems at least one
   */
  TournamentFileException(String file, List<Problem> problems) {
    super(message(file, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String file, List<Problem> problems) {
    String shown =
        problems.stream()
            .limit(MOST_SHOWN)
            .map(problem -> line(file, problem))
            .collect(Collectors.joining("\n"));
    int more = problems.size() - MOST_SHOWN;
    return more > 0 ? shown + "\nand " + more + " more" : shown;
  }

  private static String line(String file, Problem problem) {
    String place = problem.line() > 0 ? file + ", line " + problem.line() : file;
    return place + ": " + problem.text();
  }

  /** All that is wrong, by line. */
  public List<Problem> problems() {
    return problems;
  }
}
