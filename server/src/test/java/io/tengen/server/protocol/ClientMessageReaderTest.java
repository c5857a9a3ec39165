package io.tengen.server.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientMessageReaderTest {
  private static final int MUTATIONS = 3_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|the message is ARRAY, but must be a JSON object",
        "``|the message is MISSING, but must be a JSON object",
        "{|the message is no JSON: Unexpected end-of-input",
        "{'type':'guest'} 1|the message is no JSON: Trailing token",
        "{'type':'guest','id':1,'id':2}|the message is no JSON: Duplicate Object property \"id\"",
        "{'type':'ping','t':{'a':{'b':{'c':{}}}}}|nesting depth (5) exceeds",
        "{'id':1}|type is missing",
        "{'type':'fly'}|type is 'fly', but must be one of abort, accept, analyse,",
        "{'type':7}|type is 7, but must be a text of 1 to 64 characters",
        "{'type':'guest','id':1.5}|id is 1.5, but must be a whole number of 64 bits",
        "{'type':'guest','id':''}|id is \"\", but must be a whole number of 64 bits",
        "{'type':'guest','name':'x'}|a message of type guest has no field 'name'; leave it out",
        "{'type':'play','move':'a1','ply':0}|game is missing",
        "{'type':'resign','game':0}|game is 0, but must be a whole number from 1 to",
        "{'type':'resign','game':'1'}|game is \"1\", but must be a whole number from 1 to",
        "{'type':'resign','game':1.0}|game is 1.0, but must be a whole number from 1 to",
        "{'type':'play','game':1,'move':'a1','ply':-1}|ply is -1, but must be a whole number from"
            + " 0",
        "{'type':'lobby','on':'yes'}|on is \"yes\", but must be true or false",
        "{'type':'seek','game':'go','komi':1e99}|komi is 1.0E99, but must be a number from -1024",
        "{'type':'seek','game':'go','colour':'red'}|colour is \"red\", but must be one of first,",
        "{'type':'seek','game':'go','size':99}|size is 99, but must be a whole number from 2 to 25",
        "{'type':'challenge','game':'go'}|a challenge names a player or an agent: give one",
        "{'type':'dead','game':1,'points':{}}|points is an object, but must be a list of at most",
        "{'type':'dead','game':1,'points':[1]}|points is 1, but must be a list of at most 1024"
            + " texts",
        "{'type':'login','name':'a','password':5}|password is no good, but must be a text of 1 to",
      })
  void whatIsWrongIsNamed(String json, String complaint) {
    String message = complaint(json.replace('\'', '"'));
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void theAnswerToABadMessageHasItsId() {
    BadMessageException bad =
        assertThrows(
            BadMessageException.class, () -> read("{\"type\":\"resign\",\"id\":5,\"game\":0}"));
    assertEquals(new RequestId(5L), bad.id());
  }

  @Test
  void nullIsAsGoodAsNothing() throws BadMessageException {
    assertEquals(
        new LobbyMessage.Seek(null, Offer.of("othello")),
        read("{\"type\":\"seek\",\"id\":null,\"game\":\"othello\",\"size\":null,\"rated\":null}"));
  }

  @Test
  void longValuesAreNotRepeatedWhole() {
    String message = complaint("{\"type\":\"" + "x".repeat(5_000) + "\"}");
    assertFalse(message.length() > 300, message);
    message = complaint("{\"type\":\"guest\",\"" + "x".repeat(63) + "\":1}");
    assertFalse(message.length() > 300, message);
  }

  /** Whatever comes, it is a message or a complaint in a line. */
  @Test
  void mutatedMessagesAreReadOrRefused() {
    List<byte[]> seeds = ProtocolExamples.ofClients().stream().map(MessageWriter::write).toList();
    RandomStream random = new RandomStream(20_261_122);
    int read = 0;
    for (int trial = 0; trial < MUTATIONS; trial++) {
      byte[] json = MessageMutations.mutated(seeds, random);
      try {
        ClientMessageReader.read(json, 0, json.length);
        read++;
      } catch (BadMessageException e) {
        String text = String.valueOf(e.getMessage());
        assertTrue(text.length() < 400 && text.lines().count() == 1, text);
      }
    }
    assertTrue(read > MUTATIONS / 100 && read < MUTATIONS / 2, read + " were read");
  }

  private static String complaint(String json) {
    BadMessageException bad = assertThrows(BadMessageException.class, () -> read(json));
    return String.valueOf(bad.getMessage());
  }

  private static ClientMessage read(String json) throws BadMessageException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return ClientMessageReader.read(bytes, 0, bytes.length);
  }
}
