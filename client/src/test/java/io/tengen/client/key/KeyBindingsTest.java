package io.tengen.client.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.Input.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyBindingsTest {
  private final KeyBindings defaults = KeyBindings.defaults();

  @ParameterizedTest
  @EnumSource(Command.class)
  void everyCommandHasAKeyOfItsOwn(Command command) {
    KeyStroke key = defaults.keyOf(command).orElseThrow();

    assertEquals(Optional.empty(), defaults.conflict(command, key));
    assertEquals(Optional.of(command), defaults.commandOf(key, command.scope()));
    assertEquals(key, KeyStroke.parse(key.toString()));
  }

  @Test
  void theToolkitKnowsEveryKey() {
    for (String key : KeyStroke.KEYS) {
      String name =
          switch (key) {
            case "Backspace" -> "Delete";
            case "Delete" -> "Forward Delete";
            default -> key;
          };
      assertNotEquals(-1, Keys.valueOf(name), key);
    }
  }

  @Test
  void oneKeyMayMeanTwoThingsInTwoPlaces() {
    KeyStroke left = KeyStroke.of("Left");
    assertEquals(Optional.of(Command.BACK), defaults.commandOf(left, Scope.GO));
    assertEquals(Optional.of(Command.PUSH_LEFT), defaults.commandOf(left, Scope.WORLD));
    assertEquals(Optional.empty(), defaults.commandOf(left, Scope.ANYWHERE));
    assertEquals(Optional.of(Command.HELP), defaults.commandOf(KeyStroke.of("F1"), Scope.WORLD));
  }

  @Test
  void aKeyCanBeChanged() {
    KeyStroke key = KeyStroke.parse("ctrl+shift+u");
    KeyBindings changed = defaults.with(Command.PASS, key);

    assertEquals("Ctrl+Shift+U", key.toString());
    assertEquals(Optional.of(Command.PASS), changed.commandOf(key, Scope.GO));
    assertEquals(Optional.empty(), changed.commandOf(KeyStroke.of("P"), Scope.GO));
    assertEquals(Optional.of(Command.PASS), defaults.commandOf(KeyStroke.of("P"), Scope.GO));
    assertEquals(Map.of("pass", "Ctrl+Shift+U"), changed.changes());
    assertEquals(defaults, changed.with(Command.PASS, KeyStroke.of("P")));
  }

  @Test
  void aKeyThatIsTakenIsRefused() {
    KeyStroke analyse = KeyStroke.of("A");
    assertEquals(Optional.of(Command.ANALYSE), defaults.conflict(Command.PASS, analyse));
    var e =
        assertThrows(IllegalArgumentException.class, () -> defaults.with(Command.PASS, analyse));
    assertEquals("A is the key of analyse already; choose another", e.getMessage());

    assertEquals(Optional.empty(), defaults.conflict(Command.RUN, analyse));
    KeyStroke help = KeyStroke.of("F1");
    assertThrows(IllegalArgumentException.class, () -> defaults.with(Command.RUN, help));
    KeyStroke pass = KeyStroke.of("P");
    assertThrows(IllegalArgumentException.class, () -> defaults.with(Command.HELP, pass));
  }

  @Test
  void aCommandMayHaveNoKey() {
    KeyBindings without = defaults.without(Command.RESIGN);

    assertEquals(Optional.empty(), without.keyOf(Command.RESIGN));
    assertEquals(Map.of("resign", ""), without.changes());
    assertEquals(without, read(without.changes()));
  }

  @Test
  void changesAreReadBack() {
    KeyBindings swapped =
        defaults
            .without(Command.PASS)
            .with(Command.ANALYSE, KeyStroke.of("P"))
            .with(Command.PASS, KeyStroke.of("A"));

    assertEquals(swapped, read(swapped.changes()));
  }

  private static KeyBindings read(Map<String, String> changes) {
    List<String> problems = new ArrayList<>();
    KeyBindings bindings = KeyBindings.of(changes, problems::add);
    assertEquals(List.of(), problems);
    return bindings;
  }

  @Test
  void badChangesAreToldAndLeftOut() {
    List<String> problems = new ArrayList<>();
    KeyBindings bindings =
        KeyBindings.of(
            Map.of("pass", "Hyper+Q", "fly", "F", "resign", "A", "undo", "F5"), problems::add);

    assertEquals(defaults.with(Command.UNDO, KeyStroke.of("F5")), bindings);
    assertEquals(3, problems.size(), problems::toString);
    assertTrue(problems.contains("key of 'fly': there is no such command"), problems::toString);
    assertTrue(problems.contains("key of 'resign': A is the key of analyse"), problems::toString);
    assertTrue(problems.get(1).startsWith("key of 'pass': no key is called 'Hyper+Q'"));
  }
}
