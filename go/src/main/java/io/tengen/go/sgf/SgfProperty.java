package io.tengen.go.sgf;

import java.util.List;

/**
 * One property of a node.
 *
 * @param id the identifier, such as {@code AB}
 * @param values the values as they stand between the brackets, escapes and all; at least one
 */
public record SgfProperty(String id, List<String> values) {

  /** Makes the values unmodifiable. */
  public SgfProperty {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("property " + id + " has no value");
    }
  }
}
