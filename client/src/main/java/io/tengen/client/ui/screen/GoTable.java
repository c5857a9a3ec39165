package io.tengen.client.ui.screen;

import io.tengen.client.key.Command;
import io.tengen.client.record.GameRecord;
import io.tengen.client.text.GoText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.House;
import java.util.concurrent.CompletionStage;

/** What the commands of a game of Go work on, and how they speak to the user. */
interface GoTable {
  GameRecord record();

  GoPresenter presenter();

  GoAnalysis analysis();

  GoOptions options();

  House house();

  GoLayout layout();

  /** Has everything shown as it is now. */
  void refresh();

  /** Says something in the line at the bottom. */
  default void say(TextKey key, Object... values) {
    house().notices().say(house().text(key, values));
  }

  /** Says there what went wrong. */
  default void warn(String line) {
    house().notices().warn(line);
    refresh();
  }

  /** Does something once the user has confirmed it. */
  default void confirm(GoText question, Command what, Runnable action) {
    house()
        .dialogs()
        .confirm(house().text(what), house().text(question), house().text(what), action);
  }

  /** Says what went wrong with something, should it. */
  default void watch(CompletionStage<Void> stage) {
    stage.whenComplete(
        (nothing, failure) -> {
          if (failure != null) {
            warn(GoPresenter.message(failure));
          }
        });
  }
}
