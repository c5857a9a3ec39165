package io.tengen.client.training;

import io.tengen.arena.live.BoardPicture;
import io.tengen.client.scene.Area;
import io.tengen.client.scene.Canvas;
import io.tengen.client.world.BoardLook;
import io.tengen.client.world.BoardScene;
import io.tengen.client.world.BoardScene.Content;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays the latest game of a run through, move by move, again and again; a newer one takes its
 * place when it has been shown, or at once where one asks for it. Of the owner's thread.
 */
public final class GamePlayback {
  private static final double SECONDS_A_MOVE = 0.4;

  /** The end stays for as long as so many moves. */
  private static final int REST = 6;

  private @Nullable SeenGame game;
  private @Nullable SeenGame newest;
  private List<String> pictures = List.of();
  private double at;
  private boolean isHeld;

  /** The latest game is this one. */
  public void offer(Optional<SeenGame> latest) {
    if (latest.isPresent() && !latest.get().equals(newest)) {
      newest = latest.get();
      if (game == null) {
        show(latest.get());
      }
    }
  }

  private void show(SeenGame next) {
    game = next;
    at = 0;
    List<String> made = new ArrayList<>();
    State state = next.game().newInitialState();
    made.add(BoardPicture.of(state));
    for (int action : next.actions()) {
      state.apply(action);
      made.add(BoardPicture.of(state));
    }
    pictures = made;
  }

  /** Time has passed. */
  public void pass(double seconds) {
    if (game == null || isHeld) {
      return;
    }
    at += seconds / SECONDS_A_MOVE;
    if (at >= pictures.size() - 1 + REST) {
      show(newest == null ? game : newest);
    }
  }

  /** The game that is shown. */
  public Optional<SeenGame> game() {
    return Optional.ofNullable(game);
  }

  /** How many moves are shown of it. */
  public int ply() {
    return (int) Math.min(at, Math.max(0, pictures.size() - 1));
  }

  /** Stays at a move from now on, until {@link #follow}. */
  public void hold(int ply) {
    isHeld = true;
    at = Math.max(0, Math.min(ply, pictures.size() - 1));
  }

  /** Goes on by itself, with the latest game. */
  public void follow() {
    isHeld = false;
    if (newest != null && !newest.equals(game)) {
      show(newest);
    }
  }

  /** Whether it stays where it is. */
  public boolean isHeld() {
    return isHeld;
  }

  /** Forgets all games, as when another run is watched. */
  public void clear() {
    game = null;
    newest = null;
    pictures = List.of();
    isHeld = false;
  }

  /** Draws the position; nothing where there is no game. */
  public void paint(Canvas canvas) {
    SeenGame shown = game;
    if (shown == null) {
      return;
    }
    BoardLook look = BoardLook.of(shown.game());
    int ply = ply();
    int last = -1;
    if (ply > 0) {
      last = look.cellOf(pictures.get(ply - 1), shown.actions().get(ply - 1));
    }
    new BoardScene(look).paint(canvas, Area.of(canvas), Content.of(pictures.get(ply), last));
  }
}
