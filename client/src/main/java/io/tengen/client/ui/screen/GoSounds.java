package io.tengen.client.ui.screen;

import io.tengen.client.record.GameRecord;

/** What a game of Go sounds like. Returns at once. */
public interface GoSounds {
  /** A move came to the end of a game or was made at the cursor. */
  void move(GameRecord record, boolean isOthers);

  /** A player passed. */
  void pass();

  /** Something that one should look at. */
  void alert();
}
