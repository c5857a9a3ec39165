package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class SgfSourcesTest {
  @TempDir Path directory;

  private static byte[] games(String... players) {
    StringBuilder text = new StringBuilder();
    for (String player : players) {
      text.append("(;GM[1]PB[").append(player).append("];B[aa])\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A compressor of the JDK or of a library. */
  @FunctionalInterface
  private interface Compressor {
    OutputStream open(OutputStream out) throws IOException;
  }

  private static byte[] compress(byte[] bytes, Compressor compressor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream stream = compressor.open(out)) {
      stream.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    return compress(bytes, GZIPOutputStream::new);
  }

  private static byte[] xz(byte[] bytes) throws IOException {
    return compress(bytes, out -> new XZOutputStream(out, new LZMA2Options(1)));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path path = directory.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes);
  }

  /** Players, and in between the file and the problem of what cannot be read. */
  private List<String> outcomes(Path... paths) throws SgfException {
    List<String> outcomes = new ArrayList<>();
    try (SgfCollection collection = new SgfCollection(List.of(paths), SgfOptions.TOLERANT)) {
      boolean more = true;
      while (more) {
        try {
          SgfGame game = collection.next();
          more = game != null;
          if (game != null) {
            outcomes.add(game.info(GameInfo.BLACK_PLAYER).orElse("-"));
          }
        } catch (SgfException e) {
          assertEquals(e.source(), collection.source());
          String name = e.source().substring(directory.toString().length() + 1);
          outcomes.add(name + " " + e.line() + ": " + e.problem());
        }
      }
    }
    return outcomes;
  }

  @Test
  void readsEveryKindOfFileByItsFirstBytes() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.sgf", games("A", "B"));
    entries.put("readme.txt", games("No"));
    entries.put("sub/b.SGF.GZ", gzip(games("C")));
    List<String> expected = List.of("A", "B", "C");
    assertEquals(expected, outcomes(file("1.sgf", games("A", "B", "C"))));
    assertEquals(expected, outcomes(file("2.gz", gzip(games("A", "B", "C")))));
    assertEquals(expected, outcomes(file("3", xz(games("A", "B", "C")))));
    assertEquals(expected, outcomes(file("4.zip", zip(entries))));
    assertEquals(expected, outcomes(file("5.tar", tar(entries))));
    assertEquals(expected, outcomes(file("6.tar.gz", gzip(tar(entries)))));
    assertEquals(expected, outcomes(file("7.tar.xz", xz(tar(entries)))));
  }

  @Test
  void readsDirectoriesInTheOrderOfNames() throws IOException {
    file("d/2/c.sgf", games("C"));
    file("d/1/b.sgf.xz", xz(games("B")));
    file("d/1/notes.txt", games("No"));
    file("d/0.zip", zip(Map.of("a.sgf", games("A"))));
    file("d/9.tgz", gzip(tar(Map.of("d.sgf", games("D")))));
    assertEquals(List.of("A", "B", "C", "D"), outcomes(directory.resolve("d")));
  }

  @Test
  void aBrokenFileDoesNotStopTheOthers() throws IOException {
    byte[] whole = gzip(games("A", "B"));
    file("d/1.sgf.gz", Arrays.copyOf(whole, whole.length - 12));
    file("d/2.sgf.xz", Arrays.copyOf(xz(games("B")), 20));
    file("d/3.zip", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    file("d/4.sgf", "(;PB[D]".getBytes(StandardCharsets.UTF_8));
    file("d/5.sgf", games("E"));
    List<String> outcomes = outcomes(directory.resolve("d"), directory.resolve("none.sgf"));
    assertEquals("E", outcomes.get(outcomes.size() - 2), outcomes.toString());
    assertTrue(outcomes.get(outcomes.size() - 1).startsWith("none.sgf 0: there is no such file"));
    for (String name : List.of("1.sgf.gz", "2.sgf.xz", "3.zip", "4.sgf")) {
      assertEquals(
          1, outcomes.stream().filter(text -> text.contains(name)).count(), outcomes.toString());
    }
  }

  @Test
  void aBrokenEntryDoesNotStopTheOthersOfItsArchive() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.sgf", games("A"));
    entries.put("b.sgf.gz", Arrays.copyOf(gzip(games("B")), 15));
    entries.put("c.sgf", games("C"));
    for (byte[] archive : List.of(zip(entries), tar(entries))) {
      List<String> outcomes = outcomes(file("archive", archive));
      assertEquals(3, outcomes.size(), outcomes.toString());
      assertTrue(outcomes.get(1).startsWith("archive!b.sgf.gz"), outcomes.get(1));
      assertEquals("C", outcomes.get(2));
    }
  }

  @Test
  void stopsDecompressionBombs() throws IOException {
    byte[] blanks = new byte[32 << 20];
    Arrays.fill(blanks, (byte) ' ');
    file("bombs/1.sgf.gz", gzip(blanks));
    file("bombs/2.zip", zip(Map.of("x.txt", blanks, "y.sgf", games("Y"))));
    file("bombs/3.sgf.xz", xz(blanks));
    file("bombs/4.sgf", games("D"));
    List<String> outcomes = outcomes(directory.resolve("bombs"));
    assertEquals(4, outcomes.stream().filter(text -> !text.equals("Y")).count());
    assertEquals(3, outcomes.stream().filter(text -> text.contains("expands to")).count());
    assertEquals("D", outcomes.get(outcomes.size() - 1));
  }

  @Test
  void whateverTheBytesOfAnArchiveAreOnlyTheDeclaredExceptionComesOut() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.sgf", games("A", "B"));
    entries.put("b.sgf.gz", gzip(games("C")));
    entries.put("c.zip", zip(Map.of("d.sgf", games("D"))));
    List<byte[]> corpus =
        List.of(zip(entries), tar(entries), gzip(tar(entries)), gzip(games("E")), xz(games("F")));
    byte[] syntax = {0, 1, 3, 4, 'P', 'K', 0x1F, (byte) 0x8B, '7', (byte) 0xFF, 'u', ' '};
    Mutations mutations = new Mutations(8, corpus, syntax);
    long games = 0;
    for (int i = 0; i < 2_000; i++) {
      Path path = file("mutated", mutations.next());
      games += outcomes(path).stream().filter(text -> text.length() == 1).count();
    }
    assertTrue(games > 200, games + " games");
  }

  @Test
  void limitsTheHeadersOfArchives() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      // The name of the entry that would follow, 2 MB of it.
      TarArchiveEntry longName =
          new TarArchiveEntry(TarConstants.GNU_LONGLINK, TarConstants.LF_GNUTYPE_LONGNAME);
      longName.setSize(2 << 20);
      tar.putArchiveEntry(longName);
      tar.write(new byte[2 << 20]);
      tar.closeArchiveEntry();
    }
    List<String> outcomes = outcomes(file("long.tar", out.toByteArray()));
    assertEquals(1, outcomes.size());
    assertTrue(outcomes.get(0).contains("the header of an entry has more than"));
  }

  @Test
  void readsLongNames() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("long/".repeat(100) + "a.sgf", games("A"));
    entries.put("b.sgf", games("B"));
    assertEquals(List.of("A", "B"), outcomes(file("names.tar", tar(entries))));
  }

  @Test
  void limitsTheLayersOfCompression() throws IOException {
    byte[] bytes = games("A");
    for (int i = 0; i < 4; i++) {
      bytes = gzip(bytes);
    }
    assertEquals(List.of("A"), outcomes(file("4.gz", bytes)));
    List<String> outcomes = outcomes(file("5.gz", gzip(bytes)));
    assertTrue(outcomes.get(0).contains("compressed more than 4 times"), outcomes.toString());
  }
}
