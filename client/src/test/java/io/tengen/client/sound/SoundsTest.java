package io.tengen.client.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoundsTest {
  static Stream<short[]> all() {
    return Stream.of(
        Sounds.stone(1),
        Sounds.stone(2),
        Sounds.capture(1, 3),
        Sounds.capture(40, 4),
        Sounds.pass(),
        Sounds.alert(),
        Sounds.tick());
  }

  @ParameterizedTest
  @MethodSource("all")
  void soundsAreShortLoudEnoughAndEndInSilence(short[] samples) {
    int loudest = 0;
    double sum = 0;
    for (short sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
      sum += sample;
    }
    assertEquals(0.7 * Short.MAX_VALUE, loudest, 1);
    assertTrue(samples.length > Sounds.RATE / 20 && samples.length < Sounds.RATE);
    assertTrue(Math.abs(sum / samples.length) < 200, "there is a constant in it");
    assertEquals(0, samples[samples.length - 1]);
    for (int i = samples.length - 20; i < samples.length; i++) {
      assertTrue(Math.abs(samples[i]) < 700, "it ends with a click");
    }
  }

  @Test
  void theSeedMakesTheSound() {
    assertArrayEquals(Sounds.stone(7), Sounds.stone(7));
    assertFalse(Arrays.equals(Sounds.stone(7), Sounds.stone(8)));
    assertArrayEquals(Sounds.capture(3, 7), Sounds.capture(3, 7));
    assertTrue(Sounds.capture(5, 7).length > Sounds.capture(1, 7).length);
    assertEquals(Sounds.capture(8, 7).length, Sounds.capture(300, 7).length);
  }

  @Test
  void noStonesMakeNoCapture() {
    var e = assertThrows(IllegalArgumentException.class, () -> Sounds.capture(0, 1));
    assertEquals("the stones taken are 0, but must be at least 1", e.getMessage());
  }
}
