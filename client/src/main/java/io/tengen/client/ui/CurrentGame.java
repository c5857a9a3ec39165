package io.tengen.client.ui;

import io.tengen.client.ClientException;
import io.tengen.client.files.Autosave;
import io.tengen.client.files.Settings;
import io.tengen.client.record.GameRecord;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.session.GameSession;
import io.tengen.client.text.ErrorText;
import io.tengen.client.text.NewGameText;
import io.tengen.client.text.ServerText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.Notices;
import io.tengen.client.ui.frame.Preferences;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.frame.Services;
import io.tengen.client.ui.screen.GoOptions;
import io.tengen.client.ui.screen.GoPresenter;
import io.tengen.client.ui.screen.GoScreen;
import io.tengen.client.ui.screen.LastChallenge;
import io.tengen.client.ui.screen.UnfinishedGame;
import io.tengen.go.GoGame;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The game of Go at hand: begun, opened, or cut off the last time. There is one, which one can
 * leave and come back to. Of the render thread.
 */
final class CurrentGame {
  private final Router router;
  private final Services services;
  private final Preferences preferences;
  private final Notices notices;
  private final GoOptions options;
  private @Nullable GoScreen screen;

  /** How it goes on, if it was cut off. */
  private Optional<Challenge> unfinished = Optional.empty();

  CurrentGame(
      Router router,
      Services services,
      Preferences preferences,
      Notices notices,
      GoOptions options) {
    this.router = router;
    this.services = services;
    this.preferences = preferences;
    this.notices = notices;
    this.options = options;
  }

  private String text(TextKey key, Object... values) {
    return router.house().text(key, values);
  }

  /** Its screen, or null when there is none. */
  @Nullable GoScreen screen() {
    return screen;
  }

  /** Whether a screen is that of the game, and stays when another is shown. */
  boolean isOn(Screen other) {
    return screen == other;
  }

  /** Begins one in this process. */
  void play(Challenge challenge) {
    begin(
        challenge,
        session -> begun(challenge, session),
        why -> notices.warn(text(ErrorText.PLAYER, why)));
  }

  /** Asks for one in this process. */
  private void begin(Challenge challenge, Consumer<GameSession> begun, Consumer<String> refused) {
    notices.say(text(NewGameText.START_WAIT));
    services
        .arena()
        .begin(challenge)
        .whenComplete(
            (session, failure) -> {
              if (session == null) {
                refused.accept(GoPresenter.message(failure));
              } else {
                begun.accept(session);
              }
            });
  }

  /** One has begun in this process. */
  void begun(Challenge challenge, GameSession session) {
    remember(challenge);
    if (session.view().game() instanceof GoGame go) {
      enter(GameRecord.empty(go)).attach(session, challenge);
    }
  }

  /** One has begun on a server. */
  void begun(GameSession session) {
    if (session.view().game() instanceof GoGame go) {
      enter(GameRecord.empty(go)).attach(session);
    }
  }

  /** Somebody has begun one with the user, who may be in another. */
  void called(GameSession session) {
    if (screen != null && screen.isBeingPlayed()) {
      notices.say(text(ServerText.CALLED, session.view().title()));
      session.close();
    } else {
      begun(session);
    }
  }

  /** What was chosen is proposed the next time, also after a restart. */
  private void remember(Challenge challenge) {
    Settings settings = preferences.settings();
    Map<String, String> fields = LastChallenge.put(challenge, settings.lastGame());
    if (!fields.equals(settings.lastGame())) {
      try {
        preferences.keep(settings.withLastGame(fields));
      } catch (IllegalArgumentException tooMuch) {
        notices.warn(String.valueOf(tooMuch.getMessage()));
      }
    }
  }

  /** Begins a board to study on. */
  void study(GameChoice choice) {
    try {
      enter(GameRecord.empty((GoGame) choice.game()));
    } catch (ClientException e) {
      notices.warn(String.valueOf(e.getMessage()));
    }
  }

  /** Shows a record, as the game at hand from now on. */
  GoScreen enter(GameRecord record) {
    return enter(record, Map.of());
  }

  private GoScreen enter(GameRecord record, Map<String, String> fields) {
    router.library().leave();
    GoScreen before = screen;
    GoScreen next = new GoScreen(router.house(), record, options);
    next.await(fields);
    unfinished = Optional.empty();
    // What is heard of the one before from now on is of no game at hand.
    screen = next;
    if (before != null && !router.isShown(before)) {
      before.close();
    }
    router.show(next);
    return next;
  }

  /** Shows one that was kept, and has it go on if it was cut off. */
  void takeUp(Autosave.Restored kept) {
    Optional<Challenge> challenge = UnfinishedGame.of(kept.fields(), kept.record());
    GoScreen next = enter(kept.record(), challenge.isPresent() ? kept.fields() : Map.of());
    challenge.ifPresent(known -> goOn(next, known));
  }

  /**
   * Has one to go on with, unless there is one already.
   *
   * @return whether that is so
   */
  boolean offer(Autosave.Restored kept) {
    if (screen != null) {
      return false;
    }
    GoScreen made = new GoScreen(router.house(), kept.record(), options);
    unfinished = UnfinishedGame.of(kept.fields(), kept.record());
    if (unfinished.isPresent()) {
      made.await(kept.fields());
    }
    screen = made;
    return true;
  }

  /** Comes back to it. */
  void resume() {
    GoScreen resumed = screen;
    if (resumed != null) {
      router.show(resumed);
      unfinished.ifPresent(challenge -> goOn(resumed, challenge));
      unfinished = Optional.empty();
    }
  }

  /** Has a game that was cut off go on; where that cannot be, its record remains. */
  private void goOn(GoScreen resumed, Challenge challenge) {
    begin(
        challenge,
        session -> {
          if (resumed != screen) {
            session.close();
          } else {
            notices.say("");
            resumed.attach(session, challenge);
          }
        },
        why -> {
          resumed.await(Map.of());
          notices.warn(text(ErrorText.NOT_RESUMED, why));
        });
  }

  /** Ends it, unless it is shown and ends with that. */
  void close() {
    if (screen != null && !router.isShown(screen)) {
      screen.close();
    }
  }
}
