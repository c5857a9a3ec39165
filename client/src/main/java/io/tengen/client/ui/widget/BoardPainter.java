package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import io.tengen.client.ui.theme.Ink;
import io.tengen.client.ui.theme.Look;
import io.tengen.client.ui.theme.Pen;
import io.tengen.client.ui.theme.TextSize;
import io.tengen.client.ui.theme.Theme;
import io.tengen.go.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws what is on a {@link BoardWidget}, layer by layer. */
final class BoardPainter {
  private static final String COLUMNS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

  /** A stone is a little smaller than the distance of the lines. */
  private static final float STONE = 0.965f;

  /** Units of a cell below which only the most important numbers fit. */
  private static final float SMALL_CELL = 32;

  private static final Color ON_BLACK = new Color(0.96f, 0.96f, 0.94f, 1);
  private static final Color ON_WHITE = new Color(0.08f, 0.08f, 0.10f, 1);

  private final Theme theme;
  private final Pen pen;
  private final BoardArt art;
  private final BoardMarkPainter signs;
  private final Color scratch = new Color();

  // Of the frame that is drawn.
  private Batch batch;
  private BoardGeometry places;
  private float x;
  private float y;
  private float cell;

  @SuppressWarnings("NullAway.Init") // begin() comes first.
  BoardPainter(Theme theme, BoardArt art) {
    this.theme = theme;
    this.pen = theme.pen();
    this.art = art;
    this.signs = new BoardMarkPainter(theme);
  }

  float pixelsPerUnit() {
    return theme.pixelsPerUnit();
  }

  void begin(Batch frame, BoardGeometry geometry, float left, float bottom) {
    batch = frame;
    places = geometry;
    // Lines are on pixels only if the widget is.
    x = pen.snap(left);
    y = pen.snap(bottom);
    cell = geometry.cell();
    art.resize(Math.round(cell * STONE * pixelsPerUnit()));
  }

  float xOf(int action) {
    return x + places.x(action);
  }

  float yOf(int action) {
    return y + places.y(action);
  }

  // ---- The wood ----

  void board(boolean withCoordinates) {
    int size = places.size();
    float span = (size - 1) * cell;
    float left = x + places.columnX(0);
    float bottom = y + places.rowY(size - 1);
    wood();
    float width = Math.max(1, Math.round(cell * pixelsPerUnit() / 34)) / pixelsPerUnit();
    Color grid = theme.color(Ink.GRID);
    for (int i = 0; i < size; i++) {
      float border = i == 0 || i == size - 1 ? 1 : 0.82f;
      pen.rectangle(
          batch,
          grid,
          border,
          x + places.columnX(i) - width / 2,
          bottom - width / 2,
          width,
          span + width);
      pen.rectangle(
          batch,
          grid,
          border,
          left - width / 2,
          y + places.rowY(i) - width / 2,
          span + width,
          width);
    }
    for (int star : BoardGeometry.stars(size)) {
      pen.disc(batch, grid, 1, xOf(star), yOf(star), Math.max(2, cell * 0.105f));
    }
    if (withCoordinates) {
      coordinates();
    }
  }

  /** Pixels of wood are those of the screen, so that a kept picture of it is as sharp. */
  float woodLeft() {
    return pen.snap(x + places.columnX(0) - places.edge());
  }

  float woodBottom() {
    return pen.snap(y + places.rowY(places.size() - 1) - places.edge());
  }

  float woodSpan() {
    return pen.snap((places.size() - 1) * cell + 2 * places.edge());
  }

  private void wood() {
    float bright = theme.look().brightness();
    batch.setColor(bright, bright, bright, 1);
    batch.disableBlending();
    batch.draw(art.woodRegion(), woodLeft(), woodBottom(), woodSpan(), woodSpan());
    batch.enableBlending();
  }

  /** What is seen of the shadow of the wood: a strip at its right and one below. */
  void woodShadow() {
    float left = woodLeft();
    float bottom = woodBottom();
    float span = woodSpan();
    pen.rectangle(batch, Color.BLACK, 0.18f, left + span, bottom - 3, 2, span);
    pen.rectangle(batch, Color.BLACK, 0.18f, left + 2, bottom - 3, span - 2, 3);
  }

  private void coordinates() {
    int size = places.size();
    float height = Math.max(9, Math.min(16, cell * 0.36f));
    BitmapFont font = theme.fonts().ofBoard(height);
    Color ink = theme.color(Ink.COORDINATE);
    float away = 0.82f * cell;
    for (int i = 0; i < size; i++) {
      String letter = COLUMNS.substring(i, i + 1);
      float column = x + places.columnX(i);
      pen.centred(batch, font, ink, 1, letter, column, y + places.rowY(0) + away);
      pen.centred(batch, font, ink, 1, letter, column, y + places.rowY(size - 1) - away);
      String number = Integer.toString(size - i);
      float row = y + places.rowY(i);
      pen.centred(batch, font, ink, 1, number, x + places.columnX(0) - away, row);
      pen.centred(batch, font, ink, 1, number, x + places.columnX(size - 1) + away, row);
    }
  }

  // ---- Stones ----

  /** Those that have settled. */
  void stillStones(BoardFace face, float[] ages, Set<Integer> dead) {
    float diameter = cell * STONE;
    for (int action = 0; action < ages.length; action++) {
      if (!face.isEmpty(action) && ages[action] >= BoardWidget.SETTLING) {
        shadow(action, dead.contains(action) ? 0.4f : 1, 1);
      }
    }
    for (int action = 0; action < ages.length; action++) {
      if (!face.isEmpty(action) && ages[action] >= BoardWidget.SETTLING) {
        float alpha = dead.contains(action) ? 0.5f : 1;
        piece(art.stone(face.colour(action)), xOf(action), yOf(action), diameter, alpha);
      }
    }
  }

  /** Those that settle or fade. */
  void movingStones(BoardFace face, float[] ages, int[] faded) {
    float diameter = cell * STONE;
    for (int action = 0; action < ages.length; action++) {
      float age = settled(ages[action]);
      if (ages[action] >= BoardWidget.SETTLING) {
        continue;
      }
      if (!face.isEmpty(action)) {
        shadow(action, age, 1 + 2 * (1 - age));
        float scale = 1 + 0.12f * (1 - age) * (1 - age);
        float alpha = 0.35f + 0.65f * age;
        piece(art.stone(face.colour(action)), xOf(action), yOf(action), diameter * scale, alpha);
      } else if (Colour.isStone(faded[action])) {
        piece(art.stone(faded[action]), xOf(action), yOf(action), diameter, 1 - age);
      }
    }
  }

  private void shadow(int action, float alpha, float height) {
    float diameter = cell * STONE;
    float drop = 0.07f * diameter * height;
    piece(art.shadow(), xOf(action) + drop * 0.75f, yOf(action) - drop, diameter, alpha);
  }

  private static float settled(float age) {
    return Math.min(1, age / BoardWidget.SETTLING);
  }

  private void piece(
      TextureRegion region, float middleX, float middleY, float diameter, float alpha) {
    float edge = diameter * art.overhang();
    // Pixel on pixel when it does not move.
    float left = pen.snap(middleX - edge / 2);
    float bottom = pen.snap(middleY - edge / 2);
    batch.setColor(1, 1, 1, alpha);
    batch.draw(region, left, bottom, edge, edge);
  }

  // ---- Hints ----

  /** What an analysis and the record say. */
  void written(BoardFace face, BoardMarks marks, BoardHints hints) {
    boolean isLine = !hints.line().isEmpty();
    heat(face, hints);
    ownership(face, hints.ownership());
    ghosts(hints.line().stones());
    signs.draw(batch, places, x, y, face, marks, isLine);
    if (!isLine) {
      candidates(face, hints.candidates());
    }
  }

  private void heat(BoardFace face, BoardHints hints) {
    List<Float> heat = hints.heat();
    for (int action = 0; action < heat.size(); action++) {
      float share = heat.get(action);
      if (share >= 0.004f && face.isEmpty(action)) {
        float strength = (float) Math.min(1, 0.16 + 0.84 * Math.sqrt(share));
        float half = cell * 0.48f;
        scratch.set(
            0.45f - 0.45f * strength, 0.62f - 0.27f * strength, 0.83f - 0.17f * strength, 1);
        pen.rectangle(
            batch,
            scratch,
            0.35f + 0.5f * strength,
            xOf(action) - half,
            yOf(action) - half,
            2 * half,
            2 * half);
      }
    }
    if (!hints.candidates().isEmpty() || heat.isEmpty()) {
      return;
    }
    BitmapFont font = theme.fonts().ofBoard(Math.max(9, cell * 0.34f));
    for (int action = 0; action < heat.size(); action++) {
      float share = heat.get(action);
      if (share >= 0.01f && face.isEmpty(action)) {
        String text = Integer.toString(Math.round(share * 100));
        pen.centred(batch, font, Color.WHITE, 1, text, xOf(action), yOf(action));
      }
    }
  }

  private void ownership(BoardFace face, List<Float> ownership) {
    for (int action = 0; action < ownership.size(); action++) {
      float share = ownership.get(action);
      float strength = Math.abs(share);
      boolean isOwners = face.colour(action) == (share > 0 ? Colour.BLACK : Colour.WHITE);
      if (strength >= 0.06f && !isOwners) {
        float half = cell * 0.20f * (0.45f + 0.55f * strength);
        Color ink = share > 0 ? ON_WHITE : ON_BLACK;
        float alpha = 0.25f + 0.65f * strength;
        pen.rectangle(
            batch, ink, alpha, xOf(action) - half, yOf(action) - half, 2 * half, 2 * half);
      }
    }
  }

  /** Discs first and then the numbers of a size, so that each is drawn by one call. */
  private void candidates(BoardFace face, List<BoardHints.Candidate> candidates) {
    List<BoardHints.Candidate> shown = new ArrayList<>();
    for (BoardHints.Candidate each : candidates) {
      if (each.action() < places.size() * places.size() && face.isEmpty(each.action())) {
        shown.add(each);
      }
    }
    if (shown.isEmpty()) {
      return;
    }
    BoardHints.Candidate best = candidates.get(0);
    for (BoardHints.Candidate each : shown) {
      float share = share(each, best);
      Color rank = theme.look().rank(each.loss());
      float middleX = xOf(each.action());
      float middleY = yOf(each.action());
      pen.disc(batch, rank, 0.55f + 0.4f * share, middleX, middleY, cell * 0.475f);
      if (each.action() == best.action()) {
        pen.ring(batch, ON_BLACK, 0.95f, middleX, middleY, cell * 0.475f);
      }
    }
    shown.removeIf(each -> each.action() != best.action() && share(each, best) < 0.02f);
    boolean isSmall = cell < SMALL_CELL;
    BitmapFont upper = theme.fonts().ofBoard(isSmall ? Math.max(9, cell * 0.42f) : cell * 0.34f);
    for (BoardHints.Candidate each : shown) {
      double percent = each.winRate() * 100;
      String rate = isSmall ? Long.toString(Math.round(percent)) : tenths(percent);
      float middleY = yOf(each.action()) + (isSmall ? 0 : cell * 0.13f);
      pen.centred(batch, upper, inkOf(each), 1, rate, xOf(each.action()), middleY);
    }
    if (!isSmall) {
      BitmapFont lower = theme.fonts().ofBoard(Math.max(8, cell * 0.25f));
      for (BoardHints.Candidate each : shown) {
        String visits = BoardHints.shortVisits(each.visits());
        float middleY = yOf(each.action()) - cell * 0.20f;
        pen.centred(batch, lower, inkOf(each), 0.95f, visits, xOf(each.action()), middleY);
      }
    }
  }

  private static float share(BoardHints.Candidate candidate, BoardHints.Candidate best) {
    return candidate.visits() / (float) Math.max(1, best.visits());
  }

  private Color inkOf(BoardHints.Candidate candidate) {
    return Look.isBright(theme.look().rank(candidate.loss())) ? ON_WHITE : ON_BLACK;
  }

  private static String tenths(double value) {
    long rounded = Math.round(value * 10);
    return rounded / 10 + "." + rounded % 10;
  }

  private void ghosts(List<BoardHints.Ghost> ghosts) {
    if (ghosts.isEmpty()) {
      return;
    }
    BitmapFont font = theme.fonts().ofBoard(Math.max(9, cell * 0.44f));
    for (BoardHints.Ghost ghost : ghosts) {
      piece(
          art.stone(ghost.colour()), xOf(ghost.action()), yOf(ghost.action()), cell * STONE, 0.92f);
    }
    for (BoardHints.Ghost ghost : ghosts) {
      String number = Integer.toString(ghost.number());
      pen.centred(
          batch, font, inkOn(ghost.colour()), 1, number, xOf(ghost.action()), yOf(ghost.action()));
    }
  }

  static Color inkOn(int colour) {
    return colour == Colour.BLACK ? ON_BLACK : ON_WHITE;
  }

  // ---- The pointer ----

  void pointer(BoardFace face, int pointed, int colour, String refusal, boolean isByKeyboard) {
    if (pointed < 0 || pointed >= places.size() * places.size()) {
      return;
    }
    float middleX = xOf(pointed);
    float middleY = yOf(pointed);
    if (Colour.isStone(colour) && refusal.isEmpty() && face.isEmpty(pointed)) {
      piece(art.stone(colour), middleX, middleY, cell * STONE, 0.55f);
    }
    if (isByKeyboard) {
      pen.ring(batch, theme.color(Ink.FOCUS), 1, middleX, middleY, cell * 0.56f);
    }
    if (!refusal.isEmpty()) {
      signs.refusal(batch, places, x, y, pointed, refusal, theme.fonts().of(TextSize.SMALL));
    }
  }
}
