package io.tengen.server.http;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request. A part that a pattern spells out goes before one that it names. */
public final class Router {
  private final List<Route> routes;
  private final Node root = new Node();

  /** A part of paths. */
  private static final class Node {
    final Map<String, Node> named = new HashMap<>();
    @Nullable Node any;
    final Map<String, Route> byMethod = new TreeMap<>();
  }

  /**
   * What was found.
   *
   * @param route null when there is none of that method
   * @param variables of the path
   * @param methods that there are, for people
   */
  public record Match(@Nullable Route route, Map<String, String> variables, String methods) {}

  /**
   * Knows these routes.
   *
   * @throws IllegalArgumentException when two are for the same requests
   */
  public Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
    for (Route route : routes) {
      Node node = root;
      for (String part : parts(route.pattern())) {
        node = child(node, part);
      }
      if (node.byMethod.put(route.method(), route) != null) {
        throw new IllegalArgumentException(
            "two routes for " + route.method() + " " + route.pattern());
      }
    }
  }

  private static Node child(Node node, String part) {
    if (!isVariable(part)) {
      return node.named.computeIfAbsent(part, key -> new Node());
    }
    Node any = node.any == null ? new Node() : node.any;
    node.any = any;
    return any;
  }

  private static boolean isVariable(String part) {
    return part.startsWith("{");
  }

  /** All of them, in the order in which they were given. */
  public List<Route> routes() {
    return routes;
  }

  private static List<String> parts(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /**
   * The route of a path; null when there is none of any method.
   *
   * @param path decoded, with a slash before it
   */
  public @Nullable Match find(String method, String path) {
    List<String> parts = parts(path);
    Node node = find(root, parts, 0);
    if (node == null) {
      return null;
    }
    Route route = node.byMethod.get(method);
    return new Match(
        route,
        route == null ? Map.of() : variables(route.pattern(), parts),
        String.join(", ", node.byMethod.keySet()));
  }

  /** Where some parts of a path lead to, and something is done; null where nothing is. */
  private static @Nullable Node find(Node node, List<String> parts, int from) {
    if (from == parts.size()) {
      return node.byMethod.isEmpty() ? null : node;
    }
    String part = parts.get(from);
    Node named = node.named.get(part);
    Node found = named == null ? null : find(named, parts, from + 1);
    if (found != null || node.any == null || part.isEmpty()) {
      return found;
    }
    return find(node.any, parts, from + 1);
  }

  private static Map<String, String> variables(String pattern, List<String> parts) {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> names = parts(pattern);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (isVariable(name)) {
        variables.put(name.substring(1, name.length() - 1), parts.get(i));
      }
    }
    return variables;
  }
}
