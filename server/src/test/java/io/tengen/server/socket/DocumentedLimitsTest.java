package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.server.SocketLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The numbers of docs/protocol.md are those that hold. */
class DocumentedLimitsTest {
  private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| (\\d+) \\| [^|]+ \\|");

  private static String document() throws IOException {
    return Files.readString(Path.of("..", "docs", "protocol.md"));
  }

  @Test
  void theTableIsThatOfTheUsualLimits() throws IOException {
    SocketLimits limits = SocketLimits.USUAL;
    Map<String, Long> wanted = new LinkedHashMap<>();
    wanted.put("bytes of a message", (long) limits.messageBytes());
    wanted.put("messages of a connection a second", (long) limits.messagesPerSecond());
    wanted.put("messages of a connection at once", (long) limits.messageBurst());
    wanted.put("bytes that wait for a client that does not read", (long) limits.unsentBytes());
    wanted.put("seconds until `hello`", limits.helloTime().toSeconds());
    wanted.put("seconds without a word or a pong", limits.silence().toSeconds());
    wanted.put("seconds until a lost session is forgotten", limits.resumeTime().toSeconds());
    wanted.put("pushes kept for a lost session", (long) limits.resumeMessages());
    wanted.put("connections of an account", (long) limits.connectionsPerAccount());
    wanted.put("watched games of a session", (long) limits.observedGames());
    wanted.put("games that an account plays at once", (long) limits.gamesPerAccount());
    wanted.put("open seeks of an account, challenges included", (long) limits.seeksPerAccount());
    assertEquals(SocketLimits.class.getRecordComponents().length, wanted.size());
    String document = document();
    Map<String, Long> shown = new LinkedHashMap<>();
    Matcher rows = ROW.matcher(document.substring(document.indexOf("## Limits")));
    while (rows.find()) {
      shown.put(rows.group(1), Long.valueOf(rows.group(2)));
    }
    assertEquals(wanted, shown);
  }

  @Test
  void theLengthOfTheLobbysListIsTold() throws IOException {
    assertTrue(document().contains("the newest " + LobbyFeed.MOST_GAMES + ", `total`"));
  }
}
