package io.tengen.client.ui.world;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import io.tengen.client.key.Command;
import io.tengen.client.key.Scope;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.WorldText;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.theme.Theme;
import io.tengen.client.world.World;
import io.tengen.client.world.Worlds;

/** The list of the worlds. */
public final class WorldsScreen implements Screen {
  private static final float WIDTH = 220;

  @Override
  public Scope scope() {
    return Scope.ANYWHERE;
  }

  @Override
  public Actor build(House house) {
    Table table = new Table();
    table
        .add(house.controls().label(house.text(WorldText.TITLE), Theme.HEADING))
        .colspan(2)
        .padBottom(20)
        .row();
    for (World world : Worlds.all()) {
      TextButton button = house.link(world.title(), () -> house.pages().world(world.id()));
      table.add(button).width(WIDTH).padBottom(9);
      table
          .add(house.controls().label(house.text(world.about()), Theme.FAINT))
          .left()
          .padLeft(18)
          .padBottom(9)
          .row();
    }
    table
        .add(house.link(CommonText.BACK, house.pages()::menu))
        .width(WIDTH)
        .padTop(14)
        .colspan(2)
        .left();
    return table;
  }

  @Override
  public boolean perform(Command command) {
    return false;
  }
}
