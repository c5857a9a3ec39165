package io.tengen.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All results, a section a {@link Suite}. A suite that is measured again replaces its section; the
 * other sections stay as they are, with the machine and the day that they are from.
 */
public record ResultTable(List<Section> sections) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What a suite found.
   *
   * @param title of the suite, which tells it from the others
   * @param command how to measure it again
   * @param machine it was measured on
   * @param date when, as in 2026-11-21
   * @param results in the order of the suite
   * @param notMeasured what could not be measured there, and why
   */
  public record Section(
      String title,
      String command,
      String machine,
      String date,
      List<Result> results,
      List<String> notMeasured) {}

  /** A table without sections. */
  public static ResultTable empty() {
    return new ResultTable(List.of());
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static ResultTable parse(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      if (tree.path("sections").isArray()) {
        return JSON.treeToValue(tree, ResultTable.class);
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a table of results: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("not a table of results: it has no sections");
  }

  /** The table with a section in the place of the one with its title, or at the end. */
  public ResultTable with(Section section) {
    List<Section> all = new ArrayList<>(sections);
    Optional<Integer> place =
        IntStream.range(0, all.size())
            .boxed()
            .filter(i -> all.get(i).title().equals(section.title()))
            .findFirst();
    if (place.isPresent()) {
      all.set(place.get(), section);
    } else {
      all.add(section);
    }
    return new ResultTable(all);
  }

  /** How many results have that verdict. */
  public long count(String verdict) {
    return sections.stream()
        .flatMap(section -> section.results().stream())
        .filter(result -> result.verdict().equals(verdict))
        .count();
  }

  /** For the next time. */
  public String toJson() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }

  /** For a person: Markdown, a table a section. */
  public String toMarkdown() {
    StringBuilder text = new StringBuilder();
    text.append("# Results\n\n")
        .append("What was measured, on which machine, and what was hoped for. ")
        .append("`tengen bench all` measures again and writes this page;\n")
        .append("what it does not measure stays, with its date. ")
        .append("%d targets met, %d missed.%n".formatted(count("met"), count("missed")));
    for (Section section : sections) {
      text.append("%n## %s%n%n".formatted(section.title()));
      text.append(
          "`%s` on %s, %s.%n%n".formatted(section.command(), section.machine(), section.date()));
      text.append("| what | figure | target | |\n|---|---|---|---|\n");
      for (Result result : section.results()) {
        text.append(
            "| %s | %s | %s | %s |%n"
                .formatted(
                    cell(result.what()),
                    cell(result.figure()),
                    cell(result.target()),
                    cell(result.verdict())));
      }
      for (String missing : section.notMeasured()) {
        text.append("%nNot measured: %s.%n".formatted(missing));
      }
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
