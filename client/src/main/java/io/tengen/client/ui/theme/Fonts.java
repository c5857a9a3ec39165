package io.tengen.client.ui.theme;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.PixmapPacker;
import com.badlogic.gdx.graphics.g2d.freetype.FreeTypeFontGenerator;
import com.badlogic.gdx.graphics.g2d.freetype.FreeTypeFontGenerator.FreeTypeFontParameter;
import com.badlogic.gdx.utils.Disposable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The font of the client at the density of the screen. Most glyphs are drawn when they are first
 * needed, since a Japanese text uses a few dozen of thousands.
 */
public final class Fonts implements Disposable {
  /** Where the font lies on the class path. */
  public static final String FILE = "io/tengen/client/ui/theme/font/NotoSansCJKjp-subset.otf";

  /** Glyphs that are drawn at once, and all that is written on a board. */
  private static final String CHARACTERS =
      "0123456789.,+-−%kMABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz×?";

  /** Pixels of a font for boards up to which its letters are with those of the interface. */
  private static final int MOST_SHARED = 14;

  /** Larger fonts for boards that are kept while the window changes its size. */
  private static final int MOST_BOARD_FONTS = 20;

  private final FreeTypeFontGenerator generator;
  private final PixmapPacker sheet;
  private final float pixelsPerUnit;
  private final Map<TextSize, BitmapFont> fonts = new EnumMap<>(TextSize.class);
  private final Map<Integer, BitmapFont> smallBoardFonts = new HashMap<>();
  private final Map<Integer, BitmapFont> boardFonts = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Fonts.
   *
   * @param sheet where glyphs are drawn; not closed with the fonts
   */
  Fonts(float pixelsPerUnit, PixmapPacker sheet) {
    this.sheet = sheet;
    this.pixelsPerUnit = pixelsPerUnit;
    this.generator = new FreeTypeFontGenerator(Gdx.files.classpath(FILE));
  }

  /** The font of a size. */
  public BitmapFont of(TextSize size) {
    return fonts.computeIfAbsent(size, this::create);
  }

  private BitmapFont create(TextSize size) {
    return onSheet(Math.round(size.units() * pixelsPerUnit));
  }

  private BitmapFont onSheet(int pixels) {
    FreeTypeFontParameter parameter = parameter(pixels);
    parameter.incremental = true;
    parameter.packer = sheet;
    return sized(generator.generateFont(parameter));
  }

  private BitmapFont sized(BitmapFont font) {
    font.setUseIntegerPositions(pixelsPerUnit == 1);
    font.getData().setScale(1 / pixelsPerUnit);
    return font;
  }

  /**
   * A font for what is written on a board: one unit is one unit of the window, the glyphs are those
   * of the pixels.
   *
   * @param units the height of its letters, in units of the window
   */
  public BitmapFont ofBoard(float units) {
    int pixels = Math.max(6, Math.round(units * pixelsPerUnit));
    if (pixels <= MOST_SHARED) {
      return smallBoardFonts.computeIfAbsent(pixels, this::onSheet);
    }
    BitmapFont font = boardFonts.get(pixels);
    if (font == null) {
      FreeTypeFontParameter parameter = parameter(pixels);
      font = sized(generator.generateFont(parameter));
      boardFonts.put(pixels, font);
      if (boardFonts.size() > MOST_BOARD_FONTS) {
        Integer oldest = boardFonts.keySet().iterator().next();
        BitmapFont gone = boardFonts.remove(oldest);
        if (gone != null) {
          gone.dispose();
        }
      }
    }
    return font;
  }

  private static FreeTypeFontParameter parameter(int pixels) {
    FreeTypeFontParameter parameter = new FreeTypeFontParameter();
    parameter.size = pixels;
    parameter.characters = CHARACTERS;
    parameter.hinting = FreeTypeFontGenerator.Hinting.AutoMedium;
    parameter.kerning = false;
    parameter.minFilter = Texture.TextureFilter.Linear;
    parameter.magFilter = Texture.TextureFilter.Linear;
    return parameter;
  }

  @Override
  public void dispose() {
    fonts.values().forEach(BitmapFont::dispose);
    smallBoardFonts.values().forEach(BitmapFont::dispose);
    boardFonts.values().forEach(BitmapFont::dispose);
    generator.dispose();
  }
}
