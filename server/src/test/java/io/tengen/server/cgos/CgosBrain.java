package io.tengen.server.cgos;

/** What plays behind a {@link CgosBot}; colours are {@code b} and {@code w}. */
interface CgosBrain {
  /** A game begins. */
  void setUp(int size, double komi, long mainMillis);

  /** A move was made that it has not chosen now. */
  void play(String colour, String vertex);

  /** Chooses a move, and makes it on its own board. */
  String choose(String colour, long millisLeft);
}
