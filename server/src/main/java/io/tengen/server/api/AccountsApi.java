package io.tengen.server.api;

import io.tengen.server.Protocol;
import io.tengen.server.account.Account;
import io.tengen.server.account.AccountException;
import io.tengen.server.account.Accounts;
import io.tengen.server.account.Login;
import io.tengen.server.account.Role;
import io.tengen.server.http.RefusedException;
import io.tengen.server.http.Reply;
import io.tengen.server.http.Request;
import io.tengen.server.http.Route;
import io.tengen.server.http.SessionCookie;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts, logins of browsers, and tokens for programs. */
final class AccountsApi {
  private static final Logger LOG = LoggerFactory.getLogger(AccountsApi.class);

  private final Accounts accounts;
  private final Predicate<String> isReserved;
  private final Duration life;

  /**
   * Serves these.
   *
   * @param isReserved whether only an agent may have a name
   * @param life of a browser's login
   */
  AccountsApi(Accounts accounts, Predicate<String> isReserved, Duration life) {
    this.accounts = accounts;
    this.isReserved = isReserved;
    this.life = life;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/api/accounts", null, this::register),
        Route.post("/api/login", null, this::logIn),
        Route.get("/api/login", this::who),
        Route.post("/api/guests", null, this::guest),
        Route.post("/api/logout", null, this::logOut),
        Route.post("/api/tokens", Role.VIEWER, this::addToken),
        Route.get("/api/tokens", this::tokens).only(Role.VIEWER),
        Route.delete("/api/tokens/{label}", Role.VIEWER, this::removeToken));
  }

  private Reply register(Request request) {
    String name = request.text("name");
    if (isReserved.test(name)) {
      throw new RefusedException(
          409, "NAME_TAKEN", "the name is an agent's of this server; choose another");
    }
    String password = request.text("password");
    Login login = asked(request, () -> accounts.register(name, password, request.address()));
    LOG.atInfo().addKeyValue("account", login.account().name()).log("account made");
    return welcome(201, login, request);
  }

  private Reply logIn(Request request) {
    String name = request.text("name");
    String password = request.text("password");
    Login login = asked(request, () -> accounts.logIn(name, password, request.address()));
    LOG.atInfo().addKeyValue("account", login.account().name()).log("logged in");
    return welcome(200, login, request);
  }

  private Reply guest(Request request) {
    return welcome(201, asked(request, () -> accounts.guest(request.address())), request);
  }

  /** Does something with accounts, whose refusals are answers. */
  private static <T> T asked(Request request, Supplier<T> action) {
    try {
      return action.get();
    } catch (AccountException e) {
      int status =
          switch (e.code()) {
            case INVALID -> 400;
            case NAME_TAKEN -> 409;
            case WRONG_PASSWORD -> 401;
            case TOO_MANY -> 429;
            case BUSY -> 503;
          };
      LOG.atInfo()
          .addKeyValue("protocol", Protocol.HTTP.label())
          .addKeyValue("address", request.address())
          .addKeyValue("code", e.code())
          .log("account refused");
      throw new RefusedException(status, e.code().name(), String.valueOf(e.getMessage()));
    }
  }

  private Reply welcome(int status, Login login, Request request) {
    return Reply.json(status, describe(login.account()))
        .with("set-cookie", SessionCookie.set(login.token(), life, request.isSecure()));
  }

  private static ObjectNode describe(Account account) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("name", account.name())
        .put("role", account.role().name())
        .put("guest", account.isGuest());
  }

  /** Who asks; without a name where it is nobody that is known. */
  private Reply who(Request request) {
    String token = request.token();
    return Reply.json(
        token == null
            ? JsonMapper.shared().createObjectNode()
            : accounts
                .byToken(token)
                .map(AccountsApi::describe)
                .orElseGet(() -> JsonMapper.shared().createObjectNode()));
  }

  private Reply logOut(Request request) {
    String token = request.token();
    if (token != null) {
      accounts.logOut(token);
    }
    return Reply.done().with("set-cookie", SessionCookie.removed(request.isSecure()));
  }

  private Reply addToken(Request request) {
    Account account = request.requireAccount();
    String label = request.text("label");
    String token = asked(request, () -> accounts.addToken(account, label));
    LOG.atInfo().addKeyValue("account", account.name()).log("token made");
    ObjectNode json = JsonMapper.shared().createObjectNode();
    return Reply.json(201, json.put("label", label).put("token", token));
  }

  private Reply tokens(Request request) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode list = json.putArray("tokens");
    accounts
        .tokens(request.requireAccount())
        .forEach(label -> list.addObject().put("label", label));
    return Reply.json(json);
  }

  private Reply removeToken(Request request) {
    if (!accounts.removeToken(request.requireAccount(), request.variable("label"))) {
      throw RefusedException.unknown("there is no token of that label; GET /api/tokens lists them");
    }
    return Reply.done();
  }
}
