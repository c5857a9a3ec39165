package io.tengen.client.ui.screen;

import io.tengen.client.key.Command;
import io.tengen.client.text.GoText;
import io.tengen.client.ui.frame.House;

/** Changing a record: stones, variations, comments. */
final class GoEditing implements GoCommands {
  private final GoTable table;

  GoEditing(GoTable table) {
    this.table = table;
  }

  @Override
  public boolean perform(Command command) {
    GoPresenter presenter = table.presenter();
    switch (command) {
      case EDIT -> presenter.switchEditing();
      case EDIT_COLOUR -> presenter.switchEditColour();
      case EDIT_TURN -> presenter.switchTurn();
      case DELETE_FROM_HERE -> {
        if (!presenter.isLive()) {
          table.confirm(GoText.DELETE_CONFIRM, Command.DELETE_FROM_HERE, this::delete);
        }
      }
      case PROMOTE -> {
        if (!presenter.isLive()) {
          table.record().promote();
        }
      }
      case COMMENT -> comment();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void delete() {
    table.record().deleteFromHere();
    table.refresh();
  }

  private void comment() {
    House house = table.house();
    house
        .dialogs()
        .askLines(
            house.text(Command.COMMENT),
            house.text(GoText.COMMENT_HINT),
            table.record().current().comment(),
            text -> {
              table.record().comment(text);
              table.refresh();
            });
  }
}
