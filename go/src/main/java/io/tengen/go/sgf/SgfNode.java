package io.tengen.go.sgf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of a game tree: properties in the order of the file, and the nodes that follow, the main
 * line first.
 *
 * <p>Mutable and owned by one thread. Two nodes are equal only if they are the same.
 */
public final class SgfNode {
  private final List<SgfProperty> properties = new ArrayList<>(1);
  private final List<SgfNode> children = new ArrayList<>(1);
  private final int line;
  private final int column;
  private @Nullable SgfNode parent;

  /** An empty node without a parent. */
  public SgfNode() {
    this(0, 0);
  }

  /** An empty node that was read at a place. */
  SgfNode(int line, int column) {
    this.line = line;
    this.column = column;
  }

  /** The line where it was read, from 1; 0 when it was not read from a file. */
  public int line() {
    return line;
  }

  /** The column in bytes where it was read, from 1; 0 when it was not read from a file. */
  public int column() {
    return column;
  }

  /** The node before this one, or null at the root. */
  public @Nullable SgfNode parent() {
    return parent;
  }

  /** The nodes that follow, the main line first; a view. */
  public List<SgfNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** The next node of the main line, or null at its end. */
  public @Nullable SgfNode next() {
    return children.isEmpty() ? null : children.get(0);
  }

  /** The properties in the order of the file; a view. */
  public List<SgfProperty> properties() {
    return Collections.unmodifiableList(properties);
  }

  /** Whether the node has the property. */
  public boolean has(String id) {
    return indexOf(id) >= 0;
  }

  /** The values as they stand in the file; empty when the node has no such property. */
  public List<String> values(String id) {
    int index = indexOf(id);
    return index < 0 ? List.of() : properties.get(index).values();
  }

  /** The first value as it stands in the file, if the node has the property. */
  public Optional<String> value(String id) {
    int index = indexOf(id);
    return index < 0 ? Optional.empty() : Optional.of(properties.get(index).values().get(0));
  }

  /** The first value as Text: without escapes, line breaks kept. */
  public Optional<String> text(String id) {
    return value(id).map(SgfText::text);
  }

  /** The first value as SimpleText: without escapes and line breaks. */
  public Optional<String> simpleText(String id) {
    return value(id).map(SgfText::simpleText);
  }

  private int indexOf(String id) {
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Sets a property, in its old place if it had one, from values that are escaped already.
   *
   * @throws IllegalArgumentException when the identifier is not upper-case letters and digits, when
   *     there is no value, or when one could not stand between brackets
   */
  public SgfNode put(String id, List<String> escapedValues) {
    if (!isIdentifier(id)) {
      throw new IllegalArgumentException(
          "'" + id + "' is no property identifier: upper-case letters, then digits");
    }
    for (String value : escapedValues) {
      if (!SgfText.isEscaped(value)) {
        throw new IllegalArgumentException(
            "the value '" + value + "' has an unescaped ']' or ends in half an escape");
      }
    }
    set(new SgfProperty(id, escapedValues));
    return this;
  }

  /** Sets a property to one value that is escaped already, as {@link #put(String, List)} does. */
  public SgfNode put(String id, String escapedValue) {
    return put(id, List.of(escapedValue));
  }

  /** Sets a property to a text, which is escaped here. */
  public SgfNode putText(String id, String text) {
    return put(id, SgfText.escape(text));
  }

  private static boolean isIdentifier(String id) {
    boolean valid = !id.isEmpty() && Character.isLetter(id.charAt(0));
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      valid &= (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return valid;
  }

  /** Sets a property whose identifier and values are known to be valid. */
  void set(SgfProperty property) {
    int index = indexOf(property.id());
    if (index < 0) {
      properties.add(property);
    } else {
      properties.set(index, property);
    }
  }

  /** Removes a property; answers whether the node had it. */
  public boolean remove(String id) {
    return properties.removeIf(property -> property.id().equals(id));
  }

  /** Adds an empty node after this one: the main line, if it is the first. */
  public SgfNode addChild() {
    return attach(new SgfNode());
  }

  /** Adds a node that has no parent as the last child. */
  SgfNode attach(SgfNode child) {
    child.parent = this;
    children.add(child);
    return child;
  }

  /** Makes this the first of its parent's children: the main line. No effect on a root. */
  public void moveToFront() {
    SgfNode before = parent;
    if (before != null) {
      before.children.remove(this);
      before.children.add(0, this);
    }
  }

  /** Takes this node, with all that follow it, from its parent. No effect on a root. */
  public void detach() {
    SgfNode before = parent;
    if (before != null) {
      before.children.remove(this);
      parent = null;
    }
  }

  /** A copy of this node and all that follow it, as a tree of its own. */
  public SgfNode copy() {
    SgfNode root = copyOfProperties();
    Deque<SgfNode> originals = new ArrayDeque<>();
    Deque<SgfNode> copies = new ArrayDeque<>();
    originals.push(this);
    copies.push(root);
    while (!originals.isEmpty()) {
      SgfNode original = originals.pop();
      SgfNode copy = copies.pop();
      for (SgfNode child : original.children) {
        originals.push(child);
        copies.push(copy.attach(child.copyOfProperties()));
      }
    }
    return root;
  }

  private SgfNode copyOfProperties() {
    SgfNode copy = new SgfNode(line, column);
    copy.properties.addAll(properties);
    return copy;
  }

  /** Removes all children but the first. */
  public void removeVariations() {
    if (children.size() > 1) {
      List<SgfNode> variations = children.subList(1, children.size());
      variations.forEach(variation -> variation.parent = null);
      variations.clear();
    }
  }
}
