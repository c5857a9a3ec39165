package io.tengen.cli;

import io.tengen.env.Environment;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.Step;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A person at the terminal: pictures out, actions in. With {@code --json} all of it goes to
 * standard error.
 */
final class TerminalSession {
  /** Nobody types a longer line; what feeds one in is not a person. */
  private static final int LONGEST_LINE = 200;

  /** The person has stopped. */
  static final int NO_ACTION = -1;

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  /** Reading cannot be interrupted, but waiting for what this thread reads can. */
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(TerminalSession::readerThread);

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
      int action = ask(legal, count, environment::actionName);
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
   */
  Transcript playGame(Game game, int seat, Player person, Player opponent) throws IOException {
    try {
      return play(game, seat, person, opponent);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Transcript play(Game game, int seat, Player person, Player opponent) {
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
        print("the opponent resigns: you win");
        return new Transcript(actions, 1, true);
      }
      int action = ((Decision.Play) decision).action();
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

  /** Shows the position and asks for an action, {@link #NO_ACTION} when the person stops. */
  int askMove(State state) {
    int[] legal = new int[state.game().actionCount()];
    screen.println(state);
    lastAction = NO_ACTION;
    try {
      return ask(legal, state.legalActions(legal), state.game()::actionName);
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

  /** Asks until there is a legal action; {@link #NO_ACTION} when the person stops. */
  private int ask(int[] legal, int count, IntFunction<String> names) throws IOException {
    while (true) {
      screen.print(prompt(legal, count, names));
      screen.flush();
      String line = readLine();
      if (line == null || line.equals("quit") || line.equals("q")) {
        screen.println();
        return NO_ACTION;
      }
      if (line.equals("actions")) {
        screen.println(list(legal, count, names));
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
              ? "type an action, `actions` or `quit`"
              : "'" + line + "' is no legal action here; `actions` lists them");
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

  /** The next line, or null at the end of the input and when this thread is interrupted. */
  private @Nullable String readLine() throws IOException {
    Future<Optional<String>> line = reader.submit(this::readLineBlocking);
    try {
      return line.get().orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IOException("the input cannot be read: " + e.getCause(), e);
    }
  }

  private Optional<String> readLineBlocking() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.length() <= LONGEST_LINE) {
        line.append((char) next);
      }
      next = in.read();
    }
    String text = line.toString().strip().toLowerCase(Locale.ROOT);
    return Optional.of(text.length() > LONGEST_LINE ? "(a line that is too long)" : text);
  }

  private static Thread readerThread(Runnable task) {
    Thread thread = new Thread(task, "terminal");
    thread.setDaemon(true);
    return thread;
  }
}
