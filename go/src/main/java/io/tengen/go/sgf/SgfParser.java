package io.tengen.go.sgf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses one game: the grammar of FF[4] by one loop over its punctuation, without recursion.
 *
 * <p>Bytes become text in two steps, see {@link GameCharset}.
 */
final class SgfParser {
  /** Bounds the work on one node; real ones have some 30. */
  private static final int MAX_PROPERTIES_OF_NODE = 256;

  private static final int MAX_IDENTIFIER_LENGTH = 64;

  /** What may come next depends on what came last. */
  private enum Place {
    AFTER_OPEN,
    IN_NODE,
    AFTER_CLOSE
  }

  private final SgfInput in;
  private final SgfOptions options;
  private final boolean strict;
  private final SgfNames names = new SgfNames();
  private final Deque<SgfNode> branchPoints = new ArrayDeque<>();
  private final GameCharset charset = new GameCharset();
  private final Utf8Watch utf8 = new Utf8Watch();
  private byte[] bytes = new byte[256];
  private long start;
  private int elements;
  private int propertiesOfNode;
  private boolean inValue;
  private Place place = Place.AFTER_OPEN;
  private @Nullable SgfNode root;
  private @Nullable SgfNode current;

  SgfParser(SgfInput in, SgfOptions options) {
    this.in = in;
    this.options = options;
    this.strict = options.strict();
  }

  /** How many parentheses are open; of use after a failure. */
  int depth() {
    return branchPoints.size() + 1;
  }

  /** Whether a value is open; of use after a failure. */
  boolean isInValue() {
    return inValue;
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
        throw error("the file ends inside a game, " + depth() + " parentheses are open");
      } else if (GameStart.isWhiteSpace(c) || (c == ']' && !strict)) {
        in.read();
      } else {
        throw error("expected a property, a node or a variation, but found " + show(c));
      }
      if (in.offset() - start > options.maxGameBytes()) {
        throw error("the game is longer than " + options.maxGameBytes() + " bytes");
      }
    }
  }

  private void begin() {
    branchPoints.clear();
    charset.begin();
    start = in.offset();
    elements = 0;
    inValue = false;
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

  private SgfException error(String problem) {
    return new SgfException("", in.line(), in.column(), problem);
  }

  private static String show(int c) {
    return c > ' ' && c < 0x7F ? "'" + (char) c + "'" : String.format("byte 0x%02X", c);
  }

  private void count() throws SgfException {
    if (++elements > options.maxElements()) {
      throw error(
          "the game has more than " + options.maxElements() + " nodes, properties and values");
    }
  }

  private void openNode() throws IOException {
    if (strict && place == Place.AFTER_CLOSE) {
      throw error("a node behind a variation; only variations may follow one");
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
      throw error("the next game begins, but of this one " + depth() + " parentheses are open");
    }
    if (current == null || (strict && place == Place.AFTER_OPEN)) {
      throw error("a variation without a node before it");
    }
    if (branchPoints.size() >= options.maxNesting()) {
      throw error("variations are nested deeper than " + options.maxNesting());
    }
    branchPoints.push(current);
    place = Place.AFTER_OPEN;
    in.read();
  }

  private void closeVariation() throws SgfException {
    if (branchPoints.isEmpty() || (strict && place == Place.AFTER_OPEN)) {
      throw error("a variation without a node");
    }
    current = branchPoints.pop();
    place = Place.AFTER_CLOSE;
  }

  private void readProperty() throws IOException {
    int line = in.line();
    int column = in.column();
    SgfNode node = current;
    if (place == Place.AFTER_CLOSE || (strict && place == Place.AFTER_OPEN)) {
      throw error("a property outside a node");
    }
    if (node == null || place == Place.AFTER_OPEN) {
      node = addNode();
    }
    if (++propertiesOfNode > MAX_PROPERTIES_OF_NODE) {
      throw error("more than " + MAX_PROPERTIES_OF_NODE + " properties in a node");
    }
    String id = readIdentifier();
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
      throw error("charset '" + SgfText.shown(name) + "' is unknown");
    }
  }

  private String readIdentifier() throws IOException {
    int length = 0;
    int upper = 0;
    int lower = 0;
    int line = in.line();
    int column = in.column();
    for (int c = in.peek(); isInIdentifier(c, length); c = in.peek()) {
      if (length == MAX_IDENTIFIER_LENGTH) {
        throw error("a property identifier of more than " + MAX_IDENTIFIER_LENGTH + " letters");
      }
      in.read();
      bytes[length++] = (byte) c;
      upper += isUpperCase(c) ? 1 : 0;
      lower += isUpperCase(c) || !GameStart.isLetter(c) ? 0 : 1;
    }
    if (lower > 0) {
      if (strict) {
        throw new SgfException("", line, column, "a property identifier with lower-case letters");
      }
      length = upper > 0 ? keepUpperCase(length) : raiseCase(length);
    }
    return names.of(bytes, length);
  }

  /** Digits follow letters in identifiers that some programs have made up. */
  private boolean isInIdentifier(int c, int length) {
    return GameStart.isLetter(c) || (c >= '0' && c <= '9' && length > 0 && !strict);
  }

  private static boolean isUpperCase(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Before FF[4], lower-case letters were there to be read and did not count. */
  private int keepUpperCase(int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (isUpperCase(bytes[i])) {
        bytes[kept++] = bytes[i];
      }
    }
    return kept;
  }

  /** Some programs write small letters throughout. */
  private int raiseCase(int length) {
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) Character.toUpperCase(bytes[i]);
    }
    return length;
  }

  private List<String> readValues(SgfNode node, String id) throws IOException {
    skipWhiteSpace();
    if (in.peek() != '[') {
      throw error("property " + id + " has no value");
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
    int line = in.line();
    int column = in.column();
    in.read();
    inValue = true;
    utf8.begin();
    int length = 0;
    int bits = 0;
    for (int c = in.read(); c != ']'; c = in.read()) {
      if (c == '\\') {
        length = append(length, c);
        c = in.read();
      }
      if (c == SgfInput.END) {
        throw new SgfException("", line, column, "this value of " + id + " has no end");
      }
      length = append(length, c);
      bits |= c;
      if (charset.isLead(c) && in.peek() >= '0' && !isEndOfUtf8()) {
        length = append(length, in.read());
      }
      if ((c == '\n' || c == '\r') && !strict && GameStart.isNextInValue(in)) {
        throw new SgfException(
            "", line, column, "this value of " + id + " has no end before the next game");
      }
      if (length > options.maxValueBytes()) {
        throw new SgfException(
            "",
            line,
            column,
            "this value of " + id + " is longer than " + options.maxValueBytes() + " bytes");
      }
    }
    inValue = false;
    if (bits >= 0x80) {
      charset.add(node);
    }
    return names.of(bytes, length);
  }

  /**
   * Whether the value ends here because the game is in UTF-8, whatever charset it names: files that
   * were converted keep the old name, and the bracket would count as half a character of that.
   */
  private boolean isEndOfUtf8() throws IOException {
    return !strict && in.peek() == ']' && utf8.isWhole();
  }

  private int append(int length, int c) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length] = (byte) c;
    utf8.add(c);
    return length + 1;
  }
}
