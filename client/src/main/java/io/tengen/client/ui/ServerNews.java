package io.tengen.client.ui;

import io.tengen.client.session.ArenaStatus;
import io.tengen.client.text.ServerText;
import io.tengen.client.text.Texts;
import io.tengen.client.ui.frame.Notices;
import org.jspecify.annotations.Nullable;

/** Tells in a line that the server has gone, and that it is back. */
final class ServerNews {
  private final Notices notices;

  /** Whether the server was there and is not. */
  private boolean isLost;

  ServerNews(Notices notices) {
    this.notices = notices;
  }

  /**
   * The server stands otherwise.
   *
   * @param texts to say it in; null where it can be seen anyway
   */
  void hear(ArenaStatus status, @Nullable Texts texts) {
    boolean wasLost = isLost;
    isLost = status.kind() == ArenaStatus.Kind.LOST;
    if (texts == null) {
      return;
    }
    switch (status.kind()) {
      case LOST ->
          notices.warn(
              (texts.get(ServerText.RECONNECTING) + " " + status.words().in(texts)).strip());
      case REFUSED -> notices.warn(status.words().in(texts));
      case CONNECTED -> {
        if (wasLost) {
          notices.say(texts.get(ServerText.RECONNECTED));
        }
      }
      case CONNECTING, CLOSED -> {
        // Asked for by the user.
      }
    }
  }
}
