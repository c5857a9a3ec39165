package io.tengen.benchmarks;

import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import java.util.List;
import java.util.Locale;

/** {@link GoState#apply} over whole games of 250 moves on 19x19. */
public final class GoApplyWorkload implements Workload {
  private final KoRule ko;
  private final List<int[]> games = GoPositions.games();
  private final GoState start;
  private final GoState state;

  /** Plays under a ko rule. */
  public GoApplyWorkload(KoRule ko) {
    this.ko = ko;
    this.start = GoPositions.game(ko).newInitialState();
    this.state = start.copy();
  }

  @Override
  public String name() {
    return "apply, " + ko.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String unit() {
    return "moves";
  }

  @Override
  public long runBatch() {
    long moves = 0;
    for (int[] actions : games) {
      state.copyFrom(start);
      for (int action : actions) {
        state.apply(action);
      }
      moves += actions.length;
    }
    return moves;
  }
}
