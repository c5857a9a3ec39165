package io.tengen.client.ui.frame;

import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import java.nio.file.Path;

/** The way from screen to screen. */
public interface Pages {
  /** The first screen. */
  void menu();

  /** The dialog that begins a game. */
  void newGame();

  /** Begins a game of Go in this process. */
  void play(Challenge challenge);

  /** A game of Go to look at, from a file. */
  void open(Path file);

  /** Lets the user choose a file. */
  void chooseFile();

  /** A game of Go to look at, from the clipboard. */
  void paste();

  /** An empty board to study on. */
  void study(GameChoice game);

  /** Goes on with the game that is open, if there is one. */
  void resume();

  /** Whether there is a game to go on with. */
  boolean canResume();

  /** Playing people and agents on a server. */
  void server();

  /** The other worlds. */
  void worlds();

  /** One of the other worlds, by its name. */
  void world(String name);

  /** Watching a training. */
  void training();

  /** The settings. */
  void settings();

  /** Closes the window. */
  void quit();
}
