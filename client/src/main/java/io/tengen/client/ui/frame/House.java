package io.tengen.client.ui.frame;

import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.text.TextKey;
import io.tengen.client.text.Texts;
import io.tengen.client.ui.theme.Theme;
import java.util.function.Consumer;

/**
 * What a screen is built with: the look, the texts and the keys of now, and the way to everything
 * else. A new one is made when any of the former changes.
 */
public final class House {
  private final Pages pages;
  private final Services services;
  private final Theme theme;
  private final Texts texts;
  private final Controls controls;
  private final Dialogs dialogs;
  private final Notices notices;
  private final FocusStage stage;

  /** With the look, texts and keys that screens are to have from now on. */
  public House(
      Pages pages,
      Services services,
      Theme theme,
      Texts texts,
      KeyBindings keys,
      FocusStage stage,
      Notices notices,
      Consumer<Command> perform) {
    this.pages = pages;
    this.services = services;
    this.theme = theme;
    this.texts = texts;
    this.stage = stage;
    this.notices = notices;
    this.controls = new Controls(theme, texts, keys, perform, notices::hint);
    this.dialogs = new Dialogs(stage, theme, texts, controls);
  }

  /** The way to other screens. */
  public Pages pages() {
    return pages;
  }

  /** What lasts as long as the window. */
  public Services services() {
    return services;
  }

  /** The look. */
  public Theme theme() {
    return theme;
  }

  /** The texts. */
  public Texts texts() {
    return texts;
  }

  /** A text. */
  public String text(TextKey key, Object... values) {
    return texts.get(key, values);
  }

  /** Makes controls. */
  public Controls controls() {
    return controls;
  }

  /** Asks in front of a screen. */
  public Dialogs dialogs() {
    return dialogs;
  }

  /** The line at the bottom. */
  public Notices notices() {
    return notices;
  }

  /** Where the actors are. */
  public FocusStage stage() {
    return stage;
  }

  /** A button that leads to another screen. */
  public TextButton link(TextKey key, Runnable action) {
    TextButton button = controls.button(texts.get(key), action);
    button.setName(key.id());
    return button;
  }
}
