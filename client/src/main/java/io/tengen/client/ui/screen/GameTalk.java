package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import io.tengen.client.key.Command;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.SessionView.ChatLine;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.GoText;
import io.tengen.client.ui.frame.Controls;
import io.tengen.client.ui.frame.House;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What those say who play and watch a game on a server. */
final class GameTalk implements GoCommands {
  private static final float WIDTH = 420;
  private static final int LINES = 10;

  /** The longest that servers take. */
  private static final int LONGEST = 300;

  private final GoTable table;
  private @Nullable Window window;
  private @Nullable Label lines;

  /** How many unread lines there were when the last one was told. */
  private int told;

  GameTalk(GoTable table) {
    this.table = table;
  }

  @Override
  public boolean perform(Command command) {
    if (command != Command.TALK) {
      return false;
    }
    GameSession session = table.presenter().session();
    if (session != null && session.hasChat()) {
      open(session);
    } else {
      table.say(GoText.TALK_NOBODY);
    }
    return true;
  }

  /** Hears news of the game: shows what was said, in the dialog or in the line at the bottom. */
  void hear() {
    if (window != null && window.getStage() != null) {
      show();
      return;
    }
    GoPresenter presenter = table.presenter();
    // Other news has a line of its own to say.
    boolean isNew = presenter.unread() > told;
    told = presenter.unread();
    if (isNew && presenter.view() != null) {
      List<ChatLine> chat = presenter.view().chat();
      table.house().notices().say(line(chat.get(chat.size() - 1)));
    }
  }

  private void open(GameSession session) {
    House house = table.house();
    Controls controls = house.controls();
    Window made = house.dialogs().open(house.text(Command.TALK));
    Label said = controls.label("");
    said.setWrap(true);
    TextField field = controls.field("", house.text(GoText.TALK_HINT));
    field.setName("talk");
    field.setMaxLength(LONGEST);
    Runnable say =
        () -> {
          String text = field.getText().strip();
          if (!text.isEmpty()) {
            field.setText("");
            table.watch(session.chat(text));
          }
        };
    Controls.onEnter(field, say);
    made.add(said).width(WIDTH).left().row();
    made.add(field).width(WIDTH).padTop(8).row();
    made.add(
            house
                .dialogs()
                .buttons(
                    controls.button(
                        house.text(CommonText.CLOSE), () -> house.dialogs().close(made)),
                    controls.accent(house.text(GoText.TALK_SAY), say)))
        .growX()
        .padTop(12);
    window = made;
    lines = said;
    show();
    house.dialogs().place(made, field);
  }

  /** The last lines, in a dialog that is as high as they are. */
  private void show() {
    List<ChatLine> chat = table.presenter().readTalk();
    told = 0;
    String text =
        chat.stream()
            .skip(Math.max(0, chat.size() - LINES))
            .map(this::line)
            .collect(Collectors.joining("\n"));
    if (lines != null && window != null) {
      lines.setText(text.isEmpty() ? table.house().text(GoText.TALK_NONE) : text);
      table.house().dialogs().fit(window);
    }
  }

  private String line(ChatLine said) {
    return table.house().text(GoText.TALK_LINE, said.from(), said.text());
  }
}
