package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Playing, counting, talking and looking back on the pages, as a person does it in a browser. */
class PlayingPagesTest extends PagesInBrowser {
  private static final String OWN = ".row[aria-label='Your game'] ";

  private static String point(String name) {
    return "[role=gridcell][aria-label^=\"" + name + ",\"]";
  }

  private static String moves(int atLeast) {
    return "document.querySelectorAll('.moves li').length >= " + atLeast;
  }

  private static String stateHas(String word) {
    return "(document.querySelector('.game-state')?.textContent ?? '').includes('" + word + "')";
  }

  @Test
  void aGuestPlaysAnAgentAndResigns() throws Exception {
    bed().open("#/play");
    browser().until("document.querySelector('option[value=random]') !== null");
    browser()
        .evaluate(
            "(() => { const list = document.querySelector('option[value=random]').closest('select');"
                + " list.value = 'random'; list.dispatchEvent(new Event('change', { bubbles: true }));"
                + " })()");
    browser().click("form button.main");
    browser().until("location.hash.startsWith('#/game/')");
    browser().until(stateHas("Your turn"));
    browser().click(point("E5"));
    browser().until(moves(2) + " && " + stateHas("Your turn"));
    assertEquals(
        "E5",
        browser().evaluate("document.querySelector('.moves li').innerText.trim()").asString(""));
    browser().press("s", 'S');
    browser().until(moves(4) + " && " + stateHas("Your turn"));
    bed().picture("own-game");
    browser().click(OWN + "button:nth-child(2)");
    browser()
        .until("document.querySelectorAll('.moves li').length === 2 && " + stateHas("Your turn"));
    browser().click(OWN + "button.grave");
    browser().click("dialog[open] button.main");
    browser().until(stateHas("White wins by resignation: random"));
  }

  @Test
  void whoWantsMayChat() {
    bed().open("#/play");
    browser().until("document.querySelector('option[value=random]') !== null");
    browser().click("form button.main");
    browser().until(stateHas("Your turn"));
    assertTrue(
        browser()
            .evaluate("document.querySelector('.chat-form').offsetParent === null")
            .asBoolean(false));
    browser().click(".chat input[type=checkbox]");
    browser().click(".chat-form input");
    browser().evaluate("document.execCommand('insertText', false, 'good luck')");
    browser().click(".chat-form button");
    browser().until("document.querySelector('.chat-lines').innerText.includes('good luck')");
    browser().click(OWN + "button.grave");
    browser().click("dialog[open] button.main");
    browser().until(stateHas("Called off"));
  }

  @Test
  void aGameOfTheArchiveIsReplayedWithVariationsAndAnalysed() throws Exception {
    bed().open("#/game/" + ArchivedGames.HANDICAP);
    browser().until(moves(4) + " && " + stateHas("Black wins by resignation: ada"));
    String clock = browser().evaluate("document.querySelector('.clock').innerText").asString("");
    assertTrue(clock.strip().matches("[45]:\\d\\d"), clock);
    String stones = "document.querySelectorAll('[role=gridcell][aria-label*=Black]').length";
    assertEquals(4, browser().evaluate(stones).asInt(0));
    browser().press("Home", 36);
    browser().until(stones + " === 2");
    browser().click(point("C7"));
    browser().until("!document.querySelector('.variation').hidden && " + stateHas("wins"));
    browser().press("x", 'X');
    browser().until("document.querySelector('.variation').hidden");
    browser().press("a", 'A');
    browser().until("document.querySelectorAll('.candidates tbody tr').length > 0");
    browser().press("p", 'P');
    browser().press("o", 'O');
    browser()
        .until("document.querySelector('.board .heat') && document.querySelector('.board .own-X')");
    bed().picture("analysis-light");
    browser().darken(true);
    bed().picture("analysis-dark");
  }

  @Test
  void theWinnerIsReadFromEveryResult() {
    bed().open("#/game/" + ArchivedGames.CONNECT_FOUR);
    browser().until(stateHas("Yellow wins: bob"));
    String winners =
        "import('/js/game/words.js').then(({ winnerOf }) =>"
            + " ['B+3.5', 'W+R', '1-0', '0-1', '1/2-1/2', '0', 'Void', undefined]"
            + ".map((result) => String(winnerOf({ result }))).join(' '))";
    assertEquals("0 1 0 1 null null null null", browser().evaluate(winners).asString(""));
  }

  @Test
  void deadStonesAreMarkedAndCounted() throws Exception {
    RunningArena arena = bed().arena();
    arena.accounts().register("ada", "correct horse", "here");
    String bob = arena.accounts().register("bob", "battery staple", "here").token();
    bed().open("#/");
    browser()
        .evaluate(
            "import('/js/net/api.js').then(({ api }) =>"
                + " api.post('login', { name: 'ada', password: 'correct horse' }))");
    bed().open("#/game/" + ArchivedGames.OPEN);
    browser().until(stateHas("Your turn: Black"));
    browser().click(OWN + "button");
    browser().until(stateHas("which stones are dead?"));
    browser().click(point("A1"));
    browser()
        .until("document.querySelector('.game-side .panel b').textContent === 'Black by 73.5'");
    bed().picture("counting");
    browser().click(".game-side .panel button.main");
    browser().until("document.querySelector('.game-side .panel').innerText.includes('Sent.')");
    browser().evaluate(agreement(bob));
    browser().until(stateHas("Black wins by 73.5: ada"));
    browser().evaluate("import('/js/net/api.js').then(({ api }) => api.post('logout'))");
  }

  /** The other player's word, on a connection of its own. */
  private static String agreement(String token) {
    return """
        new Promise((done, failed) => {
          const socket = new WebSocket(`ws://${location.host}/socket`);
          socket.onopen = () => socket.send('{"type":"hello","v":1,"token":%s}');
          socket.onmessage = ({ data }) => ({
            welcome: () => socket.send('{"type":"dead","id":1,"game":%d,"points":["A1"]}'),
            ok: () => { socket.close(); done(); },
            error: () => failed(new Error(data)),
          })[JSON.parse(data).type]?.();
        })
        """
        .formatted(Browser.quoted(token), ArchivedGames.OPEN);
  }
}
