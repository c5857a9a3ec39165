package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.arena.live.RefusedActionException;
import io.tengen.arena.lobby.LobbyException;
import io.tengen.server.account.AccountException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of an error is in the table of docs/protocol.md, and no other. */
class DocumentedCodesTest {
  @Test
  void theTableIsWhole() throws IOException {
    Set<String> codes = new TreeSet<>();
    List<Enum<?>[]> all =
        List.of(
            RefusedException.Code.values(),
            RefusedActionException.Code.values(),
            LobbyException.Code.values(),
            AccountException.Code.values());
    all.forEach(each -> Stream.of(each).forEach(code -> codes.add(code.name())));
    Set<String> documented = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "protocol.md"))) {
      if (line.startsWith("| `")) {
        Matcher matcher =
            Pattern.compile("`([A-Z_]+)`").matcher(line.substring(0, line.indexOf('|', 1)));
        while (matcher.find()) {
          documented.add(matcher.group(1));
        }
      }
    }
    assertEquals(codes, documented);
  }
}
