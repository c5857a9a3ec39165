package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import io.tengen.client.record.GameRecord;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.GoText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.Controls;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.theme.Theme;
import io.tengen.go.sgf.GameInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said about a game as a whole, to be read and changed. */
final class GameInfoDialog {
  private static final float WIDTH = 300;
  private static final Map<GameInfo, TextKey> FIELDS = fields();

  private GameInfoDialog() {}

  private static Map<GameInfo, TextKey> fields() {
    Map<GameInfo, TextKey> fields = new LinkedHashMap<>();
    fields.put(GameInfo.BLACK_PLAYER, GoText.BLACK_PLAYER);
    fields.put(GameInfo.WHITE_PLAYER, GoText.WHITE_PLAYER);
    fields.put(GameInfo.RESULT, GoText.RESULT);
    fields.put(GameInfo.DATE, GoText.DATE);
    fields.put(GameInfo.PLACE, GoText.PLACE);
    fields.put(GameInfo.EVENT, GoText.EVENT);
    return fields;
  }

  static void open(House house, GameRecord record) {
    Controls controls = house.controls();
    Window window = house.dialogs().open(house.text(GoText.GAME_INFO));
    window.defaults().left().padBottom(6);
    Map<GameInfo, TextField> inputs = new LinkedHashMap<>();
    FIELDS.forEach(
        (property, key) -> {
          TextField field = controls.field(record.info(property), "");
          inputs.put(property, field);
          window.add(controls.label(house.text(key), Theme.FAINT)).padRight(12);
          window.add(field).width(WIDTH).row();
        });
    String rules =
        RuleNames.of(record.game().rules(), house.texts())
            + ", "
            + house.text(GoText.KOMI, record.game().rules().komi());
    window.add(controls.label(rules, Theme.SMALL)).colspan(2).row();
    TextButton done =
        controls.accent(
            house.text(CommonText.OK),
            () -> {
              inputs.forEach((property, field) -> record.info(property, field.getText().strip()));
              house.dialogs().close(window);
            });
    TextButton cancel =
        controls.button(house.text(CommonText.CANCEL), () -> house.dialogs().close(window));
    window.add(house.dialogs().buttons(cancel, done)).colspan(2).growX().padTop(12);
    house.dialogs().place(window, done);
  }
}
