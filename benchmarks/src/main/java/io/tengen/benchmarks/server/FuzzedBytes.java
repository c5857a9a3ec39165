package io.tengen.benchmarks.server;

import io.tengen.env.RandomStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A connection on which bytes come that are mostly no requests of HTTP, or lines of CGOS. */
final class FuzzedBytes extends Wire {
  /** A viewer's; the server reads a hundred at once. */
  private static final int LINES = 95;

  /** One of so many connections of CGOS does not begin as a viewer. */
  private static final int RUDE = 10;

  /** One of so many is of bytes that are nothing at all. */
  private static final int NOISE = 20;

  private static final int LONGEST_NOISE = 400;

  private final RandomStream random;
  private final Runnable done;
  private final boolean isCgos;

  private FuzzedBytes(RandomStream random, Runnable done, boolean isCgos) {
    this.random = random;
    this.done = done;
    this.isCgos = isCgos;
  }

  /** Lines; {@code done} is run when it is closed. */
  static FuzzedBytes cgos(RandomStream random, Runnable done) {
    return new FuzzedBytes(random, done, true);
  }

  /** A request or two; {@code done} is run when it is closed. */
  static FuzzedBytes http(RandomStream random, Runnable done) {
    return new FuzzedBytes(random, done, false);
  }

  boolean isCgos() {
    return isCgos;
  }

  @Override
  void opened() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (isCgos) {
      if (random.nextInt(RUDE) != 0) {
        bytes.writeBytes("v1\n".getBytes(StandardCharsets.US_ASCII));
      }
      for (int i = 0; i < LINES; i++) {
        bytes.writeBytes(one(Mutations.CGOS));
        bytes.write('\n');
      }
    } else {
      for (int requests = random.nextInt(2); requests >= 0; requests--) {
        bytes.writeBytes(one(Mutations.HTTP));
      }
    }
    send(ByteBuffer.wrap(bytes.toByteArray()));
    finish();
  }

  private byte[] one(java.util.List<byte[]> seeds) {
    if (random.nextInt(NOISE) != 0) {
      return Mutations.mutated(seeds, random);
    }
    byte[] noise = new byte[random.nextInt(LONGEST_NOISE)];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) random.nextInt(256);
    }
    return noise;
  }

  /** Whatever the server answers, it closes when it has read all. */
  @Override
  void received(ByteBuffer bytes) {
    bytes.position(bytes.limit());
  }

  @Override
  void lost() {
    done.run();
  }
}
