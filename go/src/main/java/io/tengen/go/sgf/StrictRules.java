package io.tengen.go.sgf;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The properties of FF[4] and FF[3] with their types, and what a strict reader holds against one.
 * Properties that are not in the standard are always allowed, as it says itself.
 */
final class StrictRules {
  /** What one value looks like. */
  private enum Type {
    NONE(""),
    NUMBER("[+-]?[0-9]+"),
    REAL("[+-]?[0-9]+(\\.[0-9]+)?"),
    DOUBLE("[12]"),
    COLOUR("[BW]"),
    FORMAT("[1-4]"),
    SIZE("[0-9]+(:[0-9]+)?"),
    STYLE("[0-3]"),
    TEXT(null),
    COMPOSED_TEXT(".*:.*"),
    MOVE("([a-zA-Z]{2})?"),
    POINT("[a-zA-Z]{2}"),
    POINTS("[a-zA-Z]{2}(:[a-zA-Z]{2})?"),
    POINTS_OR_NONE("([a-zA-Z]{2}(:[a-zA-Z]{2})?)?"),
    LINE("[a-zA-Z]{2}:[a-zA-Z]{2}"),
    LABEL("[a-zA-Z]{2}:.*"),
    FIGURE("([0-9]+:.*)?");

    private final @Nullable Pattern pattern;

    Type(@Nullable String pattern) {
      this.pattern = pattern == null ? null : Pattern.compile(pattern, Pattern.DOTALL);
    }

    boolean allows(String value) {
      return pattern == null || pattern.matcher(value).matches();
    }

    boolean isList() {
      return switch (this) {
        case POINTS, POINTS_OR_NONE, LINE, LABEL -> true;
        case NONE, NUMBER, REAL, DOUBLE, COLOUR, FORMAT, SIZE, STYLE -> false;
        case TEXT, COMPOSED_TEXT, MOVE, POINT, FIGURE -> false;
      };
    }

    /** Whether values look so only in games of Go. */
    boolean isGo() {
      return switch (this) {
        case MOVE, POINT, POINTS, POINTS_OR_NONE, LINE, LABEL -> true;
        case NONE, NUMBER, REAL, DOUBLE, COLOUR, FORMAT, SIZE, STYLE -> false;
        case TEXT, COMPOSED_TEXT, FIGURE -> false;
      };
    }
  }

  private static final Set<String> ROOT_ONLY = Set.of("AP", "CA", "FF", "GM", "ST", "SZ");
  private static final Set<String> MOVE_PROPERTIES =
      Set.of("B", "W", "KO", "MN", "BM", "DO", "IT", "TE");
  private static final Set<String> SETUP_PROPERTIES = Set.of("AB", "AE", "AW", "PL");
  private static final Map<String, Type> TYPES = types();
  private static final String GO = "1";

  private StrictRules() {}

  private static Map<String, Type> types() {
    Map<String, Type> types = new TreeMap<>();
    put(types, Type.MOVE, "B", "W");
    put(types, Type.NONE, "DO", "IT", "KO");
    put(types, Type.NUMBER, "MN", "GM", "HA", "OB", "OW", "PM");
    put(types, Type.REAL, "BL", "KM", "TM", "V", "WL");
    put(types, Type.DOUBLE, "BM", "DM", "GB", "GW", "HO", "TE", "UC");
    put(types, Type.COLOUR, "PL");
    put(types, Type.FORMAT, "FF");
    put(types, Type.SIZE, "SZ");
    put(types, Type.STYLE, "ST");
    put(types, Type.TEXT, "C", "N", "CA");
    put(types, Type.COMPOSED_TEXT, "AP");
    put(types, Type.POINTS, "AB", "AE", "AW", "CR", "MA", "SL", "SQ", "TR");
    put(types, Type.POINTS_OR_NONE, "DD", "TB", "TW", "VW");
    put(types, Type.LINE, "AR", "LN");
    put(types, Type.LABEL, "LB");
    put(types, Type.FIGURE, "FG");
    for (GameInfo info : GameInfo.values()) {
      types.putIfAbsent(info.id(), Type.TEXT);
    }
    return Map.copyOf(types);
  }

  private static void put(Map<String, Type> types, Type type, String... ids) {
    for (String id : ids) {
      types.put(id, type);
    }
  }

  /** Why the property may not join the node, or null if it may. */
  static @Nullable String problemWith(SgfProperty property, SgfNode node, SgfNode root) {
    String id = property.id();
    if (node != root && ROOT_ONLY.contains(id)) {
      return "property " + id + " belongs to the first node of a game";
    }
    if (clash(id, MOVE_PROPERTIES, SETUP_PROPERTIES, node)
        || clash(id, SETUP_PROPERTIES, MOVE_PROPERTIES, node)) {
      return "property " + id + " mixes a move with a set-up in one node";
    }
    if ((id.equals("B") && node.has("W")) || (id.equals("W") && node.has("B"))) {
      return "two moves in one node";
    }
    Type type = TYPES.get(id);
    return type == null ? null : problemWithValues(property, type, root);
  }

  private static boolean clash(String id, Set<String> own, Set<String> other, SgfNode node) {
    return own.contains(id) && other.stream().anyMatch(node::has);
  }

  private static @Nullable String problemWithValues(SgfProperty property, Type type, SgfNode root) {
    if (!type.isList() && property.values().size() > 1) {
      return "property " + property.id() + " has more than one value";
    }
    if (type.isGo() && !root.value("GM").map(String::strip).orElse(GO).equals(GO)) {
      return null;
    }
    for (String value : property.values()) {
      if (!type.allows(value)) {
        return "'" + SgfText.shown(value) + "' is no value of property " + property.id();
      }
    }
    return null;
  }
}
