package io.tengen.server.cgos;

import io.tengen.env.RandomStream;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import java.util.Locale;

/** Plays any legal move, and refuses to be told of one that is not. */
final class RandomBrain implements CgosBrain {
  private final RandomStream random;
  private GoState state = game(9, 7).newInitialState();

  RandomBrain(long seed) {
    random = new RandomStream(seed);
  }

  private static GoGame game(int size, double komi) {
    return new GoGame(size, Ruleset.TROMP_TAYLOR.rules().withSuicide(false).withKomi(komi));
  }

  @Override
  public void setUp(int size, double komi, long mainMillis) {
    state = game(size, komi).newInitialState();
  }

  @Override
  public void play(String colour, String vertex) {
    requireTurn(colour);
    state.play(state.game().points().parse(vertex));
  }

  @Override
  public String choose(String colour, long millisLeft) {
    requireTurn(colour);
    int[] legal = new int[state.game().actionCount()];
    int action = legal[random.nextInt(state.legalActions(legal))];
    state.apply(action);
    return state.game().actionName(action).toLowerCase(Locale.ROOT);
  }

  private void requireTurn(String colour) {
    if (!Colour.name(state.currentPlayer()).startsWith(colour)) {
      throw new IllegalStateException(colour + " is to move, but not on this board\n" + state);
    }
  }
}
