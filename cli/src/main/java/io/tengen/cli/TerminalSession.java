package io.tengen.cli;

import io.tengen.arena.player.PlayerException;
import io.tengen.env.Environment;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.Step;
import io.tengen.go.GoGame;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A person at the terminal: pictures out, actions in. With {@code --json} all of it goes to
 * standard error.
 */
final class TerminalSession {
  /** The person has stopped. */
  static final int NO_ACTION = -1;

  /** The person gives the game up. */
  static final int RESIGNATION = -2;

  private static final String GAME_HELP =
      "type a move by its name, the beginning of it, or its number; an empty line repeats the last"
          + " one where that is legal; `actions` lists what is legal, `resign` gives the game up,"
          + " `quit` stops";

  private static final String ENVIRONMENT_HELP =
      "type an action by its name, the beginning of it, or its number; an empty line repeats the"
          + " last one where that is legal; `actions` lists what is legal, `quit` stops";

  private final TerminalInput input = new TerminalInput();
  private final PrintWriter screen;
  private final ThinkingDisplay thinking;
  private final List<String> actions = new ArrayList<>();
  private int lastAction = NO_ACTION;

  TerminalSession(Output output) {
    this.screen = output.isJson() ? output.err() : output.out();
    this.thinking = new ThinkingDisplay(output.err(), ThinkingDisplay.PATIENCE);
  }

  /**
   * What was played.
   *
   * @param actions the person's actions by name, in order
   * @param totalReturn the sum of the rewards; in a game that of the person, or of the first player
   *     when people play both sides
   * @param ended whether it was played to the end
   */
  record Transcript(List<String> actions, double totalReturn, boolean ended) {}

  /** One episode of an environment. */
  Transcript play(Environment<?> environment, long seed) throws IOException {
    environment.reset(seed);
    int[] legal = new int[environment.actionSpace().n()];
    double total = 0;
    int steps = 0;
    while (true) {
      screen.println(environment.render());
      int count = environment.legalActions(legal);
      int action = ask(legal, count, environment::actionName, false);
      if (action == NO_ACTION) {
        screen.println("stopped");
        screen.flush();
        return new Transcript(actions, total, false);
      }
      Step<?> step = environment.step(action);
      total += step.reward();
      steps++;
      screen.printf(
          Locale.ROOT,
          "%nstep %d: %s, reward %s, return %s%n",
          steps,
          environment.actionName(action),
          plain(step.reward()),
          plain(total));
      if (step.ended()) {
        screen.println(environment.render());
        screen.println(step.terminated() ? "the end" : "the time is up");
        screen.flush();
        return new Transcript(actions, total, true);
      }
    }
  }

  /**
   * A game of this person, against another player or against themselves at one terminal.
   *
   * @param seat the person's player number, 0 or 1
   * @param opponent may be the person
   * @param opponentName the opponent's text
   * @throws PlayerException when the opponent plays an illegal move
   */
  Transcript playGame(Game game, int seat, Player person, Player opponent, String opponentName)
      throws IOException {
    greet(game, seat, opponent == person ? "yourself" : opponentName);
    try {
      return play(game, seat, person, opponent, opponentName);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Who the person is, and how to begin. */
  private void greet(Game game, int seat, String opponentName) {
    int[] legal = new int[game.actionCount()];
    int count = game.newInitialState().legalActions(legal);
    String colour = game instanceof GoGame ? (seat == 0 ? "are black and " : "are white and ") : "";
    print(
        "you "
            + colour
            + (seat == 0 ? "move first" : "move second")
            + ", against "
            + opponentName
            + "; type a move such as "
            + game.actionName(legal[(count - 1) / 2])
            + ", or `help`");
  }

  private Transcript play(
      Game game, int seat, Player person, Player opponent, String opponentName) {
    State state = game.newInitialState();
    Cancellation quit = new Cancellation();
    while (!state.isTerminal()) {
      Player mover = state.currentPlayer() == seat ? person : opponent;
      Decision decision =
          mover == person ? person.choose(Clock.UNLIMITED, quit) : thinking.choose(opponent);
      if (quit.isCancelled()) {
        print("stopped");
        return new Transcript(actions, 0, false);
      }
      if (decision instanceof Decision.Resign) {
        boolean isPersons = mover == person;
        print(isPersons ? "you resign" : "the opponent resigns: you win");
        // Of two people at one terminal the result is the first one's.
        return new Transcript(actions, state.currentPlayer() == seat ? -1 : 1, true);
      }
      int action = ((Decision.Play) decision).action();
      requireLegal(state, action, opponentName);
      state.apply(action);
      person.played(action);
      if (opponent != person) {
        opponent.played(action);
      }
    }
    if (opponent != person) {
      print(ending(state.returnFor(seat)));
    }
    return new Transcript(actions, state.returnFor(seat), true);
  }

  private static void requireLegal(State state, int action, String player) {
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    for (int i = 0; i < count; i++) {
      if (legal[i] == action) {
        return;
      }
    }
    boolean isKnown = action >= 0 && action < legal.length;
    throw new PlayerException(
        "player "
            + player
            + " plays "
            + (isKnown ? state.game().actionName(action) : "action " + action)
            + ", which is illegal here; the game ends, and you win",
        null);
  }

  /**
   * Shows the position and asks for an action: {@link #NO_ACTION} when the person stops, {@link
   * #RESIGNATION} when they give up.
   */
  int askMove(State state) {
    int[] legal = new int[state.game().actionCount()];
    screen.println(state);
    lastAction = NO_ACTION;
    try {
      return ask(legal, state.legalActions(legal), state.game()::actionName, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks which stones are dead at the end of a game, by the points of one stone a chain; empty when
   * the person leaves that to the referee.
   */
  Optional<Set<Integer>> askDeadStones(State state) {
    Map<String, Integer> actions = new HashMap<>();
    for (int action = 0; action < state.game().actionCount(); action++) {
      actions.put(state.game().actionName(action).toLowerCase(Locale.ROOT), action);
    }
    try {
      while (true) {
        screen.print(
            "dead stones, one of each chain such as "
                + state.game().actionName(0)
                + "; `none`, or an empty line to leave it to the referee > ");
        screen.flush();
        String line = input.nextLine();
        if (line == null || line.isEmpty()) {
          return Optional.empty();
        }
        Set<String> words = new HashSet<>(List.of(line.split("[\\s,]+", -1)));
        words.removeAll(Set.of("none", ""));
        if (actions.keySet().containsAll(words)) {
          return Optional.of(words.stream().map(actions::get).collect(Collectors.toSet()));
        }
        words.removeAll(actions.keySet());
        screen.println("no such point: " + String.join(" ", words));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line for the person. */
  void print(String line) {
    screen.println(line);
    screen.flush();
  }

  private static String ending(double value) {
    if (value == 0) {
      return "a draw";
    }
    return value > 0 ? "you win" : "you lose";
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.3f", value);
  }

  /** Asks until there is a legal action, or one of the two decisions to end. */
  private int ask(int[] legal, int count, IntFunction<String> names, boolean isGame)
      throws IOException {
    while (true) {
      screen.print(prompt(legal, count, names));
      screen.flush();
      String line = input.nextLine();
      if (line == null || line.equals("quit") || line.equals("q")) {
        screen.println();
        return NO_ACTION;
      }
      if (line.equals("resign") && isGame) {
        return RESIGNATION;
      }
      if (line.equals("actions") || line.equals("help")) {
        screen.println(
            line.equals("actions")
                ? list(legal, count, names)
                : isGame ? GAME_HELP : ENVIRONMENT_HELP);
        continue;
      }
      int action = line.isEmpty() ? repeat(legal, count) : find(line, legal, count, names);
      if (action != NO_ACTION) {
        lastAction = action;
        actions.add(names.apply(action));
        return action;
      }
      screen.println(
          line.isEmpty()
              ? "type an action, `actions`, `help` or `quit`"
              : "'" + line + "' is no legal action here; `actions` lists them, `help` says more");
    }
  }

  private static String prompt(int[] legal, int count, IntFunction<String> names) {
    return count <= 8 ? "[" + list(legal, count, names) + "] > " : "> ";
  }

  private static String list(int[] legal, int count, IntFunction<String> names) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(names.apply(legal[i]));
    }
    return String.join(" ", words);
  }

  private int repeat(int[] legal, int count) {
    for (int i = 0; i < count; i++) {
      if (legal[i] == lastAction) {
        return lastAction;
      }
    }
    return NO_ACTION;
  }

  /** By name, without regard to case; then by an unambiguous beginning; then by number. */
  private static int find(String line, int[] legal, int count, IntFunction<String> names) {
    int beginning = NO_ACTION;
    int beginnings = 0;
    int number = NO_ACTION;
    for (int i = 0; i < count; i++) {
      String name = names.apply(legal[i]).toLowerCase(Locale.ROOT);
      if (name.equals(line)) {
        return legal[i];
      }
      if (name.startsWith(line)) {
        beginning = legal[i];
        beginnings++;
      }
      if (Integer.toString(legal[i]).equals(line)) {
        number = legal[i];
      }
    }
    return beginnings == 1 ? beginning : number;
  }
}
