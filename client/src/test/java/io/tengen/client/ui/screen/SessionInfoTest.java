package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.client.files.GameFiles;
import io.tengen.client.record.GameRecord;
import io.tengen.client.session.ClockFace;
import io.tengen.client.session.SessionView;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.client.session.SessionView.SessionEnd;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.SgfGame;
import io.tengen.search.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the file of a played game says about it. */
class SessionInfoTest {
  private final GoGame game = new GoGame(9, Ruleset.JAPANESE.rules());
  private final GameRecord record = GameRecord.empty(game);

  private SessionView view(Optional<SessionEnd> end) {
    ClockFace clock = new ClockFace(Clock.UNLIMITED, false, 0);
    return new SessionView(
        1,
        game,
        List.of("Anna", "uct"),
        0,
        List.of(),
        0,
        end.isPresent() ? -1 : 0,
        end.isPresent() ? Phase.OVER : Phase.PLAYING,
        List.of(clock, clock),
        true,
        false,
        -1,
        Map.of(),
        end,
        List.of());
  }

  private String value(String property) {
    SgfGame sgf = record.toSgf();
    return sgf.root().text(property).orElse("");
  }

  @Test
  void namesDateRulesAndResultAreInTheFile() {
    SessionInfo.write(record, view(Optional.empty()), LocalDate.of(2026, 3, 9));
    assertEquals("", value("RE"));
    SessionInfo.writeEnd(record, view(Optional.of(new SessionEnd("W+R", 1, "RESIGNATION", ""))));
    assertEquals("Anna", value("PB"));
    assertEquals("uct", value("PW"));
    assertEquals("2026-03-09", value("DT"));
    assertEquals("W+R", value("RE"));
    assertEquals("6.5", value("KM"));
    assertEquals("Japanese", value("RU"));
    assertEquals(1, GameFiles.text(record.toSgf()).split("RE\\[", -1).length - 1);
  }
}
