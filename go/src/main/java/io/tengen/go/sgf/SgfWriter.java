package io.tengen.go.sgf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes games: every property as it is, in its order, in UTF-8.
 *
 * <p>Beyond what the standard demands, an opening parenthesis at the start of a line inside a value
 * is escaped: a tolerant reader may take it for the next game behind a value that was never closed.
 *
 * <p>A game whose text is not all ASCII, or that names a charset, says {@code CA[UTF-8]}.
 */
public final class SgfWriter {
  /** Where lines break; breaks inside values stay where they are in either case. */
  public enum Layout {
    /** A game a line, as collections for programs have it. */
    LINE,
    /** Lines of about 80 columns that break between nodes, and each variation on a new one. */
    PAGE
  }

  private static final int PAGE_COLUMNS = 80;
  private static final Pattern LINE_WITH_PARENTHESIS = Pattern.compile("([\n\r])\\(");
  private static final SgfProperty UTF_8 = new SgfProperty("CA", List.of("UTF-8"));

  private final Appendable out;
  private final Layout layout;
  private int column;

  private SgfWriter(Appendable out, Layout layout) {
    this.out = out;
    this.layout = layout;
  }

  /** Writes a game, with a line break behind it. */
  public static void write(SgfGame game, Layout layout, OutputStream out) throws IOException {
    out.write(toString(game, layout).getBytes(StandardCharsets.UTF_8));
  }

  /** A game as text, with a line break behind it. */
  public static String toString(SgfGame game, Layout layout) {
    StringBuilder text = new StringBuilder();
    try {
      new SgfWriter(text, layout).write(game.root());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** A node that waits for its children from a number on to be written. */
  private record Branch(SgfNode node, int nextChild) {}

  private void write(SgfNode root) throws IOException {
    Deque<Branch> branches = new ArrayDeque<>();
    append("(");
    writeSequence(root, root, branches);
    while (!branches.isEmpty()) {
      Branch branch = branches.pop();
      List<SgfNode> children = branch.node().children();
      if (branch.nextChild() > 0) {
        append(")");
      }
      if (branch.nextChild() < children.size()) {
        branches.push(new Branch(branch.node(), branch.nextChild() + 1));
        breakLine();
        append("(");
        writeSequence(children.get(branch.nextChild()), root, branches);
      }
    }
    append(")\n");
  }

  /** Writes nodes until the line ends or branches; what branches waits. */
  private void writeSequence(SgfNode first, SgfNode root, Deque<Branch> branches)
      throws IOException {
    SgfNode node = first;
    writeNode(node, node == root);
    while (node.children().size() == 1) {
      node = node.children().get(0);
      if (column >= PAGE_COLUMNS) {
        breakLine();
      }
      writeNode(node, false);
    }
    if (!node.children().isEmpty()) {
      branches.push(new Branch(node, 0));
    }
  }

  private void writeNode(SgfNode node, boolean isRoot) throws IOException {
    append(";");
    if (isRoot && !node.has(UTF_8.id()) && hasOtherThanAscii(node)) {
      writeProperty(UTF_8);
    }
    for (SgfProperty property : node.properties()) {
      writeProperty(isRoot && property.id().equals(UTF_8.id()) ? UTF_8 : property);
    }
  }

  private void writeProperty(SgfProperty property) throws IOException {
    append(property.id());
    for (String value : property.values()) {
      append("[");
      append(LINE_WITH_PARENTHESIS.matcher(value).replaceAll("$1\\\\("));
      append("]");
    }
  }

  private void breakLine() throws IOException {
    if (layout == Layout.PAGE) {
      append("\n");
      column = 0;
    }
  }

  private void append(String text) throws IOException {
    out.append(text);
    column += text.length();
  }

  private static boolean hasOtherThanAscii(SgfNode root) {
    Deque<SgfNode> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      SgfNode node = waiting.pop();
      for (SgfProperty property : node.properties()) {
        for (String value : property.values()) {
          if (value.chars().anyMatch(c -> c >= 0x80)) {
            return true;
          }
        }
      }
      node.children().forEach(waiting::push);
    }
    return false;
  }
}
