package io.tengen.server.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.tengen.env.RandomStream;
import io.tengen.server.protocol.ServerMessageReader.Received;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ServerMessageReaderTest {
  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String refusal(String json) {
    return String.valueOf(
        assertThrows(BadMessageException.class, () -> ServerMessageReader.read(bytes(json)), json)
            .getMessage());
  }

  /** As a session sends it. */
  private static byte[] sent(Push push, long seq) {
    byte[] number = MessageWriter.numbered(seq);
    byte[] rest = MessageWriter.write(push);
    byte[] all = new byte[number.length + rest.length - 1];
    System.arraycopy(number, 0, all, 0, number.length);
    System.arraycopy(rest, 1, all, number.length, rest.length - 1);
    return all;
  }

  @Test
  void whatIsWrittenIsRead() throws BadMessageException {
    Set<String> types = new TreeSet<>();
    for (Answer answer : ProtocolExamples.answers()) {
      Received received = ServerMessageReader.read(MessageWriter.write(answer));
      assertEquals(new Received(0, answer), received);
      types.add(answer.getClass().getAnnotation(JsonTypeName.class).value());
    }
    for (Push push : ProtocolExamples.pushes()) {
      assertEquals(new Received(58, push), ServerMessageReader.read(sent(push, 58)));
      types.add(push.getClass().getAnnotation(JsonTypeName.class).value());
    }
    // ProtocolTest says that there is an example of each type.
    assertEquals(types, new TreeSet<>(ServerMessageReader.types()));
  }

  @Test
  void whatIsNotKnownIsSkipped() throws BadMessageException {
    Received more =
        ServerMessageReader.read(
            bytes("{'seq':3,'type':'seekGone','seek':4,'why':{'deep':[1,{'er':null}]}}"));
    assertEquals(new Received(3, new LobbyPush.SeekGone(4)), more);
    Received unknown = ServerMessageReader.read(bytes("{'seq':9,'type':'fireworks','colour':1}"));
    assertEquals(9, unknown.seq());
    assertNull(unknown.message());
  }

  @Test
  void whatIsWrongIsNamed() {
    assertTrue(refusal("{'type':'seekGone','seek':4}").contains("seq is missing"));
    assertTrue(refusal("{'seq':0,'type':'seekGone','seek':4}").contains("seq is 0"));
    assertTrue(refusal("{'seq':1,'type':'seekGone'}").contains("seek is missing"));
    assertTrue(refusal("{'seq':1,'type':'seekGone','seek':'x'}").contains("seek is \"x\""));
    assertTrue(refusal("{'seq':1}").contains("type is missing"));
    assertTrue(refusal("[1]").contains("must be a JSON object"));
    assertTrue(refusal("{").contains("no JSON"));
    assertTrue(refusal("").contains("must be a JSON object"), refusal(""));
    assertTrue(refusal("{'type':'pong','t':1,'t':2}").contains("no JSON"));
    assertTrue(
        refusal("{'seq':1,'type':'x','a':" + "[".repeat(9) + "]".repeat(9) + "}")
            .contains("no JSON"));
    assertTrue(refusal("{'seq':1,'type':'undoAsked','game':1,'side':2}").contains("from 0 to 1"));
    assertTrue(
        refusal("{'seq':1,'type':'yourTurn','game':1,'ply':1,'clocks':[],'legal':[]}")
            .contains("clocks is a list of 0, but must be a list of 2 to 2 objects"));
    assertTrue(
        refusal("{'seq':1,'type':'chat','game':1,'from':'bob','text':'" + "x".repeat(5_000) + "'}")
            .contains("at most 4096 characters"));
    assertTrue(refusal("{'seq':1,'type':'game','game':7}").contains("game is 7"));
  }

  /** Bytes of messages changed, cut and doubled lead to a message or a refusal, never elsewhere. */
  @Test
  void mutationsAreReadOrRefused() {
    RandomStream random = new RandomStream(11);
    List<byte[]> seeds = new ArrayList<>();
    ProtocolExamples.pushes().forEach(push -> seeds.add(sent(push, 1)));
    ProtocolExamples.answers().forEach(answer -> seeds.add(MessageWriter.write(answer)));
    int refused = 0;
    for (int round = 0; round < 3_000; round++) {
      byte[] json = MessageMutations.mutated(seeds, random);
      try {
        ServerMessageReader.read(json);
      } catch (BadMessageException e) {
        refused++;
        assertEquals(1, String.valueOf(e.getMessage()).lines().count());
      }
    }
    assertTrue(refused > 1_000, refused + " refused");
  }
}
