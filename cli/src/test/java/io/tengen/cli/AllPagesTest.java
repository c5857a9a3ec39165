package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every page in a browser: on all screens, by keys, for those who listen, and how much it takes.
 */
class AllPagesTest extends PagesInBrowser {
  private static final int MOST_SCRIPT_BYTES = 300 * 1024;
  private static final int TAB = 9;
  private static final Set<String> CONTROLS =
      Set.of("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "slider");

  /** All pages, by what their pictures are called. */
  private static final Map<String, String> PAGES = pages();

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("lobby", "#/");
    pages.put("play", "#/play");
    pages.put("games", "#/games");
    pages.put("game", "#/game/" + ArchivedGames.HANDICAP);
    pages.put("connect-four", "#/game/" + ArchivedGames.CONNECT_FOUR);
    pages.put("player", "#/player/ada");
    pages.put("ladders", "#/ladder");
    pages.put("ladder", "#/ladder/" + ArenaRooms.go(9));
    pages.put("tournaments", "#/tournaments");
    pages.put("runs", "#/runs");
    pages.put("run", "#/runs/" + ArenaInBrowser.RUN);
    pages.put("worlds", "#/worlds");
    pages.put("account", "#/account");
    return pages;
  }

  @Test
  void aLadderShowsWhatIsCertain() throws Exception {
    bed().open("#/ladder/" + ArenaRooms.go(9));
    browser().until("document.querySelectorAll('svg.elo .whisker').length === 2");
    browser().until("document.querySelectorAll('.cross .bar').length === 2");
    bed().picture("ladder-desktop");
  }

  @Test
  void theCartMoves() throws Exception {
    bed().open("#/worlds");
    browser()
        .until(
            "document.querySelector('svg.world')?.getAttribute('aria-label')?.startsWith('Cart at')");
    browser().until("Number(document.querySelector('input[type=range]').value) > 2");
    bed().picture("cartpole");
  }

  @Test
  void everyPageFitsEveryScreenAndNamesItsControls() throws Exception {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      bed().open(page.getValue());
      Set<String> nameless = new TreeSet<>();
      for (JsonNode node : browser().accessibleNodes()) {
        String role = node.path("role").path("value").asString("");
        if (CONTROLS.contains(role) && node.path("name").path("value").asString("").isBlank()) {
          nameless.add(role + " " + node.path("nodeId"));
        }
      }
      assertEquals(Set.of(), nameless, page.getKey() + " has controls without a name");
      for (int width : new int[] {1_280, 360}) {
        browser().resize(width, width < 600 ? 740 : 900);
        int wide = browser().evaluate("document.documentElement.scrollWidth").asInt(0);
        assertTrue(wide <= width, page.getKey() + " is " + wide + " wide on " + width);
        browser().darken(width < 600);
        bed().picture(page.getKey() + (width < 600 ? "-phone-dark" : "-desktop-light"));
      }
      bed().desktop();
    }
  }

  @Test
  void keysReachEveryControlOfTheLobby() {
    bed().open("#/");
    browser().until("document.querySelector('option[value=random]') !== null");
    String controls =
        "[...document.querySelectorAll('a[href], button, input, select, summary')]"
            + ".filter((e) => e.checkVisibility() && !e.disabled && !(e.type === 'radio' && !e.checked))";
    int count = browser().evaluate(controls + ".length").asInt(0);
    assertTrue(count > 15, count + " controls");
    browser()
        .evaluate(
            "window.reached = new Set(); document.addEventListener('focusin', (e) => reached.add(e.target))");
    for (int tabs = 0; tabs < 2 * count; tabs++) {
      browser().press("Tab", TAB);
    }
    String missed =
        controls + ".filter((e) => !reached.has(e)).map((e) => e.outerHTML).join('\\n')";
    assertEquals("", browser().evaluate(missed).asString(""));
  }

  @Test
  void thePagesNeedLittleScript() throws IOException {
    bed().open("#/");
    browser().until("performance.getEntriesByName('first-contentful-paint').length > 0");
    double paint =
        browser()
            .evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            .asDouble(0);
    for (String hash : PAGES.values()) {
      browser().evaluate("location.hash = " + Browser.quoted(hash));
      browser().until("document.querySelector('main h1') !== null");
    }
    int bytes =
        browser()
            .evaluate(
                "performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.js'))"
                    + ".reduce((sum, one) => sum + one.decodedBodySize, 0)")
            .asInt(0);
    String measured =
        "first contentful paint of the lobby after %.0f ms; %d bytes of script on all pages%n"
            .formatted(paint, bytes);
    Files.createDirectories(ArenaInBrowser.PICTURES);
    Files.writeString(ArenaInBrowser.PICTURES.resolve("measured.txt"), measured);
    assertTrue(bytes > 100_000 && bytes <= MOST_SCRIPT_BYTES, measured);
  }
}
