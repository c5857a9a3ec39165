package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import com.badlogic.gdx.utils.Align;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.key.KeyStroke;
import io.tengen.client.key.Scope;
import io.tengen.client.text.CommonText;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.theme.Theme;
import java.util.function.Consumer;

/** All that can be done on a screen, each a button with its key beside it. */
public final class HelpDialog {
  /** What the bar takes that is there where the window is low. */
  private static final float SCROLL_BAR = 12;

  private static final int COLUMNS = 3;
  private static final float WIDTH = 250;

  private HelpDialog() {}

  /** Opens it; the consumer does what a button asks for, when the dialog is closed. */
  public static void open(House house, KeyBindings keys, Scope scope, Consumer<Command> perform) {
    Window window = house.dialogs().open(house.text(CommonText.HELP));
    Table table = new Table();
    table.top().left().padRight(SCROLL_BAR).defaults().width(WIDTH).pad(2);
    int count = 0;
    for (Command command : Command.values()) {
      if (command.scope() == scope || command.scope() == Scope.ANYWHERE) {
        table.add(button(house, keys, command, window, perform));
        count++;
        if (count % COLUMNS == 0) {
          table.row();
        }
      }
    }
    ScrollPane pane = new ScrollPane(table, house.theme().skin());
    pane.setFadeScrollBars(false);
    pane.setScrollingDisabled(true, false);
    window.add(pane).grow().row();
    TextButton close =
        house.controls().accent(house.text(CommonText.CLOSE), () -> house.dialogs().close(window));
    window.add(house.dialogs().buttons(close)).growX().padTop(10);
    house.dialogs().place(window, close);
    house.stage().setScrollFocus(pane);
  }

  private static TextButton button(
      House house, KeyBindings keys, Command command, Window window, Consumer<Command> perform) {
    TextButton button =
        house
            .controls()
            .button(
                house.text(command),
                () -> {
                  house.dialogs().close(window);
                  perform.accept(command);
                });
    button.getLabel().setAlignment(Align.left);
    button.getLabel().setEllipsis(true);
    button.getLabelCell().minWidth(0);
    String key = keys.keyOf(command).map(KeyStroke::toString).orElse("");
    button.add(house.controls().label(key, Theme.SMALL)).padLeft(6);
    return button;
  }
}
