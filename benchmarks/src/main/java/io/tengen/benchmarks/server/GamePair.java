package io.tengen.benchmarks.server;

import io.tengen.benchmarks.server.ArenaClient.Ears;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Two clients that play one game after another against each other, by random moves. Belongs to the
 * loop's thread.
 */
final class GamePair implements Ears {
  private static final String PASS = "pass";
  private static final long AGAIN_MILLIS = 200;

  private final LoadLoop loop;
  private final Play play;
  private final LoadLog log;
  private final RandomGenerator random;
  private final List<ArenaClient> clients = new ArrayList<>(2);
  private final List<Set<Long>> games = List.of(new HashSet<>(), new HashSet<>());
  private boolean isSeeking;
  private boolean hasPlayed;
  private int connections;

  /** The last move that was sent: which, by whom and when. */
  private long sentGame;

  private int sentPly = -1;
  private int sentBy;
  private long sentAt;

  /** When a client moves. */
  @FunctionalInterface
  interface Pace {
    /** It never moves again. */
    long NEVER = Long.MAX_VALUE;

    /**
     * The time for a move, from now on.
     *
     * @param client 0 or 1 of the pair
     * @param ply of the move
     * @param now in the time of {@link System#nanoTime}, as is the answer
     */
    long due(int client, int ply, long now);
  }

  /**
   * How pairs play.
   *
   * @param offer of the game, as a message has it, without the type
   * @param resignations a player resigns instead of so many moves, in [0, 1]
   */
  record Play(String offer, Pace pace, double resignations) {}

  /**
   * A pair that is not connected.
   *
   * @param addresses of the two
   */
  GamePair(
      ArenaClient.Way way,
      List<InetAddress> addresses,
      Play play,
      LoadLog log,
      RandomGenerator random) {
    this.loop = way.loop();
    this.play = play;
    this.log = log;
    this.random = random;
    for (InetAddress address : addresses) {
      clients.add(new ArenaClient(way, address, false, this));
    }
  }

  /** Connects both. */
  void connect() {
    clients.forEach(ArenaClient::connect);
  }

  /** Disconnects both. */
  void leave() {
    clients.forEach(ArenaClient::leave);
  }

  /** Whether it has had a game. */
  boolean hasPlayed() {
    return hasPlayed;
  }

  /** The games that both know to go on. */
  Set<Long> games() {
    Set<Long> both = new HashSet<>(games.get(0));
    both.retainAll(games.get(1));
    return both;
  }

  // ---- What the clients hear ----

  @Override
  public void ready(ArenaClient client) {
    seekIfIdle();
  }

  @Override
  public void lost(ArenaClient client) {
    connections++;
    isSeeking = false;
    games.get(clients.indexOf(client)).clear();
    log.lost(client.farewell());
  }

  @Override
  public void failed(ArenaClient client, String what) {
    log.problem(what);
  }

  @Override
  public void pushed(ArenaClient client, Heard heard) {
    int which = clients.indexOf(client);
    switch (heard.type()) {
      case "game" -> shown(which, heard);
      case "yourTurn" -> turn(which, heard);
      case "moved" -> {
        if (which != sentBy && heard.game() == sentGame && heard.ply() == sentPly) {
          log.relayed(System.nanoTime() - sentAt);
        }
      }
      case "ended" -> over(which, heard);
      case "shutdown" -> {
        // The connection will be lost.
      }
      default -> log.problem("unexpected " + heard.type() + " " + heard.text());
    }
  }

  private void shown(int which, Heard heard) {
    if (heard.isOver()) {
      over(which, heard);
    } else {
      games.get(which).add(heard.game());
      hasPlayed |= !games().isEmpty();
      isSeeking = false;
    }
  }

  private void over(int which, Heard heard) {
    log.ledger().ended(heard.game(), heard.text());
    games.get(which).remove(heard.game());
    seekIfIdle();
  }

  // ---- Games ----

  private void seekIfIdle() {
    boolean isIdle =
        !isSeeking
            && clients.stream().allMatch(ArenaClient::isReady)
            && games.stream().allMatch(Set::isEmpty);
    if (isIdle) {
      isSeeking = true;
      clients.get(0).ask("seek", play.offer(), this::accept);
    }
  }

  private void accept(Heard answer) {
    if (!answer.type().equals("ok")) {
      again("seek", answer);
    } else {
      clients
          .get(1)
          .ask(
              "accept",
              ",\"seek\":" + answer.seek(),
              accepted -> {
                if (!accepted.type().equals("ok")) {
                  again("accept", accepted);
                }
              });
    }
  }

  private void again(String what, Heard answer) {
    log.problem(what + " was answered by " + answer.text());
    isSeeking = false;
    loop.after(AGAIN_MILLIS, this::seekIfIdle);
  }

  private void turn(int which, Heard heard) {
    long now = System.nanoTime();
    long due = play.pace().due(which, heard.ply(), now);
    if (due == Pace.NEVER) {
      return;
    }
    String move = choose(heard.legal());
    if (due <= now) {
      move(which, heard.game(), heard.ply(), move, now);
    } else {
      int connection = connections;
      loop.at(
          due,
          () -> {
            if (connection == connections) {
              move(which, heard.game(), heard.ply(), move, due);
            }
          });
    }
  }

  /** Any move but the pass, where there is another. */
  private String choose(List<String> legal) {
    int last = legal.size() - 1;
    int choices = last > 0 && legal.get(last).equalsIgnoreCase(PASS) ? last : last + 1;
    return legal.get(random.nextInt(choices));
  }

  private void move(int which, long game, int ply, String move, long due) {
    if (play.resignations() > 0 && random.nextDouble() < play.resignations()) {
      clients.get(which).ask("resign", ",\"game\":" + game, answer -> require("resign", answer));
      return;
    }
    sentGame = game;
    sentPly = ply;
    sentBy = which;
    sentAt = due;
    log.ledger().sent(game, ply, move);
    String fields = ",\"game\":" + game + ",\"move\":\"" + move + "\",\"ply\":" + ply;
    clients
        .get(which)
        .ask(
            "play",
            fields,
            answer -> {
              if (require("play", answer)) {
                log.ledger().acknowledged(game, ply, move);
                log.acknowledged(System.nanoTime() - due);
              }
            });
  }

  private boolean require(String what, Heard answer) {
    boolean isDone = answer.type().equals("ok");
    if (!isDone) {
      log.problem(what + " was answered by " + answer.text());
    }
    return isDone;
  }
}
