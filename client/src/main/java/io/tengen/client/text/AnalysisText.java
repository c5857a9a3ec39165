package io.tengen.client.text;

/** Analysis, review and questions to the program. */
public enum AnalysisText implements TextKey {
  TITLE,
  START,
  STOP,
  MODEL,
  MODEL_NONE,
  VISITS,
  VISITS_NUMBER,
  SPEED,
  WIN_RATE,
  WIN_RATE_BLACK,
  WIN_RATE_WHITE,
  SCORE,
  PRIOR,
  MOVE,
  CANDIDATES,
  HEAT_MAP,
  OWNERSHIP,
  LINE,
  LINE_HINT,
  GRAPH,
  GRAPH_WIN_RATE,
  GRAPH_SCORE,
  GRAPH_HINT,
  WHY_NOT,
  WHY_NOT_HINT,
  WHY_NOT_WAIT,
  WHY_NOT_WORSE,
  WHY_NOT_GOOD,
  WHY_NOT_ANSWER,
  REVIEW,
  REVIEW_PROGRESS,
  REVIEW_DONE,
  REVIEW_CANCELLED,
  MISTAKES,
  MISTAKES_NONE,
  MISTAKE,
  MISTAKE_BETTER,
  REFUSED_RATED,
  REFUSED_PLAYING;

  @Override
  public String group() {
    return "analysis";
  }
}
