package io.tengen.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request. A part that a pattern spells out goes before one that it names. */
public final class Router {
  private final List<Route> routes;
  private final Node root = new Node();

  /** A part of paths. */
  private static final class Node {
    final Map<String, Node> named = new HashMap<>();
    @Nullable Node any;
    final Map<String, Route> byMethod = new HashMap<>();
    final List<String> variables = new ArrayList<>();
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
      List<String> variables = new ArrayList<>();
      for (String part : parts(route.pattern())) {
        if (part.startsWith("{")) {
          variables.add(part.substring(1, part.length() - 1));
          if (node.any == null) {
            node.any = new Node();
          }
          node = node.any;
        } else {
          node = node.named.computeIfAbsent(part, key -> new Node());
        }
      }
      node.variables.clear();
      node.variables.addAll(variables);
      if (node.byMethod.put(route.method(), route) != null) {
        throw new IllegalArgumentException(
            "two routes for " + route.method() + " " + route.pattern());
      }
    }
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
    List<String> values = new ArrayList<>();
    Node node = root;
    for (String part : parts(path)) {
      Node next = node.named.get(part);
      if (next == null) {
        next = part.isEmpty() ? null : node.any;
        values.add(part);
      }
      if (next == null) {
        return null;
      }
      node = next;
    }
    if (node.byMethod.isEmpty()) {
      return null;
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      variables.put(node.variables.get(i), values.get(i));
    }
    TreeSet<String> methods = new TreeSet<>(node.byMethod.keySet());
    return new Match(node.byMethod.get(method), variables, String.join(", ", methods));
  }
}
