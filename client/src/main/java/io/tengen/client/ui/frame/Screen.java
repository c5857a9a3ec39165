package io.tengen.client.ui.frame;

import com.badlogic.gdx.scenes.scene2d.Actor;
import io.tengen.client.key.Command;
import io.tengen.client.key.Scope;
import java.nio.file.Path;

/** A page of the window. All calls come on the render thread. */
public interface Screen {
  /** Which commands are heard on it. */
  Scope scope();

  /**
   * Makes its actors, which fill the window. Called again when the look, the language or the
   * density of the screen has changed; those made before are gone then.
   */
  Actor build(House house);

  /** Does what a key or a button asked for; false when that means nothing here. */
  boolean perform(Command command);

  /** Before each frame: brings the actors up to date. */
  default void update() {}

  /** Whether it changes all the time, so that frames are to be drawn one after the other. */
  default boolean isMoving() {
    return false;
  }

  /** Whether it shows a clock that runs: frames are to be drawn some times a second. */
  default boolean isTicking() {
    return false;
  }

  /** Takes a file that was dropped on the window; false when it does not want it. */
  default boolean take(Path file) {
    return false;
  }

  /**
   * What a scripted session may ask about it, such as {@code moves}; empty for what it does not
   * know.
   */
  default String probe(String name) {
    return "";
  }

  /** It is left for good: releases what it has. */
  default void close() {}
}
