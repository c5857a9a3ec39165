package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import com.badlogic.gdx.utils.Align;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.FileText;
import io.tengen.client.ui.frame.House;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.SgfGame;
import java.util.List;
import java.util.function.Consumer;

/** Asks which of several games of a file is meant. */
public final class GameChooser {
  private static final float WIDTH = 460;
  private static final float HEIGHT = 320;

  private GameChooser() {}

  /** Opens it; the consumer is told the game. */
  public static void open(House house, List<SgfGame> games, Consumer<SgfGame> chosen) {
    Window window = house.dialogs().open(house.text(FileText.GAME_TITLE, "?", "?"));
    window.getTitleLabel().setText(house.text(FileText.CHOOSE_GAME, games.size()));
    Table table = new Table();
    table.top().left().defaults().growX().padBottom(2);
    for (int i = 0; i < games.size(); i++) {
      SgfGame game = games.get(i);
      String black = game.info(GameInfo.BLACK_PLAYER).orElse(house.text(CommonText.BLACK));
      String white = game.info(GameInfo.WHITE_PLAYER).orElse(house.text(CommonText.WHITE));
      TextButton button =
          house
              .controls()
              .button(
                  (i + 1) + ". " + house.text(FileText.GAME_TITLE, black, white),
                  () -> {
                    house.dialogs().close(window);
                    chosen.accept(game);
                  });
      button.getLabel().setAlignment(Align.left);
      button.getLabel().setEllipsis(true);
      button.getLabelCell().minWidth(0);
      table.add(button).row();
    }
    ScrollPane pane = new ScrollPane(table, house.theme().skin());
    pane.setFadeScrollBars(false);
    pane.setScrollingDisabled(true, false);
    window.add(pane).size(WIDTH, HEIGHT).row();
    TextButton cancel =
        house.controls().button(house.text(CommonText.CANCEL), () -> house.dialogs().close(window));
    window.add(house.dialogs().buttons(cancel)).growX().padTop(8);
    house.dialogs().place(window, cancel);
    house.stage().setScrollFocus(pane);
  }
}
