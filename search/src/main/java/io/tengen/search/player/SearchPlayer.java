package io.tengen.search.player;

import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.time.Clock;
import java.util.Locale;

/** Plays the action that a search chooses, and keeps its tree from move to move. */
public final class SearchPlayer implements Player {
  private final MctsSearch search;
  private final SearchLimits limits;

  /** Takes the search over, which stands at the first position. */
  public SearchPlayer(MctsSearch search, SearchLimits limits) {
    this.search = search;
    this.limits = limits;
  }

  @Override
  public Decision choose(Clock clock, Cancellation cancellation) {
    return new Decision.Play(search.search(limits, cancellation).action());
  }

  @Override
  public void played(int action) {
    search.advance(action);
  }

  @Override
  public void setPosition(State position) {
    search.setPosition(position);
  }

  @Override
  public String progress() {
    String of =
        limits.playouts() == SearchLimits.NO_LIMIT
            ? ""
            : String.format(Locale.ROOT, " of %,d", limits.playouts());
    return String.format(Locale.ROOT, "%,d%s playouts", search.playouts(), of);
  }

  @Override
  public void close() {
    search.close();
  }
}
