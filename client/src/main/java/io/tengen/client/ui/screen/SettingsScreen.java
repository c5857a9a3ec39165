package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.SelectBox;
import com.badlogic.gdx.scenes.scene2d.ui.Slider;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.utils.ChangeListener;
import io.tengen.client.files.AnalysisWishes;
import io.tengen.client.files.Appearance;
import io.tengen.client.files.PaletteName;
import io.tengen.client.files.Settings;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.key.KeyStroke;
import io.tengen.client.key.Scope;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.Language;
import io.tengen.client.text.SettingsText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.Controls;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Preferences;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.theme.Theme;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the user can set. Each change is there at once, and kept. */
public final class SettingsScreen implements Screen {
  private static final float WIDTH = 260;
  private static final List<Integer> VISITS = List.of(100, 400, 1000, 2000, 10_000, 100_000);

  private final Preferences preferences;

  /** For some settings. */
  public SettingsScreen(Preferences preferences) {
    this.preferences = preferences;
  }

  /** An item of a list and what it is called. */
  private record Shown<T>(T item, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Override
  public Scope scope() {
    return Scope.ANYWHERE;
  }

  @Override
  public boolean perform(Command command) {
    return false;
  }

  @Override
  public Actor build(House house) {
    Controls controls = house.controls();
    Table table = new Table();
    table.pad(20).top().left();
    table
        .add(controls.label(house.text(SettingsText.TITLE), Theme.HEADING))
        .left()
        .colspan(2)
        .padBottom(12)
        .row();
    Table left = controls.panel();
    appearance(house, left);
    analysis(house, left);
    Table right = controls.panel();
    right.add(controls.label(house.text(SettingsText.KEYS), Theme.FAINT)).left().padBottom(6).row();
    Table keys = new Table();
    keys(house, keys);
    ScrollPane pane = new ScrollPane(keys, house.theme().skin());
    pane.setFadeScrollBars(false);
    pane.setScrollingDisabled(true, false);
    right.add(pane).grow();
    table.add(left).growY().padRight(12);
    table.add(right).grow().row();
    Table bottom = new Table();
    bottom
        .add(controls.label(house.text(SettingsText.FOLDER, preferences.file()), Theme.SMALL))
        .growX()
        .left();
    bottom.add(
        controls.button(
            house.text(SettingsText.RESET), () -> preferences.change(Settings.defaults())));
    bottom
        .add(controls.accent(house.text(CommonText.BACK), house.pages()::menu))
        .padLeft(8)
        .minWidth(110);
    table.add(bottom).growX().colspan(2).padTop(12);
    return table;
  }

  private Settings settings() {
    return preferences.settings();
  }

  private Appearance looks() {
    return settings().appearance();
  }

  private void changeLooks(Appearance appearance) {
    preferences.change(settings().withAppearance(appearance));
  }

  private static void row(House house, Table table, TextKey key, Actor actor) {
    table
        .add(house.controls().label(house.text(key), Theme.FAINT))
        .left()
        .padRight(14)
        .padBottom(7);
    table.add(actor).width(WIDTH).padBottom(7).row();
  }

  private static <T> SelectBox<Shown<T>> choice(
      House house, List<T> items, T chosen, Function<T, String> name, Consumer<T> action) {
    List<Shown<T>> shown = items.stream().map(each -> new Shown<>(each, name.apply(each))).toList();
    Shown<T> selected =
        shown.stream().filter(each -> each.item().equals(chosen)).findFirst().orElse(shown.get(0));
    return house.controls().choice(shown, selected, each -> action.accept(each.item()));
  }

  // ---- Looks and sounds ----

  private void appearance(House house, Table table) {
    row(
        house,
        table,
        SettingsText.LANGUAGE,
        choice(
            house,
            List.of(Language.values()),
            settings().language(),
            each ->
                house.text(
                    each == Language.ENGLISH
                        ? SettingsText.LANGUAGE_ENGLISH
                        : SettingsText.LANGUAGE_JAPANESE),
            each -> preferences.change(settings().withLanguage(each))));
    row(
        house,
        table,
        SettingsText.PALETTE,
        choice(
            house,
            List.of(PaletteName.values()),
            looks().palette(),
            each -> house.text(paletteText(each)),
            each -> changeLooks(looks().withPalette(each))));
    check(
        house,
        table,
        SettingsText.COORDINATES,
        looks().coordinates(),
        on -> changeLooks(looks().withCoordinates(on)));
    check(
        house,
        table,
        SettingsText.MOVE_NUMBERS,
        looks().moveNumbers(),
        on -> changeLooks(looks().withMoveNumbers(on)));
    check(
        house,
        table,
        SettingsText.ANIMATION,
        looks().animation(),
        on -> changeLooks(looks().withAnimation(on)));
    Slider volume = new Slider(0, 100, 5, false, house.theme().skin());
    volume.setValue(looks().volume());
    volume.addListener(
        new ChangeListener() {
          @Override
          public void changed(ChangeEvent event, Actor actor) {
            changeLooks(looks().withVolume(Math.round(volume.getValue())));
          }
        });
    row(house, table, SettingsText.VOLUME, volume);
  }

  private static void check(
      House house, Table table, TextKey key, boolean isOn, Consumer<Boolean> action) {
    table.add();
    table.add(house.controls().check(house.text(key), isOn, action)).left().padBottom(7).row();
  }

  private static TextKey paletteText(PaletteName palette) {
    return switch (palette) {
      case WOOD -> SettingsText.PALETTE_WOOD;
      case NIGHT -> SettingsText.PALETTE_NIGHT;
      case COLOUR_BLIND -> SettingsText.PALETTE_COLOUR_BLIND;
      case CONTRAST -> SettingsText.PALETTE_CONTRAST;
    };
  }

  // ---- Analysis and the server ----

  private void analysis(House house, Table table) {
    AnalysisWishes wishes = settings().analysis();
    row(
        house,
        table,
        SettingsText.VISITS,
        choice(
            house,
            VISITS,
            wishes.visits(),
            each -> house.texts().number(each),
            each -> changeAnalysis(each, analysis().threads(), analysis().model())));
    row(
        house,
        table,
        SettingsText.THREADS,
        choice(
            house,
            threads(wishes.threads()),
            wishes.threads(),
            each -> house.texts().number(each),
            each -> changeAnalysis(analysis().visits(), each, analysis().model())));
    row(
        house,
        table,
        SettingsText.MODEL,
        field(
            house,
            wishes.model(),
            text -> changeAnalysis(analysis().visits(), analysis().threads(), text.strip())));
    row(
        house,
        table,
        SettingsText.NAME,
        field(house, settings().name(), text -> preferences.keep(settings().withName(text))));
    row(
        house,
        table,
        SettingsText.SERVER,
        field(house, settings().server(), text -> preferences.keep(settings().withServer(text))));
  }

  private AnalysisWishes analysis() {
    return settings().analysis();
  }

  private void changeAnalysis(int visits, int threads, String model) {
    preferences.change(settings().withAnalysis(new AnalysisWishes(visits, threads, model)));
  }

  /** Doublings up to the processors that there are, and what is set. */
  private static List<Integer> threads(int set) {
    SortedSet<Integer> threads = new TreeSet<>(List.of(set));
    for (int each = 1; each <= Runtime.getRuntime().availableProcessors(); each *= 2) {
      threads.add(each);
    }
    return List.copyOf(threads);
  }

  private static TextField field(House house, String text, Consumer<String> action) {
    TextField field = house.controls().field(text, "", action);
    field.setMaxLength(100);
    return field;
  }

  // ---- Keys ----

  private void keys(House house, Table table) {
    KeyBindings keys = settings().keys();
    table.top().left().defaults().left().padBottom(2);
    for (Command command : Command.values()) {
      Label label = house.controls().label(house.text(command));
      label.setEllipsis(true);
      table.add(label).growX().minWidth(0).padRight(8);
      String key =
          keys.keyOf(command).map(KeyStroke::toString).orElse(house.text(SettingsText.KEYS_NONE));
      table
          .add(house.controls().button(key, () -> KeyDialog.open(house, preferences, command)))
          .width(130)
          .row();
    }
    table
        .add(
            house
                .controls()
                .button(
                    house.text(SettingsText.KEYS_RESET),
                    () -> preferences.change(settings().withKeys(KeyBindings.defaults()))))
        .colspan(2)
        .padTop(8);
  }
}
