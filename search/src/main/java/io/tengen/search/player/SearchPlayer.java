package io.tengen.search.player;

import io.tengen.env.State;
import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.EarlyStop;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchResult;
import io.tengen.search.SearchSnapshot;
import io.tengen.search.StopReason;
import io.tengen.search.time.Clock;
import io.tengen.search.time.MovesLeft;
import io.tengen.search.time.TimeBudget;
import io.tengen.search.time.TimeControl;
import io.tengen.search.time.TimeManager;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Plays the action that a search chooses, within its own limits and the time on the clock, and
 * keeps its tree from move to move.
 *
 * <p>A search that time limits ends early when the rest of the time cannot change the choice; one
 * that playouts alone limit does not, so that it can be repeated.
 */
public final class SearchPlayer implements Player, Analyst {
  private static final int NOTHING = -1;

  private final MctsSearch search;
  private final State position;
  private final SearchLimits limits;
  private final PlaySettings settings;
  private final Resignation resignation;
  private final TimeManager timeManager;
  private final int leastVisits;
  private final Pondering pondering = new Pondering();

  /** The action that it chose and that was not played yet; counts for nothing until it is. */
  private int chosen = NOTHING;

  /** How many moves of its own were played, and how many last ones in despair. */
  private int choices;

  private int hopeless;

  /** How many it would be with the action that it chose. */
  private int hopelessThen;

  private OptionalDouble value = OptionalDouble.empty();

  private volatile SearchLimits lastLimits;

  /**
   * Takes the search over.
   *
   * @param position where the search stands; taken over too
   * @param limits on every move
   */
  public SearchPlayer(
      MctsSearch search, State position, SearchLimits limits, PlaySettings settings) {
    this(search, position, limits, settings, 1);
  }

  /**
   * Takes the search over.
   *
   * @param position where the search stands; taken over too
   * @param limits on every move
   * @param leastVisits so many visits a move rests on, whatever the clock says, unless it is
   *     cancelled: with an evaluator that has no opinion of its own on actions, fewer are a move at
   *     random
   */
  public SearchPlayer(
      MctsSearch search,
      State position,
      SearchLimits limits,
      PlaySettings settings,
      int leastVisits) {
    this.search = search;
    this.position = position;
    this.limits = limits.withEarlyStop(EarlyStop.IN_TIME);
    this.settings = settings;
    this.resignation = settings.resignation().orElse(Resignation.NEVER);
    this.leastVisits = leastVisits;
    this.timeManager = new TimeManager(settings.lag());
    this.lastLimits = limits;
  }

  @Override
  public Decision choose(Clock clock, Cancellation cancellation) {
    pondering.stop();
    if (position.isTerminal()) {
      throw new IllegalStateException("the game is over: there is nothing to choose\n" + position);
    }
    SearchLimits now = limitsFor(clock);
    lastLimits = now;
    SearchResult result = search.search(now, cancellation);
    if (result.reason() == StopReason.TIME && result.visits() < leastVisits) {
      SearchLimits least = SearchLimits.ofVisits(leastVisits);
      result = search.search(least, cancellation);
    }
    value = OptionalDouble.of(result.value());
    hopelessThen = resignation.isHopeless(result) ? hopeless + 1 : 0;
    if (resignation.isDue(result, hopelessThen, choices, position.game().actionCount())) {
      return new Decision.Resign();
    }
    chosen = result.action();
    return new Decision.Play(chosen);
  }

  /** The limits of a move by this clock. */
  SearchLimits limitsFor(Clock clock) {
    boolean isFree = clock.control() instanceof TimeControl.Unlimited;
    SearchLimits own =
        settings.followsClock() && !isFree
            ? SearchLimits.ofVisits(SearchLimits.NO_LIMIT).withEarlyStop(EarlyStop.IN_TIME)
            : limits;
    TimeBudget budget =
        isFree
            ? TimeBudget.UNLIMITED
            : timeManager.budget(clock, MovesLeft.BY_LEGAL_ACTIONS.of(position));
    return own.within(budget);
  }

  @Override
  public void played(int action) {
    pondering.stop();
    search.advance(action);
    position.apply(action);
    boolean isOwn = action == chosen;
    chosen = NOTHING;
    if (isOwn) {
      hopeless = hopelessThen;
      choices++;
      if (settings.ponder() && !position.isTerminal()) {
        pondering.start(search);
      }
    }
  }

  @Override
  public void setPosition(State other) {
    pondering.stop();
    search.setPosition(other);
    position.copyFrom(other);
    chosen = NOTHING;
    choices = 0;
    hopeless = 0;
    value = OptionalDouble.empty();
  }

  @Override
  public OptionalDouble value() {
    return value;
  }

  @Override
  public void rest() {
    pondering.stop();
  }

  @Override
  public SearchResult analyse(SearchLimits analysisLimits, Cancellation cancellation) {
    pondering.stop();
    return search.search(analysisLimits, cancellation);
  }

  @Override
  public Optional<SearchSnapshot> snapshot() {
    return search.snapshot();
  }

  @Override
  public void restrict(ActionFilter filter) {
    pondering.stop();
    search.restrict(filter);
  }

  @Override
  public String progress() {
    int most = lastLimits.playouts();
    String of = most == SearchLimits.NO_LIMIT ? "" : String.format(Locale.ROOT, " of %,d", most);
    return String.format(Locale.ROOT, "%,d%s playouts", search.playouts(), of);
  }

  @Override
  public void close() {
    try {
      pondering.stop();
    } finally {
      search.close();
    }
  }
}
