package io.tengen.client.world;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/** Something that can be done in a world, or set; how it looks is the window's matter. */
public sealed interface Control {

  /** Tells it from others of the world, always the same. */
  String id();

  /** What it says. */
  String label();

  /**
   * A button.
   *
   * @param isEnabled whether it can be pressed now
   * @param action what happens
   */
  record Button(String id, String label, boolean isEnabled, Runnable action) implements Control {}

  /**
   * Something on or off.
   *
   * @param isOn what it is now
   * @param action told what it is to be
   */
  record Toggle(String id, String label, boolean isOn, Consumer<Boolean> action)
      implements Control {}

  /**
   * A number from a range.
   *
   * @param low the least
   * @param high the most
   * @param step what it goes up or down by; a smaller change may do nothing
   * @param value what it is now
   * @param shown the same for people
   * @param action told what it is to be
   */
  record Slider(
      String id,
      String label,
      double low,
      double high,
      double step,
      double value,
      String shown,
      DoubleConsumer action)
      implements Control {}

  /**
   * One of several.
   *
   * @param options what there is, for people
   * @param selected which one it is, from 0; -1 for none of them
   * @param action told which one it is to be
   */
  record Choice(String id, String label, List<String> options, int selected, IntConsumer action)
      implements Control {
    /** Copies the list and checks what is selected. */
    public Choice {
      options = List.copyOf(options);
      if (selected < -1 || selected >= options.size()) {
        throw new IllegalArgumentException(
            id + " has " + options.size() + " options, but number " + selected + " is selected");
      }
    }
  }

  /**
   * A line that can be written.
   *
   * @param value what it is now
   * @param action told what was written, when it is done
   */
  record Entry(String id, String label, String value, Consumer<String> action) implements Control {}
}
