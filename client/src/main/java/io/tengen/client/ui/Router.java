package io.tengen.client.ui;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import io.tengen.arena.lobby.SideWish;
import io.tengen.client.ClientOptions;
import io.tengen.client.files.Appearance;
import io.tengen.client.files.Autosave;
import io.tengen.client.files.ConfigFolder;
import io.tengen.client.files.FileThread;
import io.tengen.client.files.Settings;
import io.tengen.client.files.SettingsStore;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyStroke;
import io.tengen.client.session.ArenaStatus;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.ErrorText;
import io.tengen.client.text.Texts;
import io.tengen.client.ui.frame.FocusStage;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Notices;
import io.tengen.client.ui.frame.Pages;
import io.tengen.client.ui.frame.Preferences;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.frame.Services;
import io.tengen.client.ui.screen.GoOptions;
import io.tengen.client.ui.screen.HelpDialog;
import io.tengen.client.ui.screen.LastChallenge;
import io.tengen.client.ui.screen.MenuScreen;
import io.tengen.client.ui.screen.NewGameDialog;
import io.tengen.client.ui.screen.NewGamePresenter;
import io.tengen.client.ui.screen.Online;
import io.tengen.client.ui.screen.ServerScreen;
import io.tengen.client.ui.screen.SettingsScreen;
import io.tengen.client.ui.theme.Look;
import io.tengen.client.ui.theme.Theme;
import io.tengen.client.ui.training.TrainingScreen;
import io.tengen.client.ui.world.WorldScreen;
import io.tengen.client.ui.world.WorldsScreen;
import io.tengen.client.world.WorldMemory;
import io.tengen.client.world.Worlds;
import java.nio.file.Path;

/** Which screen is shown, and what keys do on every screen. Of the render thread. */
final class Router implements Pages {
  /** A visit of a review costs as much as one of the analysis, and there are many positions. */
  private static final int REVIEW_SHARE = 40;

  /** The player's text for somebody at this window. */
  private static final String PERSON = "human";

  private final FocusStage stage;
  private final Notices notices = new Notices();
  private final ServerNews serverNews = new ServerNews(notices);
  private final Services services;
  private final Preferences preferences;
  private final SoundBox sounds = new SoundBox();
  private final Mute mute = new Mute(Appearance.DEFAULTS.volume());
  private final Library library;
  private final Online online;
  private final NewGamePresenter wishes = new NewGamePresenter(false);
  private final NewGamePresenter serverWishes = new NewGamePresenter(true);
  private final GoOptions goOptions;
  private final CurrentGame game;
  private final WorldMemory memory;
  private float pixelsPerUnit;
  private Texts texts;
  private Theme theme;
  private House house;
  private Screen screen = new MenuScreen();

  Router(FocusStage stage, float pixelsPerUnit) {
    this.stage = stage;
    this.pixelsPerUnit = pixelsPerUnit;
    FileThread files = new FileThread(Gdx.app::postRunnable);
    Path folder = ConfigFolder.ofUser();
    SettingsStore store = new SettingsStore(folder, files);
    SettingsStore.Loaded loaded = store.loadNow();
    Settings settings = loaded.settings();
    preferences = new Preferences(settings, store, this::changed, notices::warn);
    memory = new SettingsMemory(preferences, this::cannotKeep);
    texts = Texts.of(settings.language());
    services =
        new Services(
            settings.name().isBlank() ? texts.get(CommonText.YOU) : settings.name(),
            Renderer.searchThreads(
                settings.analysis().threads(),
                String.valueOf(Gdx.gl.glGetString(GL20.GL_RENDERER)),
                Runtime.getRuntime().availableProcessors()),
            Gdx.app::postRunnable,
            files,
            this::complain);
    online =
        new Online(
            Gdx.app::postRunnable, this::complain, this::told, session -> game().called(session));
    library = new Library(this, services, notices, folder);
    goOptions = new GoOptions(sounds, library::keep, this::keepOptions);
    game = new CurrentGame(this, services, preferences, notices, goOptions);
    take(settings);
    LastChallenge.of(settings.lastGame())
        .ifPresent(
            last -> {
              wishes.recall(last);
              serverWishes.recall(last);
            });
    theme = new Theme(look(settings), pixelsPerUnit);
    house = newHouse();
    if (!loaded.problems().isEmpty()) {
      notices.warn(texts.get(ErrorText.SETTINGS, String.join("; ", loaded.problems())));
    } else if (!sounds.hasDevice()) {
      notices.say(texts.get(ErrorText.NO_SOUND, "OpenAL"));
    }
  }

  private House newHouse() {
    stage.setRing(theme.focus());
    return new House(
        this,
        services,
        theme,
        texts,
        preferences.settings().keys(),
        stage,
        notices,
        this::performed);
  }

  private void complain(RuntimeException problem) {
    String why = String.valueOf(problem.getMessage());
    services.owner().execute(() -> notices.warn(texts.get(ErrorText.UNEXPECTED, why)));
  }

  private void cannotKeep(String what, String why) {
    notices.warn(texts.get(ErrorText.CANNOT_WRITE, what, why));
  }

  /** News of the server; its own screen shows them anyway. */
  private void told(ArenaStatus status) {
    boolean isOnItsScreen = screen instanceof ServerScreen;
    serverNews.hear(status, isOnItsScreen ? null : texts);
  }

  House house() {
    return house;
  }

  Library library() {
    return library;
  }

  /** The game of Go at hand. */
  CurrentGame game() {
    return game;
  }

  // ---- The look ----

  Theme theme() {
    return theme;
  }

  private static Look look(Settings settings) {
    return switch (settings.appearance().palette()) {
      case WOOD -> Look.LIGHT;
      case NIGHT -> Look.DARK;
      case COLOUR_BLIND -> Look.BRIGHTNESS;
      case CONTRAST -> Look.CONTRAST;
    };
  }

  /** Builds all anew if the density is another one. */
  void setDensity(float pixels) {
    if (pixels != pixelsPerUnit) {
      pixelsPerUnit = pixels;
      rebuild();
    }
  }

  private void take(Settings settings) {
    Appearance looks = settings.appearance();
    goOptions.set(looks.coordinates(), looks.moveNumbers(), looks.animation());
    int visits = settings.analysis().visits();
    String model = settings.analysis().model();
    goOptions.setAnalysis(
        visits, Math.max(10, visits / REVIEW_SHARE), model.isEmpty() ? null : model);
    sounds.setVolume(looks.volume());
    mute.hear(looks.volume());
  }

  private void keepOptions() {
    Settings settings = preferences.settings();
    preferences.keep(
        settings.withAppearance(
            settings
                .appearance()
                .withCoordinates(goOptions.withCoordinates())
                .withMoveNumbers(goOptions.withMoveNumbers())));
  }

  private void changed(Settings settings) {
    take(settings);
    boolean isSame = look(settings) == theme.look() && settings.language() == texts.language();
    if (isSame) {
      house = newHouse();
      // Keys are written on buttons; sliders and lists that are held stay as they are.
      return;
    }
    texts = Texts.of(settings.language());
    // Not now: the control that was changed is still at work.
    services.owner().execute(this::rebuild);
  }

  /** Makes look, texts and actors anew. */
  private void rebuild() {
    Theme old = theme;
    theme = new Theme(look(preferences.settings()), pixelsPerUnit);
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

  boolean isShown(Screen other) {
    return screen == other;
  }

  void show(Screen next) {
    if (screen != next && !game.isOn(screen)) {
      screen.close();
    }
    screen = next;
    notices.say("");
    build();
  }

  // ---- Frames ----

  void begin(ClientOptions options) {
    build();
    // First of all: a game that then takes its place puts it aside.
    library
        .restore()
        .whenComplete((kept, failure) -> services.owner().execute(() -> open(options)));
  }

  private void open(ClientOptions options) {
    ClientOptions.Opening opening = options.opening();
    if (opening instanceof ClientOptions.File file) {
      open(file.path());
    } else if (opening instanceof ClientOptions.Play play) {
      begin(play);
    } else if (opening instanceof ClientOptions.NewGame wish) {
      GameChoice choice = GameChoice.of(wish.game());
      SideWish side = wish.side() == 0 ? SideWish.FIRST : SideWish.SECOND;
      wishes.recall(Challenge.of("", choice, side));
      newGame();
    } else if (options.server().isPresent()) {
      connect(options.server().get());
    } else if (opening instanceof ClientOptions.World world) {
      world(world.name());
    }
  }

  private void begin(ClientOptions.Play play) {
    if (play.opponent().equals(PERSON)) {
      study(GameChoice.of(play.game()));
    } else {
      play(NewGameDialog.challenge(play));
    }
  }

  private void connect(String address) {
    preferences.keep(preferences.settings().withServer(address));
    ServerScreen next = new ServerScreen(preferences, online, serverWishes, game::begun);
    show(next);
    next.connect();
  }

  void update() {
    screen.update();
    notices.update(theme);
  }

  boolean isMoving() {
    return screen.isMoving();
  }

  boolean isTicking() {
    return screen.isTicking();
  }

  /** What a scripted session may ask. */
  String probe(String name) {
    return switch (name) {
      case "screen" -> screen.getClass().getSimpleName();
      case "notice" -> notices.line();
      case "rate" -> Integer.toString(Gdx.graphics.getFramesPerSecond());
      case "problem" -> Boolean.toString(notices.isProblem());
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
    if (!Gdx.graphics.isFullscreen() && Gdx.graphics.getWidth() > 0) {
      Appearance looks = preferences.settings().appearance();
      preferences.keep(
          preferences
              .settings()
              .withAppearance(looks.withSize(Gdx.graphics.getWidth(), Gdx.graphics.getHeight())));
    }
    game.close();
    screen.close();
    online.close();
    services.close();
    sounds.dispose();
    theme.dispose();
  }

  // ---- Keys ----

  /** Does what a key is for; false when it is for nothing. */
  boolean press(KeyStroke stroke) {
    if (stage.isTyping() || stage.isInDialog()) {
      return false;
    }
    return preferences
        .settings()
        .keys()
        .commandOf(stroke, screen.scope())
        .map(this::performed)
        .orElse(false);
  }

  private boolean performed(Command command) {
    if (screen.perform(command)) {
      return true;
    }
    switch (command) {
      case MENU -> menu();
      case NEW_GAME -> newGame();
      case OPEN -> chooseFile();
      case SAVE -> library.save(game.screen(), false);
      case SAVE_AS -> library.save(game.screen(), true);
      case COPY -> library.copy(game.screen());
      case PASTE -> paste();
      case SETTINGS -> settings();
      case HELP ->
          HelpDialog.open(house, preferences.settings().keys(), screen.scope(), this::performed);
      case LANGUAGE -> {
        Settings now = preferences.settings();
        preferences.change(now.withLanguage(now.language().next()));
      }
      case SOUND -> {
        Appearance looks = preferences.settings().appearance();
        int volume = mute.next();
        preferences.change(preferences.settings().withAppearance(looks.withVolume(volume)));
      }
      case FULL_SCREEN -> switchFullScreen();
      case QUIT -> quit();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void switchFullScreen() {
    if (Gdx.graphics.isFullscreen()) {
      Appearance looks = preferences.settings().appearance();
      Gdx.graphics.setWindowedMode(looks.width(), looks.height());
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
    NewGameDialog.open(house, wishes, services.arena(), game::begun);
  }

  @Override
  public void play(Challenge challenge) {
    game.play(challenge);
  }

  /**
   * Offers a game to go on with, unless there is one already.
   *
   * @return whether that is so
   */
  boolean offer(Autosave.Restored kept) {
    boolean isOffered = game.offer(kept);
    if (isOffered && screen instanceof MenuScreen && !stage.isInDialog()) {
      build();
    }
    return isOffered;
  }

  @Override
  public void study(GameChoice choice) {
    game.study(choice);
  }

  @Override
  public boolean canResume() {
    return game.screen() != null;
  }

  @Override
  public void resume() {
    game.resume();
  }

  @Override
  public void open(Path file) {
    library.open(file);
  }

  @Override
  public void chooseFile() {
    library.choose();
  }

  @Override
  public void paste() {
    library.paste();
  }

  @Override
  public void server() {
    show(new ServerScreen(preferences, online, serverWishes, game::begun));
  }

  @Override
  public void worlds() {
    show(new WorldsScreen());
  }

  @Override
  public void world(String name) {
    try {
      show(new WorldScreen(Worlds.get(name), memory, preferences.settings().keys()));
    } catch (IllegalArgumentException e) {
      notices.warn(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void training() {
    show(new TrainingScreen(memory));
  }

  @Override
  public void settings() {
    show(new SettingsScreen(preferences));
  }

  @Override
  public void quit() {
    Gdx.app.exit();
  }
}
