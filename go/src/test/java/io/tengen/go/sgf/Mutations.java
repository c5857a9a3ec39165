package io.tengen.go.sgf;

import io.tengen.env.RandomStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Spoils input in the ways that real input is spoilt, and a few worse. */
public final class Mutations {
  private static final int LONGEST = 1 << 14;

  private final RandomStream random;
  private final List<byte[]> corpus;
  private final byte[] syntax;

  /**
   * Mutations of some files.
   *
   * @param syntax the bytes that mean something to the parser
   */
  public Mutations(long seed, List<byte[]> corpus, byte[] syntax) {
    this.random = new RandomStream(seed);
    this.corpus = corpus;
    this.syntax = syntax;
  }

  /** What is tried out on mutations. */
  @FunctionalInterface
  public interface Target {
    /**
     * Tries one input.
     *
     * @throws AssertionError when the target fails, as with any unchecked exception
     */
    void tryOne(byte[] input) throws IOException;
  }

  /**
   * Fuzzes for longer than a test may.
   *
   * @param arguments of a main method: a directory whose files are the corpus, seconds, and maybe a
   *     seed, 0 without
   * @throws AssertionError when the target fails, with the input in it
   */
  public static void fuzz(String[] arguments, byte[] syntax, Target target) throws IOException {
    List<byte[]> corpus = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        corpus.add(Files.readAllBytes(file));
      }
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[1]));
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
    Mutations mutations = new Mutations(seed, corpus, syntax);
    while (System.nanoTime() < end) {
      byte[] input = mutations.next();
      try {
        target.tryOne(input);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("fails: " + new String(input, StandardCharsets.ISO_8859_1), e);
      }
    }
  }

  /** The next input. */
  public byte[] next() {
    byte[] input = pick();
    for (int count = random.nextInt(8); count >= 0; count--) {
      input = mutate(input);
    }
    return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
  }

  private byte[] pick() {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] mutate(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = from + random.nextInt(Math.min(input.length - from, 64) + 1);
    byte[] middle =
        switch (random.nextInt(6)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {syntax[random.nextInt(syntax.length)]};
          case 2 -> new byte[] {(byte) random.nextInt(256)};
          case 3 -> repeat(Arrays.copyOfRange(input, from, to), 1 + random.nextInt(20));
          case 4 -> slice(pick());
          default -> repeat(new byte[] {syntax[random.nextInt(syntax.length)]}, random.nextInt(99));
        };
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    output.write(input, 0, from);
    output.writeBytes(middle);
    // Cutting the end off is the most common accident.
    if (random.nextInt(20) > 0) {
      output.write(input, to, input.length - to);
    }
    return output.toByteArray();
  }

  private byte[] slice(byte[] other) {
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from + 1));
  }

  private static byte[] repeat(byte[] bytes, int times) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      output.writeBytes(bytes);
    }
    return output.toByteArray();
  }
}
