package io.tengen.server.cgos;

import io.tengen.server.Protocol;
import io.tengen.server.account.Account;
import io.tengen.server.account.AccountException;
import io.tengen.server.account.Role;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first stage: who is there, a bot or a viewer, and which bot. */
final class LogIn implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(LogIn.class);
  private static final String ANALYSIS = "genmove_analyze";

  private final CgosHall hall;
  private final CgosConnection connection;

  /** What came before the password was checked. */
  private final Queue<CgosLine> early = new ArrayDeque<>();

  private Expected expected = Expected.GREETING;
  private boolean sendsAnalysis;
  private String name = "";
  private final long began;

  /** What the next line should be. */
  private enum Expected {
    GREETING,
    NAME,
    PASSWORD,
    /** None, until the password is checked. */
    NOTHING
  }

  LogIn(CgosHall hall, CgosConnection connection) {
    this.hall = hall;
    this.connection = connection;
    this.began = hall.nanoTime();
  }

  @Override
  public void heard(CgosLine line) {
    if (line.isCut()) {
      refuse("the line is too long; it may have " + hall.limits().lineBytes() + " bytes");
      return;
    }
    switch (expected) {
      case GREETING -> greeted(line);
      case NAME -> named(line.text());
      case PASSWORD -> authenticate(line);
      case NOTHING -> early.add(line);
    }
  }

  private void greeted(CgosLine line) {
    List<String> words = Arrays.asList(line.text().split("\\s+", -1));
    switch (words.get(0)) {
      case "e1" -> {
        hall.metrics().received(Protocol.CGOS, "e1");
        sendsAnalysis = words.contains(ANALYSIS);
        expected = Expected.NAME;
        connection.ask("username");
      }
      case "v1" -> {
        hall.metrics().received(Protocol.CGOS, "v1");
        Viewer viewer = new Viewer(hall, connection);
        connection.enter(viewer);
        viewer.begin();
      }
      default -> refuse("the answer to 'protocol' begins with e1 (a bot) or v1 (a viewer)");
    }
  }

  private void named(String answer) {
    if (!CgosName.isValid(answer)) {
      refuse("a name has 3 to 18 of the characters A-Z a-z 0-9 _ . - and begins with no digit");
      return;
    }
    name = answer;
    expected = Expected.PASSWORD;
    connection.ask("password");
  }

  private void authenticate(CgosLine line) {
    List<String> words = line.words();
    if (words.size() > 2) {
      refuse("a password is one word; two words, the old one and a new one, change it");
      return;
    }
    expected = Expected.NOTHING;
    try {
      hall.logIns().execute(() -> check(words));
    } catch (RejectedExecutionException e) {
      hall.metrics().refused(Protocol.CGOS, "log-ins");
      refuse("too many are logging in; try again in a minute");
    }
  }

  /** Takes some time of a core, on a thread for that. */
  private void check(List<String> words) {
    connection.run(logIn(words));
  }

  /** What is to be done about a password. */
  private Runnable logIn(List<String> words) {
    String address = connection.address();
    try {
      if (words.size() == 1) {
        Account account = hall.accounts().enter(name, words.get(0), address);
        return () -> entered(account);
      }
      Account account = hall.accounts().changePassword(name, words.get(0), words.get(1), address);
      return () -> entered(account);
    } catch (AccountException e) {
      LOG.atInfo()
          .addKeyValue("protocol", Protocol.CGOS.label())
          .addKeyValue("address", address)
          .addKeyValue("code", e.code())
          .log("account refused");
      return () -> refuse(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      hall.problem(e);
      return () -> refuse("the password cannot be checked now; try again in a minute");
    }
  }

  private void entered(Account account) {
    if (connection.isClosed()) {
      return;
    }
    if (!account.role().includes(Role.PLAYER)) {
      refuse(account.name() + " may watch, not play; log in as a viewer (v1)");
      return;
    }
    if (!account.name().equals(name)) {
      // A bot finds its colour by its name.
      refuse("the name is taken, but for its capitals; if it is yours, write " + account.name());
      return;
    }
    Bot bot = new Bot(hall, connection, name, sendsAnalysis);
    connection.enter(bot);
    bot.begin();
    early.forEach(bot::heard);
    early.clear();
  }

  private void refuse(String why) {
    connection.end("Error: " + why);
  }

  @Override
  public void look(long silence) {
    Duration limit = hall.limits().logInTime();
    if (hall.nanoTime() - began > limit.toNanos()) {
      hall.metrics().refused(Protocol.CGOS, "log-in-time");
      refuse("nobody logged in within " + limit.toSeconds() + " s");
    }
  }

  @Override
  public void closed() {
    early.clear();
  }
}
