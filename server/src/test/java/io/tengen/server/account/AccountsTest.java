package io.tengen.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.AccountStore;
import io.tengen.arena.archive.GameArchive;
import io.tengen.server.account.AccountException.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AccountsTest {
  private static final String HOME = "10.0.0.1";
  private static final String PASSWORD = "correct horse";
  private static final AccountLimits FEW = new AccountLimits(2, 4, 3, 2, 2, 2, Duration.ofHours(1));

  private final AtomicReference<Instant> now =
      // The archive has a clock of its own, which must not be far away.
      new AtomicReference<>(Instant.now());
  private final GameArchive archive = GameArchive.inMemory();
  private final AccountStore store = archive.accounts();
  private final Accounts accounts = new Accounts(store, FEW, now::get, new Passwords(2, 64));

  @AfterEach
  void close() {
    archive.close();
  }

  private static void assertRefused(Code code, Executable action) {
    assertEquals(code, assertThrows(AccountException.class, action).code());
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void whoRegistersMayLogIn() {
    Login made = accounts.register("Ada", PASSWORD, HOME);
    assertEquals(new Account(made.account().id(), "Ada", Role.PLAYER), made.account());
    Login again = accounts.logIn("ada", PASSWORD, HOME);
    assertEquals(made.account(), again.account());
    assertNotEquals(made.token(), again.token());
    assertEquals(Optional.of(made.account()), accounts.byToken(made.token()));
    assertEquals(Optional.of(made.account()), accounts.byToken(again.token()));
    assertRefused(Code.NAME_TAKEN, () -> accounts.register("ADA", PASSWORD, HOME));
    assertRefused(Code.WRONG_PASSWORD, () -> accounts.logIn("ada", "wrong horse", HOME));
    assertRefused(Code.WRONG_PASSWORD, () -> accounts.logIn("nobody", PASSWORD, HOME));
  }

  @Test
  void theArchiveKeepsHashesAlone() {
    Accounts usual = new Accounts(store, FEW, now::get);
    Login made = usual.register("ada", PASSWORD, HOME);
    assertEquals(made.account(), usual.logIn("ada", PASSWORD, HOME).account());
    String hash = store.find("ada").orElseThrow().passwordHash();
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertFalse(made.toString().contains(made.token()));
    assertEquals(Tokens.hash(made.token()), store.tokens(made.account().id()).get(0).hash());
    assertEquals(Optional.empty(), accounts.byToken(Tokens.hash(made.token())));
  }

  @Test
  void namesAndPasswordsHaveTheirForm() {
    for (String name : new String[] {"", "a", "-ab", "a b", "a".repeat(25), "Guest-abc", "ä1"}) {
      assertRefused(Code.INVALID, () -> accounts.register(name, PASSWORD, HOME));
    }
    assertRefused(Code.INVALID, () -> accounts.register("ada", "short", HOME));
    assertRefused(Code.INVALID, () -> accounts.register("ada", "x".repeat(257), HOME));
    assertEquals("bot", accounts.enter("bot", "x", HOME).name());
    assertRefused(Code.INVALID, () -> accounts.enter("bot", "", HOME));
  }

  @Test
  void failuresAreLimitedByName() {
    accounts.register("ada", PASSWORD, HOME);
    assertRefused(Code.WRONG_PASSWORD, () -> accounts.logIn("ada", "first try", "10.0.0.2"));
    assertRefused(Code.WRONG_PASSWORD, () -> accounts.logIn("ADA", "second try", "10.0.0.3"));
    assertRefused(Code.TOO_MANY, () -> accounts.logIn("ada", PASSWORD, HOME));
    pass(Duration.ofMinutes(15));
    assertEquals("ada", accounts.logIn("ada", PASSWORD, HOME).account().name());
  }

  @Test
  void failuresAndAccountsAreLimitedByAddress() {
    for (int i = 0; i < 4; i++) {
      String name = "nobody" + i;
      assertRefused(Code.WRONG_PASSWORD, () -> accounts.logIn(name, PASSWORD, HOME));
    }
    assertRefused(Code.TOO_MANY, () -> accounts.logIn("nobody5", PASSWORD, HOME));
    for (int i = 0; i < 3; i++) {
      accounts.enter("bot" + i, "secret", HOME);
    }
    assertRefused(Code.TOO_MANY, () -> accounts.enter("bot4", "secret", HOME));
    assertEquals("bot4", accounts.enter("bot4", "secret", "10.0.0.2").name());
  }

  @Test
  void loginsEnd() {
    Login out = accounts.register("ada", PASSWORD, HOME);
    Login late = accounts.logIn("ada", PASSWORD, HOME);
    assertTrue(accounts.byToken(out.token()).isPresent());
    accounts.logOut(out.token());
    assertEquals(Optional.empty(), accounts.byToken(out.token()));
    pass(Duration.ofMinutes(59));
    assertTrue(accounts.byToken(late.token()).isPresent());
    pass(Duration.ofDays(30));
    assertEquals(Optional.empty(), accounts.byToken(late.token()));
  }

  @Test
  void guestsNeedNoRoomAndOutliveTheServer() {
    Login guest = accounts.guest(HOME);
    assertTrue(guest.account().isGuest());
    assertTrue(guest.account().name().matches("guest-[a-z2-9]{6}"), guest.account()::name);
    Accounts later = new Accounts(store, FEW, now::get, new Passwords(2, 64));
    assertEquals(Optional.of(guest.account()), later.byToken(guest.token()));
    assertEquals(1, store.all().size());
    pass(Duration.ofHours(1));
    assertEquals(Optional.empty(), later.byToken(guest.token()));
    assertTrue(later.guest(HOME).account().isGuest());
    assertTrue(later.guest(HOME).account().isGuest());
    assertRefused(Code.TOO_MANY, () -> later.guest(HOME));
  }

  @Test
  void forgedGuestsAreNobody() {
    String token = accounts.guest(HOME).token();
    String name = token.split("\\.", -1)[1];
    for (String forged :
        new String[] {
          token.replace(name, "guest-aaaaaa"),
          token.replaceFirst("\\.(\\d+)\\.", ".99999999999."),
          token + "x",
          "guest.",
          "guest..",
          "guest...",
          "guest.a.b.c",
          "guest." + "9".repeat(10_000),
          ""
        }) {
      assertEquals(Optional.empty(), accounts.byToken(forged), forged);
    }
  }

  @Test
  void programsHaveTokensOfTheirOwn() {
    Account ada = accounts.register("ada", PASSWORD, HOME).account();
    String token = accounts.addToken(ada, "my bot");
    assertEquals(Optional.of(ada), accounts.byToken(token));
    pass(Duration.ofDays(300));
    assertEquals(Optional.of(ada), accounts.byToken(token));
    assertEquals(List.of("my bot"), accounts.tokens(ada));
    assertRefused(Code.NAME_TAKEN, () -> accounts.addToken(ada, "my bot"));
    assertRefused(Code.INVALID, () -> accounts.addToken(ada, "two\nlines"));
    accounts.addToken(ada, "second");
    assertRefused(Code.TOO_MANY, () -> accounts.addToken(ada, "third"));
    assertTrue(accounts.removeToken(ada, "my bot"));
    assertFalse(accounts.removeToken(ada, "my bot"));
    assertEquals(Optional.empty(), accounts.byToken(token));
    assertRefused(
        Code.INVALID, () -> accounts.addToken(accounts.guest(HOME).account(), "a guest's"));
  }

  @Test
  void adminsAreMadeOrPromoted() {
    Login ada = accounts.register("ada", PASSWORD, HOME);
    assertFalse(accounts.hasAdmin());
    assertTrue(accounts.byToken(ada.token()).isPresent());
    assertEquals(Optional.empty(), accounts.requireAdmin("ada"));
    assertEquals(Role.ADMIN, accounts.byToken(ada.token()).orElseThrow().role());
    String password = accounts.requireAdmin("root").orElseThrow();
    assertEquals(Role.ADMIN, accounts.logIn("root", password, HOME).account().role());
    assertEquals(Optional.empty(), accounts.requireAdmin("root"));
    assertTrue(accounts.hasAdmin());
  }

  @Test
  void nobodyIsTheKeeperOfTheKey() {
    assertEquals(Optional.empty(), accounts.byName("guest-"));
    String key = store.find("guest-").orElseThrow().passwordHash();
    assertRefused(Code.WRONG_PASSWORD, () -> accounts.logIn("guest-", key, HOME));
    assertRefused(Code.WRONG_PASSWORD, () -> accounts.enter("guest-", key, HOME));
  }

  @Test
  void limitsHaveRanges() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AccountLimits(0, 1, 1, 1, 1, 1, Duration.ofHours(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new AccountLimits(1, 1, 1, 1, 1, 1, Duration.ofSeconds(1)));
  }
}
