package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.math.MathUtils;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import com.badlogic.gdx.scenes.scene2d.utils.ScissorStack;
import io.tengen.client.record.MoveNode;
import io.tengen.client.ui.theme.Ink;
import io.tengen.client.ui.theme.Pen;
import io.tengen.client.ui.theme.Theme;
import io.tengen.go.Colour;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The variations of a game; a click goes to a move, dragging and the wheel scroll. */
public final class TreeWidget extends Widget {
  private static final float STEP = 25;
  private static final float RADIUS = 9.5f;
  private static final float EDGE = 18;
  private static final float DRAG = 4;

  private final Theme theme;
  private final Pen pen;
  private final Rectangle area = new Rectangle();
  private final Rectangle scissors = new Rectangle();
  private @Nullable TreeLayout layout;
  private @Nullable MoveNode current;
  private float scrollX;
  private float scrollY;

  /** A tree; the consumer is told the node that was clicked. */
  public TreeWidget(Theme theme, Consumer<MoveNode> goTo) {
    this.theme = theme;
    this.pen = theme.pen();
    addListener(new Hands(goTo));
  }

  /** Shows a tree and the place in it. */
  public void show(TreeLayout next, MoveNode place) {
    boolean isSame = place == current && next == layout;
    layout = next;
    current = place;
    if (!isSame) {
      bringToView(next, place);
    }
  }

  private void bringToView(TreeLayout tree, MoveNode place) {
    float x = TreeLayout.column(place) * STEP;
    float y = tree.row(place) * STEP;
    float width = getWidth() - 2 * EDGE;
    float height = getHeight() - 2 * EDGE;
    if (x < scrollX + STEP || x > scrollX + width - STEP) {
      scrollX = x - width / 2;
    }
    if (y < scrollY || y > scrollY + height) {
      scrollY = y - height / 2;
    }
    limit();
  }

  private void limit() {
    TreeLayout tree = layout;
    int columns = tree == null ? 1 : tree.columns();
    int rows = tree == null ? 1 : tree.rows();
    float mostX = Math.max(0, (columns - 1) * STEP - (getWidth() - 2 * EDGE));
    float mostY = Math.max(0, (rows - 1) * STEP - (getHeight() - 2 * EDGE));
    scrollX = pen.snap(MathUtils.clamp(scrollX, 0, mostX));
    scrollY = pen.snap(MathUtils.clamp(scrollY, 0, mostY));
  }

  @Override
  protected void sizeChanged() {
    TreeLayout tree = layout;
    MoveNode place = current;
    if (tree != null && place != null) {
      bringToView(tree, place);
    }
  }

  private float xOf(float left, MoveNode node) {
    return left + EDGE + TreeLayout.column(node) * STEP - scrollX;
  }

  private float yOf(float top, TreeLayout tree, MoveNode node) {
    return top - EDGE - tree.row(node) * STEP + scrollY;
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    float left = pen.snap(getX());
    float bottom = pen.snap(getY());
    pen.box(batch, theme.panel(), 1, left, bottom, getWidth(), getHeight());
    TreeLayout tree = layout;
    if (tree == null || getStage() == null) {
      return;
    }
    batch.flush();
    area.set(left + 2, bottom + 2, getWidth() - 4, getHeight() - 4);
    getStage().calculateScissors(area, scissors);
    if (!ScissorStack.pushScissors(scissors)) {
      return;
    }
    float top = bottom + getHeight();
    List<MoveNode> nodes = tree.nodes();
    for (MoveNode node : nodes) {
      MoveNode parent = node.parent();
      if (parent != null && isNear(xOf(left, node), left)) {
        edge(
            batch,
            xOf(left, parent),
            yOf(top, tree, parent),
            xOf(left, node),
            yOf(top, tree, node));
      }
    }
    BitmapFont font = theme.fonts().ofBoard(10);
    for (MoveNode node : nodes) {
      if (isNear(xOf(left, node), left)) {
        node(batch, font, node, xOf(left, node), yOf(top, tree, node));
      }
    }
    batch.flush();
    ScissorStack.popScissors();
  }

  private boolean isNear(float x, float left) {
    return x > left - 2 * STEP && x < left + getWidth() + 2 * STEP;
  }

  private void edge(Batch batch, float x0, float y0, float x1, float y1) {
    Color ink = theme.color(Ink.FAINT);
    if (y0 == y1) {
      pen.line(batch, ink, 0.7f, 1.4f, x0, y0, x1, y1);
    } else {
      float bend = y1 + STEP * 0.55f;
      pen.line(batch, ink, 0.7f, 1.4f, x0, y0, x0, bend);
      pen.line(batch, ink, 0.7f, 1.4f, x0, bend, x1, y1);
    }
  }

  private void node(Batch batch, BitmapFont font, MoveNode node, float x, float y) {
    if (node == current) {
      pen.disc(batch, theme.color(Ink.FOCUS), 1, x, y, RADIUS + 3);
    }
    if (!node.isMove()) {
      pen.rectangle(batch, theme.color(Ink.FAINT), 1, x - 5, y - 5, 10, 10);
      return;
    }
    boolean isBlack = node.colour() == Colour.BLACK;
    Color stone = BoardPainter.inkOn(isBlack ? Colour.WHITE : Colour.BLACK);
    pen.disc(batch, theme.color(Ink.FAINT), 1, x, y, RADIUS + 0.8f);
    pen.disc(batch, stone, 1, x, y, RADIUS);
    pen.centred(
        batch, font, BoardPainter.inkOn(node.colour()), 0.9f, Integer.toString(node.ply()), x, y);
    if (!node.comment().isEmpty()) {
      pen.disc(batch, theme.color(Ink.ACCENT), 1, x + 7, y + 7, 3);
    }
  }

  @Override
  public float getPrefHeight() {
    return 3 * STEP;
  }

  @Override
  public float getPrefWidth() {
    return 200;
  }

  /** The mouse. */
  private final class Hands extends InputListener {
    private final Consumer<MoveNode> goTo;
    private float downX;
    private float downY;
    private float lastX;
    private float lastY;
    private boolean isDrag;

    Hands(Consumer<MoveNode> goTo) {
      this.goTo = goTo;
    }

    @Override
    public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
      downX = x;
      downY = y;
      lastX = x;
      lastY = y;
      isDrag = false;
      return true;
    }

    @Override
    public void touchDragged(InputEvent event, float x, float y, int pointer) {
      isDrag |= Math.hypot(x - downX, y - downY) > DRAG;
      if (isDrag) {
        scrollX -= x - lastX;
        scrollY += y - lastY;
        limit();
      }
      lastX = x;
      lastY = y;
    }

    @Override
    public void touchUp(InputEvent event, float x, float y, int pointer, int button) {
      TreeLayout tree = layout;
      if (isDrag || tree == null) {
        return;
      }
      int column = Math.round((x - EDGE + scrollX) / STEP);
      int row = Math.round((getHeight() - y - EDGE + scrollY) / STEP);
      MoveNode node = tree.at(column, row);
      if (node != null) {
        goTo.accept(node);
      }
    }

    @Override
    public boolean scrolled(InputEvent event, float x, float y, float amountX, float amountY) {
      scrollX += (amountX + amountY) * STEP * 2;
      limit();
      return true;
    }

    @Override
    public void enter(
        InputEvent event,
        float x,
        float y,
        int pointer,
        com.badlogic.gdx.scenes.scene2d.@Nullable Actor fromActor) {
      if (getStage() != null) {
        getStage().setScrollFocus(TreeWidget.this);
      }
    }
  }
}
