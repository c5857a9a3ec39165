package io.tengen.go.gtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.gtp.GtpClientException.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test fails by its own time-out, far above what any takes, if a call should block. */
@Timeout(120)
class GtpClientTest {
  /** For what is answered, however busy the machine is. */
  private static final Duration PATIENT = Duration.ofSeconds(60);

  /** For what is never answered. */
  private static final Duration SHORT = Duration.ofMillis(100);

  private static GtpClient start(String kind) throws GtpClientException {
    return start(kind, SHORT);
  }

  private static GtpClient start(String kind, Duration exitTimeout) throws GtpClientException {
    List<String> command = FakeEngine.command(kind);
    return GtpClient.start(
        new GtpClientSettings(command, Optional.empty(), PATIENT, exitTimeout, 1 << 16, 1 << 12));
  }

  private static GtpClientException failureOf(GtpClient client, Duration timeout) {
    GtpClientException e =
        assertThrows(GtpClientException.class, () -> client.send("genmove b", timeout));
    assertFalse(client.isAlive(), "the engine was left running");
    GtpClientException later =
        assertThrows(GtpClientException.class, () -> client.send("genmove b"));
    assertEquals(Failure.CLOSED, later.failure());
    return e;
  }

  @Test
  void talksToAnEngineThatBehaves() throws GtpFailure, GtpClientException {
    try (GtpClient client = start("well")) {
      assertEquals("Fake", client.send("name"));
      GtpFailure failure = assertThrows(GtpFailure.class, () -> client.send("genmove b"));
      assertEquals("cannot", failure.getMessage());
      assertEquals("Fake", client.send("name # with a comment"));
      assertTrue(client.isAlive());
    }
  }

  @Test
  void closingEndsTheEngine() throws GtpFailure, GtpClientException {
    GtpClient client = start("well");
    client.send("name");
    client.close();
    assertFalse(client.isAlive());
    client.close();
    GtpClientException e = assertThrows(GtpClientException.class, () -> client.send("name"));
    assertEquals(Failure.CLOSED, e.failure());
  }

  @ParameterizedTest
  @CsvSource({
    "dies, DIED, exit value 3",
    "half, DIED, exit value 0",
    "floods, FLOODED, more than 65536 bytes",
    "blank, FLOODED, more than 65536 bytes",
    "nonsense, TALKED_NONSENSE, begins with = or ?",
    "stranger, TALKED_NONSENSE, has the id",
  })
  void reportsAnEngineThat(String kind, Failure failure, String message)
      throws GtpFailure, GtpClientException {
    try (GtpClient client = start(kind)) {
      assertEquals("Fake", client.send("name"));
      GtpClientException e = failureOf(client, PATIENT);
      assertEquals(failure, e.failure());
      assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hangs", "stubborn"})
  void killsAnEngineThatHangs(String kind) throws GtpFailure, GtpClientException {
    try (GtpClient client = start(kind)) {
      assertEquals("Fake", client.send("name"));
      assertEquals(Failure.TIMED_OUT, failureOf(client, SHORT).failure());
    }
  }

  @Test
  void closingKillsAnEngineThatDoesNotQuit() throws GtpFailure, GtpClientException {
    GtpClient client = start("stubborn");
    client.send("name");
    client.close();
    assertFalse(client.isAlive());
  }

  @Test
  void answersThatNobodyAskedForAreNoAnswers() throws GtpFailure, GtpClientException {
    try (GtpClient client = start("answers")) {
      client.send("name");
      assertEquals("", client.send("genmove b"));
      assertEquals(Failure.TALKED_NONSENSE, failureOf(client, PATIENT).failure());
    }
  }

  @Test
  void aBannerIsNoAnswer() throws GtpClientException {
    try (GtpClient client = start("banner")) {
      assertEquals(Failure.TALKED_NONSENSE, failureOf(client, PATIENT).failure());
    }
  }

  @Test
  void keepsTheEndOfTheErrorOutput() throws GtpFailure, GtpClientException {
    GtpClient complaining = start("complains", PATIENT);
    assertEquals("done", complaining.send("genmove b"));
    complaining.close();
    assertTrue(complaining.errorOutput().contains("complaint 999, "), complaining.errorOutput());
    try (GtpClient client = start("dies", PATIENT)) {
      client.send("name");
      String lastWords = failureOf(client, PATIENT).errorOutput();
      assertTrue(lastWords.endsWith("segmentation fault, as it were"), lastWords);
    }
  }

  @Test
  void anEngineThatDoesNotReadDoesNotBlock() throws GtpFailure, GtpClientException {
    // Longer than the pipe, so that the writer has to wait.
    String command = "genmove " + "x".repeat(200_000);
    try (GtpClient client = start("hangs")) {
      client.send("name");
      assertThrows(GtpClientException.class, () -> client.send("genmove b", SHORT));
    }
    try (GtpClient client = start("hangs")) {
      GtpClientException e =
          assertThrows(GtpClientException.class, () -> client.send(command, SHORT));
      assertEquals(Failure.TIMED_OUT, e.failure());
    }
  }

  @Test
  void reportsAProgramThatIsNotThere() {
    GtpClientSettings settings = GtpClientSettings.of(List.of("/there/is/no/such/engine"));
    GtpClientException e = assertThrows(GtpClientException.class, () -> GtpClient.start(settings));
    assertEquals(Failure.NOT_STARTED, e.failure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# comment", "12 name", "12", "name\nquit"})
  void refusesWhatIsNoCommand(String command) throws GtpClientException {
    try (GtpClient client = start("well")) {
      assertThrows(IllegalArgumentException.class, () -> client.send(command));
    }
  }
}
