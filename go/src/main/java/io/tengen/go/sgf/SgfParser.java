package io.tengen.go.sgf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses one game: the grammar of FF[4] by one loop over its punctuation, without recursion. What
 * lies between the punctuation, identifiers and values, is read by {@link SgfTokens}.
 */
final class SgfParser {
  /** Bounds the work on one node; real ones have some 30. */
  private static final int MAX_PROPERTIES_OF_NODE = 256;

  /** What may come next depends on what came last. */
  private enum Place {
    AFTER_OPEN,
    IN_NODE,
    AFTER_CLOSE
  }

  private final SgfInput in;
  private final SgfOptions options;
  private final boolean strict;
  private final GameCharset charset = new GameCharset();
  private final SgfTokens tokens;
  private final Deque<SgfNode> branchPoints = new ArrayDeque<>();
  private long start;
  private int elements;
  private int propertiesOfNode;
  private Place place = Place.AFTER_OPEN;
  private @Nullable SgfNode root;
  private @Nullable SgfNode current;

  SgfParser(SgfInput in, SgfOptions options) {
    this.in = in;
    this.options = options;
    this.strict = options.strict();
    this.tokens = new SgfTokens(in, options, charset);
  }

  /** How many parentheses are open; of use after a failure. */
  int depth() {
    return branchPoints.size() + 1;
  }

  /** Whether a value is open; of use after a failure. */
  boolean isInValue() {
    return tokens.isInValue();
  }

  /** Parses the game whose parenthesis is next, to the one that closes it. */
  SgfGame parse() throws IOException {
    begin();
    int startLine = in.line();
    int startColumn = in.column();
    in.read();
    while (true) {
      int c = in.peek();
      if (c == ';') {
        openNode();
      } else if (GameStart.isLetter(c)) {
        readProperty();
      } else if (c == '(') {
        openVariation();
      } else if (c == ')') {
        in.read();
        if (branchPoints.isEmpty() && root != null) {
          decode(startLine, startColumn);
          return new SgfGame(root);
        }
        closeVariation();
      } else if (c == SgfInput.END) {
        throw in.problem("the file ends inside a game, " + depth() + " parentheses are open");
      } else if (GameStart.isWhiteSpace(c) || (c == ']' && !strict)) {
        in.read();
      } else {
        throw in.problem("expected a property, a node or a variation, but found " + show(c));
      }
      if (in.offset() - start > options.maxGameBytes()) {
        throw in.problem("the game is longer than " + options.maxGameBytes() + " bytes");
      }
    }
  }

  private void begin() {
    branchPoints.clear();
    charset.begin();
    tokens.begin();
    start = in.offset();
    elements = 0;
    place = Place.AFTER_OPEN;
    root = null;
    current = null;
  }

  private void decode(int startLine, int startColumn) throws SgfException {
    if (!strict) {
      charset.decode();
    } else if (!charset.decodeStrictly()) {
      throw new SgfException(
          "", startLine, startColumn, "the text of this game is not in its charset");
    }
  }

  private static String show(int c) {
    return c > ' ' && c < 0x7F ? "'" + (char) c + "'" : String.format("byte 0x%02X", c);
  }

  private void count() throws SgfException {
    if (++elements > options.maxElements()) {
      throw in.problem(
          "the game has more than " + options.maxElements() + " nodes, properties and values");
    }
  }

  private void openNode() throws IOException {
    if (strict && place == Place.AFTER_CLOSE) {
      throw in.problem("a node behind a variation; only variations may follow one");
    }
    addNode();
    in.read();
  }

  private SgfNode addNode() throws SgfException {
    count();
    SgfNode node = new SgfNode(in.line(), in.column());
    if (current != null) {
      current.attach(node);
    } else {
      root = node;
    }
    current = node;
    propertiesOfNode = 0;
    place = Place.IN_NODE;
    return node;
  }

  private void openVariation() throws IOException {
    if (GameStart.isNext(in, GameStart.ROOT)) {
      throw in.problem(
          "the next game begins, but of this one " + depth() + " parentheses are open");
    }
    if (current == null || (strict && place == Place.AFTER_OPEN)) {
      throw in.problem("a variation without a node before it");
    }
    if (branchPoints.size() >= options.maxNesting()) {
      throw in.problem("variations are nested deeper than " + options.maxNesting());
    }
    branchPoints.push(current);
    place = Place.AFTER_OPEN;
    in.read();
  }

  private void closeVariation() throws SgfException {
    if (branchPoints.isEmpty() || (strict && place == Place.AFTER_OPEN)) {
      throw in.problem("a variation without a node");
    }
    current = branchPoints.pop();
    place = Place.AFTER_CLOSE;
  }

  private void readProperty() throws IOException {
    int line = in.line();
    int column = in.column();
    SgfNode node = current;
    if (place == Place.AFTER_CLOSE || (strict && place == Place.AFTER_OPEN)) {
      throw in.problem("a property outside a node");
    }
    if (node == null || place == Place.AFTER_OPEN) {
      node = addNode();
    }
    if (++propertiesOfNode > MAX_PROPERTIES_OF_NODE) {
      throw in.problem("more than " + MAX_PROPERTIES_OF_NODE + " properties in a node");
    }
    String id = tokens.identifier();
    if (node != root && propertiesOfNode == 1 && GameStart.ROOT.contains(id)) {
      throw new SgfException("", line, column, "a node inside a game begins as a game does");
    }
    List<String> values = readValues(node, id);
    count();
    if (node.has(id)) {
      if (strict) {
        throw new SgfException("", line, column, "property " + id + " is in the node already");
      }
      List<String> merged = new ArrayList<>(node.values(id));
      merged.addAll(values);
      values = merged;
    }
    SgfProperty property = new SgfProperty(id, values);
    if (node == root && id.equals("CA")) {
      chooseCharset(property);
    }
    if (strict && root != null) {
      String problem = StrictRules.problemWith(property, node, root);
      if (problem != null) {
        throw new SgfException("", line, column, problem);
      }
    }
    node.set(property);
  }

  private void chooseCharset(SgfProperty property) throws SgfException {
    String name = SgfText.simpleText(property.values().get(0));
    if (!charset.choose(name) && strict) {
      throw in.problem("charset '" + SgfText.shown(name) + "' is unknown");
    }
  }

  private List<String> readValues(SgfNode node, String id) throws IOException {
    skipWhiteSpace();
    if (in.peek() != '[') {
      throw in.problem("property " + id + " has no value");
    }
    String first = readValue(node, id);
    skipWhiteSpace();
    if (in.peek() != '[') {
      return List.of(first);
    }
    List<String> values = new ArrayList<>();
    values.add(first);
    while (in.peek() == '[') {
      values.add(readValue(node, id));
      skipWhiteSpace();
    }
    return values;
  }

  private void skipWhiteSpace() throws IOException {
    while (GameStart.isWhiteSpace(in.peek())) {
      in.read();
    }
  }

  private String readValue(SgfNode node, String id) throws IOException {
    count();
    return tokens.value(node, id);
  }
}
