package io.tengen.client.ui.screen;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How games of Go are shown and analysed, as the user has set it. Of the render thread. */
public final class GoOptions {
  private final GoSounds sounds;
  private final Consumer<GoScreen> changed;
  private final Runnable save;
  private boolean withCoordinates;
  private boolean withMoveNumbers;
  private boolean isAnimated;
  private int visits;
  private int reviewVisits;
  private @Nullable String model;

  /**
   * The options.
   *
   * @param changed told after each change of a game, to keep it
   * @param save run when the user has changed an option here
   */
  public GoOptions(GoSounds sounds, Consumer<GoScreen> changed, Runnable save) {
    this.sounds = sounds;
    this.changed = changed;
    this.save = save;
  }

  /** Sets what the settings say. */
  public void set(boolean coordinates, boolean moveNumbers, boolean animated) {
    withCoordinates = coordinates;
    withMoveNumbers = moveNumbers;
    isAnimated = animated;
  }

  /**
   * Sets how positions are analysed.
   *
   * @param eachReview how many visits a position of a review gets
   * @param name of who analyses; null for the best
   */
  public void setAnalysis(int most, int eachReview, @Nullable String name) {
    visits = most;
    reviewVisits = eachReview;
    model = name;
  }

  GoSounds sounds() {
    return sounds;
  }

  Consumer<GoScreen> changed() {
    return changed;
  }

  /** Whether there are letters and numbers around the board. */
  public boolean withCoordinates() {
    return withCoordinates;
  }

  /** Whether stones have the numbers of the moves. */
  public boolean withMoveNumbers() {
    return withMoveNumbers;
  }

  boolean isAnimated() {
    return isAnimated;
  }

  int visits() {
    return visits;
  }

  int reviewVisits() {
    return reviewVisits;
  }

  @Nullable String model() {
    return model;
  }

  void switchCoordinates() {
    withCoordinates = !withCoordinates;
    save.run();
  }

  void switchMoveNumbers() {
    withMoveNumbers = !withMoveNumbers;
    save.run();
  }
}
