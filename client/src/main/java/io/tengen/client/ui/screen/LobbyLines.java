package io.tengen.client.ui.screen;

import io.tengen.client.session.GameChoice;
import io.tengen.client.text.GoText;
import io.tengen.client.text.NewGameText;
import io.tengen.client.text.Texts;
import io.tengen.server.protocol.GameLine;
import io.tengen.server.protocol.Offer;
import io.tengen.server.protocol.SeatView;
import io.tengen.server.protocol.SeekLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a lobby has, in a line for people; of games of Go, which are those that are shown. */
final class LobbyLines {
  private static final Pattern SIZED = Pattern.compile("go-([0-9]{1,2})x\\1");
  private static final String SEPARATOR = " · ";

  private LobbyLines() {}

  static boolean isGo(SeekLine seek) {
    return size(seek.offer()) > 0;
  }

  static boolean isGo(GameLine game) {
    return game.size() != null;
  }

  /** The edge of the board; 0 in another game. */
  private static int size(Offer offer) {
    Integer told = offer.size();
    if (offer.game().equals(GameChoice.GO)) {
      return told == null ? 0 : told;
    }
    Matcher sized = SIZED.matcher(offer.game());
    return sized.matches() ? Integer.parseInt(sized.group(1)) : 0;
  }

  /** Who offers what. */
  static String of(SeekLine seek, Texts texts) {
    Offer offer = seek.offer();
    List<String> parts = new ArrayList<>();
    parts.add(seek.player());
    parts.add(texts.get(NewGameText.SIZE_LINES, size(offer)));
    parts.add(time(offer.time(), texts));
    Integer handicap = offer.handicap();
    if (handicap != null && handicap > 0) {
      parts.add(texts.get(NewGameText.HANDICAP_STONES, handicap));
    }
    Double komi = offer.komi();
    if (komi != null) {
      boolean isWhole = komi == Math.rint(komi);
      parts.add(texts.get(GoText.KOMI, isWhole ? Long.toString(Math.round(komi)) : komi));
    }
    if (offer.rules() != null) {
      parts.add(RuleNames.of(offer.rules(), texts));
    }
    return String.join(SEPARATOR, parts);
  }

  /** Who plays what. */
  static String of(GameLine game, Texts texts) {
    String players = game.players().stream().map(SeatView::name).collect(Collectors.joining(" - "));
    Integer size = game.size();
    return String.join(
        SEPARATOR,
        players,
        size == null ? game.game() : texts.get(NewGameText.SIZE_LINES, size),
        time(game.time(), texts));
  }

  /** Whether somebody has a seat in it. */
  static boolean plays(GameLine game, String name) {
    return game.players().stream().anyMatch(seat -> seat.name().equals(name));
  }

  private static String time(@Nullable String time, Texts texts) {
    return time == null || time.equals("none") ? texts.get(NewGameText.TIME_NONE) : time;
  }
}
