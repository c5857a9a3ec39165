package io.tengen.search.player;

import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchResult;
import io.tengen.search.SearchSnapshot;
import java.util.Optional;

/** A {@link Player} that can tell what it thinks of the position that it is at. */
public interface Analyst {

  /**
   * Searches, going on from what is known of the position.
   *
   * @param cancellation ends the search early
   * @throws IllegalStateException when the game is over
   * @throws io.tengen.search.SearchException when the search fails
   */
  SearchResult analyse(SearchLimits limits, Cancellation cancellation);

  /**
   * What is known of the position at this moment, also while a search is running; from any thread.
   * Empty when that is nothing yet.
   */
  Optional<SearchSnapshot> snapshot();

  /**
   * Restricts choices and analysis from now on to some actions. What is known is kept if the filter
   * equals the present one, else forgotten.
   *
   * @param filter {@link ActionFilter#ALL} ends a restriction
   */
  void restrict(ActionFilter filter);
}
