package io.tengen.client.key;

import io.tengen.client.text.TextKey;

/** Everything that the user can do by a key; as a text, what it is called. */
public enum Command implements TextKey {
  PASS(Scope.GO, "P"),
  RESIGN(Scope.GO, "Shift+R"),
  UNDO(Scope.ANYWHERE, "Ctrl+Z"),
  ESTIMATE(Scope.GO, "E"),
  MARK_DEAD(Scope.GO, "D"),
  ABORT(Scope.GO, "Ctrl+W"),
  BACK(Scope.GO, "Left"),
  FORWARD(Scope.GO, "Right"),
  BACK_TEN(Scope.GO, "Page Up"),
  FORWARD_TEN(Scope.GO, "Page Down"),
  TO_START(Scope.GO, "Home"),
  TO_END(Scope.GO, "End"),
  NEXT_VARIATION(Scope.GO, "Down"),
  PREVIOUS_VARIATION(Scope.GO, "Up"),
  NEXT_MISTAKE(Scope.GO, "."),
  PREVIOUS_MISTAKE(Scope.GO, ","),
  DELETE_FROM_HERE(Scope.GO, "Delete"),
  PROMOTE(Scope.GO, "Ctrl+Up"),
  EDIT(Scope.GO, "Ctrl+E"),
  EDIT_COLOUR(Scope.GO, "X"),
  EDIT_TURN(Scope.GO, "T"),
  COMMENT(Scope.GO, "Ctrl+Enter"),
  ANALYSE(Scope.GO, "A"),
  CANDIDATES(Scope.GO, "C"),
  HEAT_MAP(Scope.GO, "H"),
  OWNERSHIP(Scope.GO, "O"),
  PLAY_BEST(Scope.GO, "B"),
  WHY_NOT(Scope.GO, "W"),
  REVIEW(Scope.GO, "V"),
  GRAPH(Scope.GO, "G"),
  CURSOR_LEFT(Scope.ANYWHERE, "Shift+Left"),
  CURSOR_RIGHT(Scope.ANYWHERE, "Shift+Right"),
  CURSOR_UP(Scope.ANYWHERE, "Shift+Up"),
  CURSOR_DOWN(Scope.ANYWHERE, "Shift+Down"),
  CURSOR_PLAY(Scope.ANYWHERE, "Enter"),
  COORDINATES(Scope.GO, "K"),
  MOVE_NUMBERS(Scope.GO, "N"),
  GAME_INFO(Scope.GO, "I"),
  TALK(Scope.GO, "Ctrl+T"),
  RUN(Scope.WORLD, "Space"),
  STEP(Scope.WORLD, "S"),
  RESET(Scope.WORLD, "R"),
  FASTER(Scope.WORLD, "Page Up"),
  SLOWER(Scope.WORLD, "Page Down"),
  EDIT_MAP(Scope.WORLD, "E"),
  PUSH_LEFT(Scope.WORLD, "Left"),
  PUSH_RIGHT(Scope.WORLD, "Right"),
  WORLD_VALUES(Scope.WORLD, "V"),
  NEW_GAME(Scope.ANYWHERE, "Ctrl+N"),
  OPEN(Scope.ANYWHERE, "Ctrl+O"),
  SAVE(Scope.ANYWHERE, "Ctrl+S"),
  SAVE_AS(Scope.ANYWHERE, "Ctrl+Shift+S"),
  COPY(Scope.ANYWHERE, "Ctrl+C"),
  PASTE(Scope.ANYWHERE, "Ctrl+V"),
  SOUND(Scope.ANYWHERE, "M"),
  LANGUAGE(Scope.ANYWHERE, "Ctrl+L"),
  FULL_SCREEN(Scope.ANYWHERE, "F11"),
  SETTINGS(Scope.ANYWHERE, "F10"),
  HELP(Scope.ANYWHERE, "F1"),
  MENU(Scope.ANYWHERE, "Escape"),
  QUIT(Scope.ANYWHERE, "Ctrl+Q");

  private final Scope scope;
  private final String defaultKey;

  Command(Scope scope, String defaultKey) {
    this.scope = scope;
    this.defaultKey = defaultKey;
  }

  /** Where it is heard. */
  public Scope scope() {
    return scope;
  }

  /** The key that comes with the program. */
  public KeyStroke defaultKey() {
    return KeyStroke.parse(defaultKey);
  }

  @Override
  public String group() {
    return "command";
  }
}
