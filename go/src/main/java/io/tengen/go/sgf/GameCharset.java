package io.tengen.go.sgf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles in which encoding the text of a game is.
 *
 * <p>While a game is parsed its values hold one byte in a char, as ISO-8859-1 would have it. Once
 * the whole game is there, values that are not ASCII are decoded: by the charset that the game
 * names, else as UTF-8, else they stay as they are. A game is decoded by one charset as a whole.
 */
final class GameCharset {
  private final List<SgfNode> notAscii = new ArrayList<>();
  private SgfCharset charset = SgfCharset.UTF_8;
  private @Nullable String name;

  /** Forgets the game before. */
  void begin() {
    notAscii.clear();
    charset = SgfCharset.UTF_8;
    name = null;
  }

  /** Takes the charset that the game names; answers whether it is known. */
  boolean choose(String named) {
    SgfCharset known = SgfCharset.named(named);
    if (known != null) {
      charset = known;
      name = named;
    }
    return known != null;
  }

  /** Whether the byte takes the next one with it, whatever that looks like. */
  boolean isLead(int c) {
    return charset.isLead(c);
  }

  /** Remembers a node with a value that is not ASCII. */
  void add(SgfNode node) {
    if (notAscii.isEmpty() || notAscii.get(notAscii.size() - 1) != node) {
      notAscii.add(node);
    }
  }

  /** Decodes by the charset that the game names or, without, as the standard's ISO-8859-1. */
  boolean decodeStrictly() {
    return name == null || tryDecode(charset);
  }

  /** Decodes by the first charset that fits. */
  void decode() {
    boolean settled = tryDecode(charset);
    settled = settled || tryDecode(SgfCharset.UTF_8);
    if (!settled && charset.trails()) {
      tryDecode(SgfCharset.LATIN_1);
    }
  }

  private boolean tryDecode(SgfCharset candidate) {
    List<List<SgfProperty>> decoded = new ArrayList<>(notAscii.size());
    for (SgfNode node : notAscii) {
      List<SgfProperty> properties = new ArrayList<>(node.properties().size());
      for (SgfProperty property : node.properties()) {
        SgfProperty text = decode(property, candidate);
        if (text == null) {
          return false;
        }
        properties.add(text);
      }
      decoded.add(properties);
    }
    for (int i = 0; i < decoded.size(); i++) {
      decoded.get(i).forEach(notAscii.get(i)::set);
    }
    return true;
  }

  private static @Nullable SgfProperty decode(SgfProperty property, SgfCharset candidate) {
    List<String> texts = new ArrayList<>(property.values().size());
    for (String value : property.values()) {
      String text = isAscii(value) ? value : candidate.decode(value);
      if (text == null) {
        return null;
      }
      // What another encoding took for half a character may be a bracket in this one.
      texts.add(SgfText.isEscaped(text) ? text : SgfText.escape(text));
    }
    return new SgfProperty(property.id(), texts);
  }

  private static boolean isAscii(String value) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(value);
  }
}
