package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there: classes, their methods, files. */
class DocumentationTest {
  /** The folder of all modules; the tests of a module run in the module's own. */
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** A class, or a class and a method, in code quotes: {@code `Board`}, {@code `Board.play`}. */
  private static final Pattern NAME =
      Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([a-z][A-Za-z0-9]*))?`");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  private static List<MatchResult> matches(Pattern pattern, Path document) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(document));
    return matcher.results().toList();
  }

  private static Map<String, Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  file -> file,
                  (one, other) -> one));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/tour.md"})
  void everyClassAndMethodNamedThereExists(String document) throws IOException {
    Map<String, Path> sources = sources();
    List<String> missing = new ArrayList<>();
    List<MatchResult> names = matches(NAME, ROOT.resolve(document));
    for (MatchResult name : names) {
      Path source = sources.get(name.group(1));
      if (source == null) {
        missing.add(name.group());
      } else if (name.group(2) != null
          && !Files.readString(source).matches("(?s).*\\b" + name.group(2) + "\\(.*")) {
        missing.add(name.group());
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(names.size() > 3, "the pattern finds the names");
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    try (Stream<Path> files = Files.list(ROOT)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path document : documents) {
      for (MatchResult link : matches(LINK, document)) {
        links++;
        boolean isElsewhere = link.group(1).contains("://");
        if (!isElsewhere && !Files.exists(document.resolveSibling(link.group(1)))) {
          broken.add(document.getFileName() + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 3, "the pattern finds the links");
  }
}
