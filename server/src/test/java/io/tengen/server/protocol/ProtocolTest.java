package io.tengen.server.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages, and docs/protocol.md, which shows an example of each. */
class ProtocolTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "protocol.md");

  @Test
  void everyMessageHasItsExample() {
    assertEquals(typesOf(ClientMessage.class), namesOf(ProtocolExamples.ofClients().stream()));
    assertEquals(typesOf(Answer.class), namesOf(ProtocolExamples.answers().stream()));
    assertEquals(typesOf(Push.class), namesOf(ProtocolExamples.pushes().stream()));
  }

  @Test
  void whatClientsSayIsRead() throws BadMessageException {
    for (ClientMessage message : ProtocolExamples.ofClients()) {
      byte[] json = MessageWriter.write(message);
      assertEquals(message, ClientMessageReader.read(json, 0, json.length));
    }
    assertEquals(Set.copyOf(ClientMessageReader.types()), typesOf(ClientMessage.class));
  }

  @Test
  void theDocumentShowsEveryExampleAndNothingElse() throws IOException {
    String document = Files.readString(DOCUMENT);
    Set<String> shown =
        document
            .lines()
            .filter(line -> line.startsWith("{"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> wanted = new TreeSet<>(examples());
    assertEquals(wanted, shown, String.join("\n", wanted));
  }

  @Test
  void theDocumentListsEveryFieldOfEveryMessage() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (String example : examples()) {
      for (String field : fieldsOf(JsonMapper.shared().readTree(example))) {
        assertTrue(document.contains("`" + field + "`"), field + " is not explained");
      }
    }
  }

  @Test
  void secretsAreNotPrinted() {
    for (ClientMessage message : ProtocolExamples.ofClients()) {
      assertFalse(message.toString().contains("correct horse"), message.toString());
      assertFalse(message.toString().contains("3q2-7w"), message.toString());
    }
    for (Answer answer : ProtocolExamples.answers()) {
      assertFalse(answer.toString().contains("3q2-7w"), answer.toString());
      assertFalse(answer.toString().contains("c2VjcmV0"), answer.toString());
    }
  }

  @Test
  void aPushIsWrittenOnceAndNumberedForEachSession() {
    String rest = text(MessageWriter.write(new GamePush.UndoRefused(3, 1))).substring(1);
    assertEquals(
        "{\"seq\":9000000000,\"type\":\"undoRefused\",\"game\":3,\"side\":1}",
        text(MessageWriter.numbered(9_000_000_000L)) + rest);
  }

  private static List<String> examples() {
    Stream<String> clients =
        ProtocolExamples.ofClients().stream().map(each -> text(MessageWriter.write(each)));
    Stream<String> answers =
        ProtocolExamples.answers().stream().map(each -> text(MessageWriter.write(each)));
    Stream<String> pushes =
        ProtocolExamples.pushes().stream()
            .map(
                each ->
                    text(MessageWriter.numbered(58))
                        + text(MessageWriter.write(each)).substring(1));
    return Stream.of(clients, answers, pushes).flatMap(each -> each).toList();
  }

  private static Set<String> fieldsOf(JsonNode json) {
    Set<String> fields = new TreeSet<>(json.propertyNames());
    for (JsonNode child : json) {
      fields.addAll(fieldsOf(child));
    }
    return fields;
  }

  private static Set<String> namesOf(Stream<?> messages) {
    return messages
        .map(each -> each.getClass().getAnnotation(JsonTypeName.class).value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of all records below a sealed type. */
  private static Set<String> typesOf(Class<?> type) {
    Set<String> names = new TreeSet<>();
    if (type.isRecord()) {
      names.add(type.getAnnotation(JsonTypeName.class).value());
    } else {
      for (Class<?> each : type.getPermittedSubclasses()) {
        names.addAll(typesOf(each));
      }
    }
    return names;
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
