package io.tengen.client.key;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which key does what. No two commands that are heard in one place share a key. Immutable: changes
 * make new ones.
 */
public final class KeyBindings {
  private static final KeyBindings DEFAULTS = ofDefaults();

  /** A command without a key is not in it. */
  private final Map<Command, KeyStroke> keys;

  private KeyBindings(Map<Command, KeyStroke> keys) {
    this.keys = Collections.unmodifiableMap(keys);
  }

  private static KeyBindings ofDefaults() {
    Map<Command, KeyStroke> keys = new EnumMap<>(Command.class);
    for (Command command : Command.values()) {
      keys.put(command, command.defaultKey());
    }
    return new KeyBindings(keys);
  }

  /** Those that come with the program. */
  public static KeyBindings defaults() {
    return DEFAULTS;
  }

  /** The key of a command, if it has one. */
  public Optional<KeyStroke> keyOf(Command command) {
    return Optional.ofNullable(keys.get(command));
  }

  /** What a key does where commands of a scope are heard, and those of {@link Scope#ANYWHERE}. */
  public Optional<Command> commandOf(KeyStroke key, Scope scope) {
    for (Map.Entry<Command, KeyStroke> entry : keys.entrySet()) {
      Scope heard = entry.getKey().scope();
      if ((heard == scope || heard == Scope.ANYWHERE) && entry.getValue().equals(key)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** The other command that stands in the way of giving a key to one, if there is any. */
  public Optional<Command> conflict(Command command, KeyStroke key) {
    for (Map.Entry<Command, KeyStroke> entry : keys.entrySet()) {
      Command other = entry.getKey();
      if (other != command
          && other.scope().overlaps(command.scope())
          && entry.getValue().equals(key)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /**
   * These with another key for a command.
   *
   * @throws IllegalArgumentException when another command that is heard there has the key
   */
  public KeyBindings with(Command command, KeyStroke key) {
    Optional<Command> other = conflict(command, key);
    if (other.isPresent()) {
      throw new IllegalArgumentException(
          key + " is the key of " + idOf(other.get()) + " already; choose another");
    }
    return changed(command, key);
  }

  /** These with no key for a command. */
  public KeyBindings without(Command command) {
    return changed(command, null);
  }

  private KeyBindings changed(Command command, @Nullable KeyStroke key) {
    Map<Command, KeyStroke> changed = new EnumMap<>(Command.class);
    changed.putAll(keys);
    if (key == null) {
      changed.remove(command);
    } else {
      changed.put(command, key);
    }
    return new KeyBindings(changed);
  }

  // ---- As settings ----

  /** What differs from the defaults: the key by the command's name, empty for none. */
  public Map<String, String> changes() {
    Map<String, String> changes = new TreeMap<>();
    for (Command command : Command.values()) {
      KeyStroke key = keys.get(command);
      if (!command.defaultKey().equals(key)) {
        changes.put(idOf(command), key == null ? "" : key.toString());
      }
    }
    return changes;
  }

  /**
   * The defaults with changes. What is not understood, or would give two commands one key, is told
   * and left out.
   *
   * @param changes as {@link #changes} has them
   * @param problems takes a line for each change that is left out
   */
  public static KeyBindings of(Map<String, String> changes, Consumer<String> problems) {
    Map<Command, KeyStroke> wanted = new EnumMap<>(Command.class);
    KeyBindings bindings = DEFAULTS;
    // Keys are freed before they are given, so that two commands may have changed places.
    for (Map.Entry<String, String> change : new TreeMap<>(changes).entrySet()) {
      try {
        Command command = commandCalled(change.getKey());
        if (!change.getValue().isBlank()) {
          wanted.put(command, KeyStroke.parse(change.getValue()));
        }
        bindings = bindings.without(command);
      } catch (IllegalArgumentException e) {
        problems.accept("key of '" + change.getKey() + "': " + e.getMessage());
      }
    }
    for (Map.Entry<Command, KeyStroke> entry : wanted.entrySet()) {
      bindings = bindings.given(entry.getKey(), entry.getValue(), problems);
    }
    return bindings;
  }

  /** With a key, else with the default, else with none. */
  private KeyBindings given(Command command, KeyStroke key, Consumer<String> problems) {
    if (conflict(command, key).isEmpty()) {
      return changed(command, key);
    }
    Command other = conflict(command, key).get();
    problems.accept("key of '%s': %s is the key of %s".formatted(idOf(command), key, idOf(other)));
    boolean free = conflict(command, command.defaultKey()).isEmpty();
    return free ? changed(command, command.defaultKey()) : this;
  }

  private static String idOf(Command command) {
    return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Command commandCalled(String id) {
    for (Command command : Command.values()) {
      if (idOf(command).equals(id)) {
        return command;
      }
    }
    throw new IllegalArgumentException("there is no such command");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyBindings bindings && bindings.keys.equals(keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }

  /** What differs from the defaults. */
  @Override
  public String toString() {
    return "keys " + changes();
  }
}
