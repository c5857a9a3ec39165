package io.tengen.client.text;

/** Analysis, review and questions to the program. */
public enum AnalysisText implements TextKey {
  TITLE,
  START,
  MODEL,
  VISITS,
  SPEED,
  WIN_RATE,
  WIN_RATE_BLACK,
  SCORE,
  MOVE,
  CANDIDATES,
  HEAT_MAP,
  OWNERSHIP,
  LINE,
  GRAPH,
  GRAPH_HINT,
  WHY_NOT,
  WHY_NOT_HINT,
  WHY_NOT_WAIT,
  WHY_NOT_WORSE,
  WHY_NOT_GOOD,
  REVIEW,
  REVIEW_PROGRESS,
  REVIEW_DONE,
  REVIEW_CANCELLED,
  MISTAKES,
  MISTAKES_NONE,
  MISTAKES_NONE_YET,
  MISTAKES_NONE_THERE,
  MISTAKE,
  MISTAKE_BETTER,
  REFUSED_RATED;

  @Override
  public String group() {
    return "analysis";
  }
}
