package io.tengen.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MuteTest {
  private final Mute mute = new Mute(70);

  private int press() {
    mute.hear(mute.next());
    return mute.next();
  }

  @Test
  void theSoundIsBackAsLoudAsItWas() {
    mute.hear(25);
    assertEquals(0, mute.next());
    assertEquals(25, press());
    assertEquals(0, press());
  }

  @Test
  void whoStartsWithoutSoundHearsTheUsual() {
    mute.hear(0);
    assertEquals(70, mute.next());
  }
}
