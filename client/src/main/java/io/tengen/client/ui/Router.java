package io.tengen.client.ui;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import io.tengen.client.ClientOptions;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.key.KeyStroke;
import io.tengen.client.record.GameRecord;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.text.ErrorText;
import io.tengen.client.text.Language;
import io.tengen.client.text.NewGameText;
import io.tengen.client.text.Texts;
import io.tengen.client.ui.frame.FocusStage;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Notices;
import io.tengen.client.ui.frame.Pages;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.frame.Services;
import io.tengen.client.ui.screen.GoOptions;
import io.tengen.client.ui.screen.GoPresenter;
import io.tengen.client.ui.screen.GoScreen;
import io.tengen.client.ui.screen.HelpDialog;
import io.tengen.client.ui.screen.MenuScreen;
import io.tengen.client.ui.screen.NewGameDialog;
import io.tengen.client.ui.screen.NewGamePresenter;
import io.tengen.client.ui.theme.Look;
import io.tengen.client.ui.theme.Theme;
import io.tengen.go.GoGame;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which screen is shown, and what keys do on every screen. Of the render thread. */
final class Router implements Pages {
  private final FocusStage stage;
  private final Notices notices = new Notices();
  private final Services services;
  private float pixelsPerUnit = 1;
  private Look look = Look.LIGHT;
  private Texts texts = Texts.of(Locale.getDefault());
  private KeyBindings keys = KeyBindings.defaults();
  private Theme theme;
  private House house;
  private Screen screen = new MenuScreen();

  private final NewGamePresenter wishes = new NewGamePresenter();
  private final GoOptions goOptions;

  /** The game of Go that one can come back to. */
  private @Nullable GoScreen game;

  Router(FocusStage stage) {
    this.stage = stage;
    this.services =
        new Services(
            "you",
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Gdx.app::postRunnable,
            this::complain);
    this.theme = new Theme(look, pixelsPerUnit);
    this.house = newHouse();
  }

  private House newHouse() {
    stage.setRing(theme.focus());
    return new House(this, services, theme, texts, keys, stage, notices, this::perform);
  }

  private void complain(RuntimeException problem) {
    services
        .owner()
        .execute(
            () ->
                notices.warn(
                    texts.get(ErrorText.UNEXPECTED, String.valueOf(problem.getMessage()))));
  }

  // ---- The look ----

  Theme theme() {
    return theme;
  }

  /** Builds all anew if the density is another one. */
  void setDensity(float pixels) {
    if (pixels != pixelsPerUnit) {
      pixelsPerUnit = pixels;
      rebuild();
    }
  }

  /** Makes look, texts and actors anew. */
  private void rebuild() {
    Theme old = theme;
    theme = new Theme(look, pixelsPerUnit);
    house = newHouse();
    build();
    old.dispose();
  }

  /** Puts the actors of the screen on the stage. */
  private void build() {
    stage.clear();
    stage.setKeyboardFocus(null);
    notices.hint("");
    Table root = new Table();
    root.setFillParent(true);
    root.add(screen.build(house)).grow().row();
    root.add(notices.build(theme)).growX();
    stage.addActor(root);
  }

  private void show(Screen next) {
    if (screen != next && screen != game) {
      screen.close();
    }
    screen = next;
    build();
  }

  // ---- Frames ----

  void begin(ClientOptions options) {
    build();
    if (options.opening() instanceof ClientOptions.File file) {
      open(file.path());
    } else if (options.opening() instanceof ClientOptions.Play play) {
      play(NewGameDialog.challenge(play));
    } else if (options.opening() instanceof ClientOptions.World world) {
      world(world.name());
    }
  }

  void update() {
    screen.update();
    notices.update(theme);
  }

  boolean isMoving() {
    return screen.isMoving();
  }

  /** What a scripted session may ask. */
  String probe(String name) {
    return switch (name) {
      case "screen" -> screen.getClass().getSimpleName();
      case "notice" -> notices.line();
      case "dialog" -> Boolean.toString(stage.isInDialog());
      default -> screen.probe(name);
    };
  }

  void drop(Path file) {
    if (!screen.take(file)) {
      open(file);
    }
  }

  void close() {
    screen.close();
    if (game != null && game != screen) {
      game.close();
    }
    services.close();
    theme.dispose();
  }

  // ---- Keys ----

  /** Does what a key is for; false when it is for nothing. */
  boolean press(KeyStroke stroke) {
    if (stage.isTyping() || stage.isInDialog()) {
      return false;
    }
    return keys.commandOf(stroke, screen.scope()).map(this::performed).orElse(false);
  }

  private void perform(Command command) {
    performed(command);
  }

  private boolean performed(Command command) {
    if (screen.perform(command)) {
      return true;
    }
    switch (command) {
      case MENU -> menu();
      case NEW_GAME -> newGame();
      case OPEN -> chooseFile();
      case PASTE -> paste();
      case SETTINGS -> settings();
      case HELP -> HelpDialog.open(house, keys, screen.scope(), this::perform);
      case LANGUAGE -> {
        texts = Texts.of(texts.language() == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH);
        rebuild();
      }
      case FULL_SCREEN -> switchFullScreen();
      case QUIT -> quit();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void switchFullScreen() {
    if (Gdx.graphics.isFullscreen()) {
      Gdx.graphics.setWindowedMode(1180, 820);
    } else {
      Gdx.graphics.setFullscreenMode(Gdx.graphics.getDisplayMode());
    }
  }

  // ---- Pages ----

  @Override
  public void menu() {
    show(new MenuScreen());
  }

  @Override
  public void newGame() {
    NewGameDialog.open(house, wishes, services.arena(), this::play);
  }

  @Override
  public void play(Challenge challenge) {
    notices.say(texts.get(NewGameText.START_WAIT));
    services
        .arena()
        .begin(challenge)
        .whenComplete(
            (session, failure) -> {
              if (session == null) {
                notices.warn(GoPresenter.message(failure));
              } else if (session.view().game() instanceof GoGame go) {
                notices.say("");
                GoScreen made = new GoScreen(house, GameRecord.empty(go), goOptions);
                made.attach(session);
                enter(made);
              }
            });
  }

  private void enter(GoScreen next) {
    GoScreen before = game;
    game = null;
    if (before != null && before != screen) {
      before.close();
    }
    show(next);
    game = next;
  }

  @Override
  public void study(GameChoice choice) {
    enter(new GoScreen(house, GameRecord.empty((GoGame) choice.game()), goOptions));
  }

  @Override
  public boolean canResume() {
    return game != null;
  }

  @Override
  public void resume() {
    if (game != null) {
      show(game);
    }
  }

  @Override
  public void quit() {
    Gdx.app.exit();
  }
}
