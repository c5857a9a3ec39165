package io.tengen.client.sound;

import io.tengen.env.RandomStream;

/**
 * Sounds as samples: 16-bit signed, one channel, {@link #RATE} a second. Each is a sum of partials
 * that die away, struck with a click of noise; the same seed gives the same samples.
 */
public final class Sounds {
  /** Samples a second. */
  public static final int RATE = 44_100;

  /** Below the largest sample, so that two sounds at once do not clip much. */
  private static final double PEAK = 0.7 * Short.MAX_VALUE;

  /** The last samples fade to silence, so that no end clicks. */
  private static final int FADE = RATE / 200;

  private Sounds() {}

  /**
   * A stone put on a board of wood: the board's dull knock and the stone's ring.
   *
   * @param seed no two stones sound the same
   */
  public static short[] stone(long seed) {
    RandomStream random = new RandomStream(seed);
    double[] samples = new double[RATE * 3 / 20];
    addStone(samples, 0, 1, random);
    return pcm(samples);
  }

  /**
   * Stones taken off the board and dropped into the bowl, one after another.
   *
   * @param stones how many; from eight on it sounds like eight
   * @param seed of how they fall
   * @throws IllegalArgumentException unless there is at least one
   */
  public static short[] capture(int stones, long seed) {
    if (stones < 1) {
      throw new IllegalArgumentException(
          "the stones taken are " + stones + ", but must be at least 1");
    }
    RandomStream random = new RandomStream(seed);
    int heard = Math.min(stones, 8);
    double[] samples = new double[RATE / 5 + heard * RATE / 14];
    int start = 0;
    for (int stone = 0; stone < heard; stone++) {
      double loudness = random.nextDouble(0.5, 1);
      addPartial(samples, start, loudness, random.nextDouble(2300, 3100), 0.018);
      addPartial(samples, start, loudness * 0.6, random.nextDouble(4300, 5600), 0.010);
      addNoise(samples, start, loudness * 0.5, 0.003, random);
      start += (int) (RATE * random.nextDouble(0.035, 0.07));
    }
    return pcm(samples);
  }

  /** A pass: two soft tones, falling. */
  public static short[] pass() {
    double[] samples = new double[RATE * 2 / 5];
    addTone(samples, 0, 523.25, 0.12);
    addTone(samples, RATE / 8, 392.00, 0.14);
    return pcm(samples);
  }

  /** Something wants attention, such as a game that begins: three tones, rising. */
  public static short[] alert() {
    double[] samples = new double[RATE * 3 / 5];
    addTone(samples, 0, 523.25, 0.10);
    addTone(samples, RATE / 10, 659.26, 0.10);
    addTone(samples, RATE / 5, 783.99, 0.20);
    return pcm(samples);
  }

  /** A second of byo-yomi that runs out: one short tone. */
  public static short[] tick() {
    double[] samples = new double[RATE / 10];
    addTone(samples, 0, 880, 0.025);
    return pcm(samples);
  }

  private static void addStone(double[] samples, int start, double loudness, RandomStream random) {
    double pitch = random.nextDouble(0.94, 1.06);
    // The partials of a struck plate are not multiples of one another.
    addPartial(samples, start, loudness, 190 * pitch, 0.030);
    addPartial(samples, start, loudness * 0.7, 510 * pitch, 0.020);
    addPartial(samples, start, loudness * 0.5, 1130 * pitch, 0.012);
    addPartial(samples, start, loudness * 0.35, 2870 * pitch, 0.007);
    addNoise(samples, start, loudness * 0.8, 0.0025, random);
  }

  private static void addTone(double[] samples, int start, double hertz, double seconds) {
    addPartial(samples, start, 1, hertz, seconds);
    addPartial(samples, start, 0.3, 2 * hertz, seconds * 0.6);
    addPartial(samples, start, 0.1, 3 * hertz, seconds * 0.4);
  }

  /** A sine that begins within 1 ms and falls to 1/e in so many seconds. */
  private static void addPartial(
      double[] samples, int start, double loudness, double hertz, double seconds) {
    double turn = 2 * Math.PI * hertz / RATE;
    for (int i = start; i < samples.length; i++) {
      double time = (double) (i - start) / RATE;
      double attack = Math.min(1, time * 1000);
      samples[i] += loudness * attack * Math.exp(-time / seconds) * Math.sin(turn * (i - start));
    }
  }

  private static void addNoise(
      double[] samples, int start, double loudness, double seconds, RandomStream random) {
    int end = Math.min(samples.length, start + (int) (8 * seconds * RATE));
    for (int i = start; i < end; i++) {
      double time = (double) (i - start) / RATE;
      samples[i] += loudness * Math.exp(-time / seconds) * random.nextDouble(-1, 1);
    }
  }

  private static short[] pcm(double[] samples) {
    double loudest = 0;
    for (double sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    short[] pcm = new short[samples.length];
    for (int i = 0; i < pcm.length; i++) {
      double fade = Math.min(1, (double) (pcm.length - 1 - i) / FADE);
      pcm[i] = (short) Math.rint(samples[i] / loudest * PEAK * fade);
    }
    return pcm;
  }
}
