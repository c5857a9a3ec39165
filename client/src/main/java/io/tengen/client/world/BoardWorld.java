package io.tengen.client.world;

import io.tengen.client.text.TextKey;
import io.tengen.env.Game;

/** A board game against any agent. */
public final class BoardWorld implements World {
  private final Game game;
  private final TextKey title;
  private final TextKey about;

  /** Of a game that {@link BoardLook} can draw. */
  public BoardWorld(Game game, TextKey title, TextKey about) {
    this.game = game;
    this.title = title;
    this.about = about;
  }

  @Override
  public String id() {
    return game.name();
  }

  @Override
  public TextKey title() {
    return title;
  }

  @Override
  public TextKey about() {
    return about;
  }

  @Override
  public WorldModel open(WorldContext context) {
    return new BoardModel(game, context);
  }
}
