package io.tengen.arena.player;

import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.env.State;
import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchResult;
import io.tengen.search.SearchSnapshot;
import io.tengen.search.player.Analyst;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.player.SearchPlayer;
import io.tengen.search.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A search and the network that guides it.
 *
 * @param search asks instances of the network
 * @param weights closed after the search
 * @param description the model, and what carries it out
 */
record NetworkPlayer(SearchPlayer search, InferenceModel weights, String description)
    implements Player, Analyst {
  @Override
  public Decision choose(Clock clock, Cancellation cancellation) {
    return search.choose(clock, cancellation);
  }

  @Override
  public void played(int action) {
    search.played(action);
  }

  @Override
  public void setPosition(State position) {
    search.setPosition(position);
  }

  @Override
  public OptionalDouble value() {
    return search.value();
  }

  @Override
  public void rest() {
    search.rest();
  }

  @Override
  public SearchResult analyse(SearchLimits limits, Cancellation cancellation) {
    return search.analyse(limits, cancellation);
  }

  @Override
  public Optional<SearchSnapshot> snapshot() {
    return search.snapshot();
  }

  @Override
  public void restrict(ActionFilter filter) {
    search.restrict(filter);
  }

  @Override
  public String progress() {
    return search.progress() + ", " + description;
  }

  @Override
  public void close() {
    try {
      search.close();
    } finally {
      weights.close();
    }
  }
}
