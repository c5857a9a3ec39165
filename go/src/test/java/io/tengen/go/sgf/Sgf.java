package io.tengen.go.sgf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Shorthand for tests: records from text and resources, and trees compared. */
public final class Sgf {
  private Sgf() {}

  /** The only game of a text. */
  public static SgfGame game(String text) throws SgfException {
    List<SgfGame> games = SgfReader.readAll(text, SgfOptions.TOLERANT);
    if (games.size() != 1) {
      throw new AssertionError("not one game but " + games.size());
    }
    return games.get(0);
  }

  /** The bytes of a file beside this class. */
  public static byte[] resource(String name) {
    try (InputStream stream = Objects.requireNonNull(Sgf.class.getResourceAsStream(name), name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of every game's black player, and in between the line and column of every problem. */
  static List<String> outcomes(byte[] bytes, SgfOptions options) throws IOException {
    List<String> outcomes = new ArrayList<>();
    try (SgfReader reader = new SgfReader(new ByteArrayInputStream(bytes), options)) {
      boolean more = true;
      while (more) {
        try {
          SgfGame game = reader.next();
          more = game != null;
          if (game != null) {
            outcomes.add(game.info(GameInfo.BLACK_PLAYER).orElse("-"));
          }
        } catch (SgfException e) {
          outcomes.add(e.line() + ":" + e.column());
        }
      }
    }
    return outcomes;
  }

  /** As {@link #outcomes(byte[], SgfOptions)}, tolerant. */
  static List<String> outcomes(String text) throws IOException {
    return outcomes(text.getBytes(StandardCharsets.UTF_8), SgfOptions.TOLERANT);
  }

  /** The tree as text that tells all of it: depth, then the properties. */
  public static String dump(SgfNode root) {
    record Waiting(SgfNode node, int depth) {}

    Deque<Waiting> waiting = new ArrayDeque<>();
    waiting.push(new Waiting(root, 0));
    StringBuilder text = new StringBuilder();
    while (!waiting.isEmpty()) {
      Waiting next = waiting.pop();
      text.append(next.depth());
      for (SgfProperty property : next.node().properties()) {
        text.append(' ').append(property.id()).append(property.values());
      }
      text.append('\n');
      List<SgfNode> children = next.node().children();
      for (int i = children.size() - 1; i >= 0; i--) {
        waiting.push(new Waiting(children.get(i), next.depth() + 1));
      }
    }
    return text.toString();
  }
}
