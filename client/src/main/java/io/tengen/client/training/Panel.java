package io.tengen.client.training;

import io.tengen.client.scene.Curve;
import io.tengen.client.text.Texts;
import io.tengen.client.text.Words;
import java.util.List;

/**
 * Curves that are shown in one graph.
 *
 * @param title of the graph
 * @param lines at least one
 */
public record Panel(Words title, List<Line> lines) {
  /** Copies the list. */
  public Panel {
    lines = List.copyOf(lines);
  }

  /**
   * A curve.
   *
   * @param label what it is called; the name in the curve itself is not shown
   * @param curve its points
   */
  public record Line(Words label, Curve curve) {}

  /** The curves with their names in a language. */
  public List<Curve> curves(Texts texts) {
    return lines.stream()
        .map(line -> new Curve(line.label().in(texts), line.curve().x(), line.curve().y()))
        .toList();
  }
}
