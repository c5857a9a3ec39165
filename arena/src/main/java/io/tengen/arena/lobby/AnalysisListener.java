package io.tengen.arena.lobby;

/**
 * Hears what an analysis finds out. Called on the analysis' thread, one call at a time; a slow
 * listener slows other analyses down. Nothing is called any more once an analysis was stopped, or
 * replaced, but for a call that is under way.
 */
public interface AnalysisListener {
  /** What is known so far. */
  void found(PositionAnalysis analysis);

  /** What was known last is all: as many visits as wanted, or the position is proven. */
  void done();

  /**
   * It cannot go on.
   *
   * @param why in a line
   */
  void failed(String why);
}
