package io.tengen.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.server.account.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final Route LIST = Route.get("/api/games", request -> Reply.done());
  private static final Route ONE = Route.get("/api/games/{id}", request -> Reply.done());
  private static final Route MOVES = Route.get("/api/games/{id}/sgf", request -> Reply.done());
  private static final Route BEST = Route.get("/api/games/best", request -> Reply.done());
  private static final Route STOP =
      Route.delete("/api/games/{game}", Role.ADMIN, request -> Reply.done());

  private final Router router = new Router(List.of(LIST, ONE, MOVES, BEST));

  @Test
  void findsByParts() {
    assertSame(LIST, find("GET", "/api/games").route());
    assertSame(ONE, find("GET", "/api/games/7").route());
    assertEquals(Map.of("id", "7"), find("GET", "/api/games/7").variables());
    assertSame(MOVES, find("GET", "/api/games/7/sgf").route());
    assertEquals(Map.of("id", "best"), find("GET", "/api/games/best/sgf").variables());
  }

  @Test
  void aSpelledPartGoesFirst() {
    assertSame(BEST, find("GET", "/api/games/best").route());
    assertEquals(Map.of(), find("GET", "/api/games/best").variables());
  }

  @Test
  void knowsNothingElse() {
    for (String path :
        List.of("/", "/api", "/api/games/", "/api/games/7/", "/api/games/7/pgn", "//")) {
      assertNull(router.find("GET", path), path);
    }
  }

  @Test
  void namesTheMethodsThereAre() {
    Router.Match match = find("POST", "/api/games");
    assertNull(match.route());
    assertEquals("GET", match.methods());
  }

  @Test
  void twoForTheSameAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Router(List.of(LIST, LIST)));
    assertNotNull(new Router(List.of(LIST, STOP)).find("DELETE", "/api/games/7"));
  }

  private Router.Match find(String method, String path) {
    Router.Match match = router.find(method, path);
    assertNotNull(match, path);
    return match;
  }
}
