package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import io.tengen.client.key.Command;
import io.tengen.client.key.Scope;
import io.tengen.client.session.GameChoice;
import io.tengen.client.text.MenuText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Pages;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.theme.Theme;

/** The first screen: what one can do here. */
public final class MenuScreen implements Screen {
  private static final float WIDTH = 320;
  private static final float GAP = 9;

  @Override
  public Scope scope() {
    return Scope.ANYWHERE;
  }

  @Override
  public Actor build(House house) {
    Pages pages = house.pages();
    Table table = new Table();
    Table titles = new Table();
    titles.add(house.controls().label(house.text(MenuText.TITLE), Theme.TITLE)).row();
    titles.add(house.controls().label(house.text(MenuText.SUBTITLE), Theme.FAINT)).padTop(2);
    table.add(titles).padBottom(26).row();

    Table buttons = new Table();
    buttons.defaults().width(WIDTH).padBottom(GAP);
    if (pages.canResume()) {
      add(buttons, house, MenuText.RESUME, pages::resume);
    }
    TextButton play = house.controls().accent(house.text(MenuText.PLAY), pages::newGame);
    play.setName(MenuText.PLAY.id());
    buttons.add(play).row();
    add(buttons, house, MenuText.SERVER, pages::server);
    add(buttons, house, MenuText.STUDY, () -> pages.study(GameChoice.go(19, "japanese", 6.5, 0)));
    add(buttons, house, MenuText.OPEN, pages::chooseFile);
    add(buttons, house, MenuText.PASTE, pages::paste);
    add(buttons, house, MenuText.WORLDS, pages::worlds);
    add(buttons, house, MenuText.TRAINING, pages::training);
    add(buttons, house, MenuText.SETTINGS, pages::settings);
    add(buttons, house, MenuText.QUIT, pages::quit);
    table.add(buttons).row();
    Label hint = house.controls().label(house.text(MenuText.DROP_HINT), Theme.SMALL);
    table.add(hint).padTop(14);
    house.stage().setKeyboardFocus(play);
    return table;
  }

  private static void add(Table buttons, House house, TextKey key, Runnable action) {
    buttons.add(house.link(key, action)).row();
  }

  @Override
  public boolean perform(Command command) {
    return false;
  }
}
