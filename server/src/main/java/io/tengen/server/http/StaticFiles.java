package io.tengen.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Files of the class path, which do not change: each is read once, packed once, and named by its
 * content's hash, so that a browser that has it is told so.
 */
public final class StaticFiles {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
  private static final int SMALLEST_PACKED = 512;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final String folder;
  private final Map<String, Content> contents = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  private record Content(String type, String tag, byte[] plain, byte @Nullable [] packed) {}

  /**
   * The files of a folder.
   *
   * @param folder of the class path, without slashes at its ends
   */
  public StaticFiles(String folder) {
    this.folder = folder;
  }

  /**
   * The answer to a request for a file; nothing when there is no such one.
   *
   * @param path with a slash before it; {@code /} is {@code /index.html}
   */
  public Optional<Reply> find(String path, boolean takesGzip, String clientTag) throws IOException {
    Content content = content(path.equals("/") ? "/index.html" : path);
    if (content == null) {
      return Optional.empty();
    }
    byte[] packed = content.packed();
    if (packed == null) {
      return Optional.of(reply(content, content.plain(), content.tag(), clientTag));
    }
    Reply reply =
        takesGzip
            ? reply(content, packed, content.tag() + "-gzip", clientTag)
            : reply(content, content.plain(), content.tag(), clientTag);
    boolean isPacked = takesGzip && reply.status() == 200;
    Reply whole = isPacked ? reply.with("content-encoding", "gzip") : reply;
    return Optional.of(whole.with("vary", "accept-encoding"));
  }

  private static Reply reply(Content content, byte[] body, String tag, String clientTag) {
    return new Reply(200, content.type(), body, Map.of()).tagged(tag, clientTag);
  }

  private @Nullable Content content(String path) throws IOException {
    Content known = contents.get(path);
    if (known != null) {
      return known;
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PATH.matcher(path).matches()) {
      return null;
    }
    try (InputStream in = StaticFiles.class.getResourceAsStream("/" + folder + path)) {
      if (in == null) {
        return null;
      }
      byte[] plain = in.readAllBytes();
      Content content = new Content(type, hash(plain), plain, packed(type, plain));
      contents.put(path, content);
      return content;
    }
  }

  private static byte @Nullable [] packed(String type, byte[] plain) throws IOException {
    boolean isText =
        !type.startsWith("font") && (!type.startsWith("image") || type.contains("svg"));
    if (!isText || plain.length < SMALLEST_PACKED) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.size() < plain.length ? bytes.toByteArray() : null;
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
