package io.tengen.client.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.scenes.scene2d.ui.CheckBox.CheckBoxStyle;
import com.badlogic.gdx.scenes.scene2d.ui.Label.LabelStyle;
import com.badlogic.gdx.scenes.scene2d.ui.List.ListStyle;
import com.badlogic.gdx.scenes.scene2d.ui.ProgressBar.ProgressBarStyle;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane.ScrollPaneStyle;
import com.badlogic.gdx.scenes.scene2d.ui.SelectBox.SelectBoxStyle;
import com.badlogic.gdx.scenes.scene2d.ui.Skin;
import com.badlogic.gdx.scenes.scene2d.ui.Slider.SliderStyle;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton.TextButtonStyle;
import com.badlogic.gdx.scenes.scene2d.ui.TextField.TextFieldStyle;
import com.badlogic.gdx.scenes.scene2d.ui.Window.WindowStyle;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import com.badlogic.gdx.scenes.scene2d.utils.NinePatchDrawable;
import com.badlogic.gdx.utils.Disposable;

/**
 * The one look of all screens: the styles of the controls, made in code for the colours and the
 * density of the screen. It is made anew when either changes.
 */
public final class Theme implements Disposable {
  /** Names of the styles beside "default". */
  public static final String ACCENT = "accent";

  public static final String TOGGLE = "toggle";
  public static final String FAINT = "faint";
  public static final String SMALL = "small";
  public static final String HEADING = "heading";
  public static final String TITLE = "title";
  public static final String BAD = "bad";
  public static final String PANEL = "panel";

  private static final float RADIUS = 5;
  private static final Color NONE = new Color(0, 0, 0, 0);

  private final Look look;
  private final float pixelsPerUnit;
  private final Fonts fonts;
  private final Sheet sheet;
  private final Skin skin = new Skin();
  private final Pen pen;
  private final Drawable focus;

  /** A theme for some colours at a density: pixels of the back buffer per unit of the window. */
  public Theme(Look look, float pixelsPerUnit) {
    this.look = look;
    this.pixelsPerUnit = pixelsPerUnit;
    this.sheet = new Sheet(pixelsPerUnit);
    this.fonts = new Fonts(pixelsPerUnit, sheet.packer());
    TextureRegion white = sheet.white();
    this.pen = new Pen(white, sheet.disc(), sheet.dot(), sheet.ring(), sheet.line(), pixelsPerUnit);
    this.focus = sheet.box(RADIUS + 2, NONE, look.of(Ink.FOCUS), 2.4f);
    addLabels();
    addButtons();
    addFields();
    addPanes();
    sheet.upload();
  }

  private void addLabels() {
    skin.add("default", label(TextSize.BODY, Ink.TEXT));
    skin.add(FAINT, label(TextSize.BODY, Ink.FAINT));
    skin.add(SMALL, label(TextSize.SMALL, Ink.FAINT));
    skin.add(HEADING, label(TextSize.HEADING, Ink.TEXT));
    skin.add(TITLE, label(TextSize.TITLE, Ink.TEXT));
    skin.add(BAD, label(TextSize.BODY, Ink.BAD));
  }

  private LabelStyle label(TextSize size, Ink ink) {
    return new LabelStyle(fonts.of(size), look.of(ink));
  }

  private void addButtons() {
    skin.add(
        "default", button(Ink.CONTROL, Ink.CONTROL_OVER, Ink.CONTROL_DOWN, Ink.LINE, Ink.TEXT));
    skin.add(ACCENT, button(Ink.ACCENT, Ink.ACCENT_OVER, Ink.ACCENT, Ink.ACCENT, Ink.ON_ACCENT));
    TextButtonStyle toggle =
        button(Ink.CONTROL, Ink.CONTROL_OVER, Ink.CONTROL_DOWN, Ink.LINE, Ink.TEXT);
    toggle.checked = padded(box(Ink.ACCENT, Ink.ACCENT));
    toggle.checkedFontColor = look.of(Ink.ON_ACCENT);
    toggle.disabled = padded(box(Ink.PANEL, Ink.LINE));
    skin.add(TOGGLE, toggle);
    CheckBoxStyle check = new CheckBoxStyle();
    check.font = fonts.of(TextSize.BODY);
    check.fontColor = look.of(Ink.TEXT);
    check.disabledFontColor = look.of(Ink.FAINT);
    check.checkboxOff = sheet.checkBox(18, look.of(Ink.CONTROL), look.of(Ink.FAINT), NONE);
    check.checkboxOver = sheet.checkBox(18, look.of(Ink.CONTROL_OVER), look.of(Ink.FAINT), NONE);
    check.checkboxOn =
        sheet.checkBox(18, look.of(Ink.ACCENT), look.of(Ink.ACCENT), look.of(Ink.ON_ACCENT));
    skin.add("default", check);
  }

  private TextButtonStyle button(Ink rest, Ink over, Ink down, Ink line, Ink text) {
    TextButtonStyle style = new TextButtonStyle();
    style.font = fonts.of(TextSize.BODY);
    style.fontColor = look.of(text);
    style.up = padded(box(rest, line));
    style.over = padded(box(over, line));
    style.down = padded(box(down, line));
    style.disabled = padded(box(Ink.PANEL, Ink.LINE));
    Color faint = new Color(look.of(Ink.FAINT));
    faint.a = 0.6f;
    style.disabledFontColor = faint;
    return style;
  }

  private NinePatchDrawable box(Ink fill, Ink line) {
    return sheet.box(RADIUS, look.of(fill), look.of(line), 1);
  }

  private static Drawable padded(NinePatchDrawable box) {
    box.setPadding(6, 12, 6, 12);
    box.setMinWidth(16);
    box.setMinHeight(32);
    return box;
  }

  /** A box with a hook at its right end, which says that a list unfolds from it. */
  private static Drawable hooked(NinePatchDrawable box, Drawable hook) {
    NinePatchDrawable hooked =
        new NinePatchDrawable(box) {
          @Override
          public void draw(Batch batch, float x, float y, float width, float height) {
            super.draw(batch, x, y, width, height);
            float edge = hook.getMinWidth();
            hook.draw(batch, x + width - edge - 9, y + (height - edge) / 2, edge, edge);
          }
        };
    hooked.setPadding(6, 12, 6, 28);
    hooked.setMinHeight(32);
    return hooked;
  }

  private void addFields() {
    BitmapFont font = fonts.of(TextSize.BODY);
    TextFieldStyle field = new TextFieldStyle();
    field.font = font;
    field.fontColor = look.of(Ink.TEXT);
    field.messageFont = font;
    field.messageFontColor = look.of(Ink.FAINT);
    field.disabledFontColor = look.of(Ink.FAINT);
    field.background = padded(box(Ink.CONTROL, Ink.LINE));
    field.cursor = sheet.box(0, look.of(Ink.TEXT), NONE, 0);
    field.cursor.setMinWidth(1.5f);
    field.selection = sheet.box(0, look.of(Ink.CONTROL_DOWN), NONE, 0);
    skin.add("default", field);

    ScrollPaneStyle scroll = scroll();
    scroll.background = box(Ink.CONTROL, Ink.LINE);
    ListStyle list = new ListStyle(font, look.of(Ink.ON_ACCENT), look.of(Ink.TEXT), null);
    NinePatchDrawable chosen = sheet.box(3, look.of(Ink.ACCENT), NONE, 0);
    chosen.setPadding(5, 8, 5, 8);
    list.selection = chosen;
    list.over = sheet.box(3, look.of(Ink.CONTROL_OVER), NONE, 0);
    skin.add("default", list);
    SelectBoxStyle select = new SelectBoxStyle();
    select.font = font;
    select.fontColor = look.of(Ink.TEXT);
    select.disabledFontColor = look.of(Ink.FAINT);
    Drawable hook = sheet.hook(14, look.of(Ink.FAINT));
    select.background = hooked(box(Ink.CONTROL, Ink.LINE), hook);
    select.backgroundOver = hooked(box(Ink.CONTROL_OVER, Ink.LINE), hook);
    select.backgroundOpen = hooked(box(Ink.CONTROL_DOWN, Ink.LINE), hook);
    select.scrollStyle = scroll;
    select.listStyle = list;
    skin.add("default", select);

    SliderStyle slider = new SliderStyle();
    NinePatchDrawable track = sheet.box(2, look.of(Ink.LINE), NONE, 0);
    track.setMinHeight(4);
    slider.background = track;
    NinePatchDrawable done = sheet.box(2, look.of(Ink.ACCENT), NONE, 0);
    done.setMinHeight(4);
    slider.knobBefore = done;
    slider.knob = sheet.knob(18, look.of(Ink.CONTROL), look.of(Ink.ACCENT));
    skin.add("default-horizontal", slider);
    ProgressBarStyle progress = new ProgressBarStyle();
    progress.background = track;
    progress.knobBefore = done;
    skin.add("default-horizontal", progress);
  }

  private ScrollPaneStyle scroll() {
    ScrollPaneStyle scroll = new ScrollPaneStyle();
    NinePatchDrawable knob = sheet.box(3, look.of(Ink.LINE), NONE, 0);
    knob.setMinWidth(8);
    knob.setMinHeight(8);
    scroll.vScrollKnob = knob;
    scroll.hScrollKnob = knob;
    return scroll;
  }

  private void addPanes() {
    skin.add("default", scroll());
    NinePatchDrawable panel = sheet.box(RADIUS + 1, look.of(Ink.PANEL), look.of(Ink.LINE), 1);
    panel.setPadding(10, 12, 10, 12);
    skin.add(PANEL, panel, Drawable.class);
    WindowStyle window = new WindowStyle();
    window.titleFont = fonts.of(TextSize.HEADING);
    window.titleFontColor = look.of(Ink.TEXT);
    NinePatchDrawable frame = sheet.box(RADIUS + 3, look.of(Ink.PANEL), look.of(Ink.LINE), 1);
    frame.setPadding(44, 20, 18, 20);
    window.background = frame;
    window.stageBackground = sheet.box(0, look.of(Ink.SHADE), NONE, 0);
    skin.add("default", window);
  }

  /** The styles of the controls. */
  public Skin skin() {
    return skin;
  }

  /** The colours. */
  public Look look() {
    return look;
  }

  /** A colour; not to be changed. */
  public Color color(Ink ink) {
    return look.of(ink);
  }

  /** The fonts. */
  public Fonts fonts() {
    return fonts;
  }

  /** What widgets draw with. */
  public Pen pen() {
    return pen;
  }

  /** Behind a group of controls. */
  public Drawable panel() {
    return skin.getDrawable(PANEL);
  }

  /** Around what has the keyboard. */
  public Drawable focus() {
    return focus;
  }

  /** Pixels of the back buffer per unit of the window. */
  public float pixelsPerUnit() {
    return pixelsPerUnit;
  }

  @Override
  public void dispose() {
    // The fonts and drawables of the skin belong to the two others.
    fonts.dispose();
    sheet.dispose();
  }
}
