package io.tengen.client.world;

import io.tengen.client.key.Command;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Curve;
import java.util.List;

/**
 * A world that is open. All of it belongs to the thread that opened it; nothing here waits for
 * anything.
 */
public interface WorldModel extends AutoCloseable {

  /** Draws it as it is now, over all of the canvas. */
  void paint(Canvas canvas);

  /** What can be done now, in the order in which it is shown. */
  List<Control> controls();

  /** How it stands, a line each; the most important first. */
  List<String> status();

  /** The graph below, empty where the world has none. */
  default List<Curve> curves() {
    return List.of();
  }

  /** What the graph shows. */
  default String curveTitle() {
    return "";
  }

  /**
   * The mouse has been pressed, or moved while it is pressed.
   *
   * @param x in the canvas last painted on
   * @param y likewise, from the top
   * @param isDrag whether it moved
   */
  default void pointer(float x, float y, boolean isDrag) {}

  /** The mouse is over a place, unpressed; outside where it is negative. */
  default void hover(float x, float y) {}

  /**
   * A command has been given, such as by its key.
   *
   * @return whether it means anything here
   */
  boolean perform(Command command);

  /** The key of a command is not held any more. */
  default void release(Command command) {}

  /** Ends threads and searches; at once. */
  @Override
  void close();
}
