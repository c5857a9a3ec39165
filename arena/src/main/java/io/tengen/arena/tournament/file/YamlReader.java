package io.tengen.arena.tournament.file;

import io.tengen.arena.tournament.file.YamlNode.Entry;
import io.tengen.arena.tournament.file.YamlNode.Listing;
import io.tengen.arena.tournament.file.YamlNode.Mapping;
import io.tengen.arena.tournament.file.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as a tree with lines. The tree is built here from the parser's events, one at a time,
 * so that the depth is bounded before anything recurs. Tags, anchors and aliases are refused: no
 * tournament needs them, and small files can blow up with them.
 */
final class YamlReader {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_DEPTH = 20;

  private final Iterator<Event> events;

  private YamlReader(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();
    events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads a file's text.
   *
   * @throws BrokenYamlException when it is no YAML, or uses what is refused
   */
  static YamlNode read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new BrokenYamlException(
          0,
          "the file has %d characters, but can have at most %d"
              .formatted(text.length(), MOST_CHARACTERS));
    }
    try {
      return new YamlReader(withoutTabs(text)).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new BrokenYamlException(line, "no YAML: " + firstLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new BrokenYamlException(0, "no YAML: " + firstLine(String.valueOf(e.getMessage())));
    }
  }

  /**
   * JSON may have tabs between its parts, where the parser takes none: spaces, in a text that
   * begins as JSON does. What is in quotes stays.
   */
  private static String withoutTabs(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    char quote = 0;
    for (int i = 0; i < clean.length(); i++) {
      char letter = clean.charAt(i);
      if (quote == 0 && letter == '\t') {
        clean.setCharAt(i, ' ');
      } else if (quote == 0 && (letter == '"' || letter == '\'')) {
        quote = letter;
      } else if (quote == '"' && letter == '\\') {
        i++;
      } else if (letter == quote) {
        quote = 0;
      }
    }
    return clean.toString();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private YamlNode document() {
    events.next();
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      throw new BrokenYamlException(0, "the file is empty");
    }
    YamlNode root = node(events.next(), 0);
    events.next();
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new BrokenYamlException(
          lineOf(end), "a second document begins here; a file has one tournament");
    }
    return root;
  }

  private YamlNode node(Event event, int depth) {
    int line = lineOf(event);
    if (depth > MOST_DEPTH) {
      throw new BrokenYamlException(
          line, "values are nested deeper than " + MOST_DEPTH + " levels here");
    }
    requirePlain(event, line);
    if (event instanceof ScalarEvent scalar) {
      return new Scalar(line, scalar.getValue(), scalar.isPlain());
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? listing(line, depth)
        : mapping(line, depth);
  }

  private static void requirePlain(Event event, int line) {
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    boolean isAlias = event.getEventId() == Event.ID.Alias;
    boolean hasAnchor = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (tag.isPresent() || isAlias || hasAnchor) {
      throw new BrokenYamlException(
          line,
          "tags (!), anchors (&) and aliases (*) have no meaning here; put a text that begins with"
              + " such a sign in quotes");
    }
  }

  private YamlNode listing(int line, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Listing(line, items);
  }

  private YamlNode mapping(int line, int depth) {
    List<Entry> entries = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(event, depth + 1);
      if (!(key instanceof Scalar scalar)) {
        throw new BrokenYamlException(
            key.line(), "a key is " + key.kind() + ", but must be a word");
      }
      entries.add(new Entry(key.line(), scalar.text(), node(events.next(), depth + 1)));
      event = events.next();
    }
    return new Mapping(line, entries);
  }

  private static int lineOf(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }
}
