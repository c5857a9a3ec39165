package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.tengen.env.RandomStream;
import io.tengen.server.SocketLimits;
import io.tengen.server.protocol.MessageMutations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever clients send is answered; the server does not fail, and forgets them. */
class SocketFuzzTest {
  /** A few at each build; a million when somebody has an hour. */
  private static final int MESSAGES = Integer.getInteger("tengen.fuzz.messages", 1_000);

  private static final List<byte[]> SEEDS =
      List.of(
              "{'type':'play','id':1,'game':1,'move':'B2','ply':0}",
              "{'type':'seek','id':2,'game':'tic-tac-toe','time':'5m','colour':'first'}",
              "{'type':'seek','id':3,'game':'go','size':5,'komi':0.5,'rules':'aga'}",
              "{'type':'accept','id':4,'seek':1}",
              "{'type':'unseek','id':5,'seek':2}",
              "{'type':'observe','id':6,'game':2}",
              "{'type':'unobserve','id':7,'game':1}",
              "{'type':'undo','id':8,'game':3}",
              "{'type':'undoAnswer','id':9,'game':1,'yes':true}",
              "{'type':'dead','id':10,'game':1,'points':['A1']}",
              "{'type':'resume','id':11,'game':1}",
              "{'type':'chat','id':12,'game':1,'text':'hi'}",
              "{'type':'stopAnalysis','id':13}",
              "{'type':'ping','id':14,'t':5}",
              "{'type':'leave','id':15,'room':'x'}",
              "{'type':'hello','id':16,'v':1}")
          .stream()
          .map(json -> json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
          .toList();

  @Test
  void mutatedMessagesAreAnswered() {
    TestArena arena = TestArena.onOneThread(SocketLimits.USUAL);
    RandomStream random = new RandomStream(7);
    TestClient[] clients = new TestClient[3];
    int broken = 0;
    for (int i = 0; i < MESSAGES; i++) {
      arena.nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(50));
      int which = random.nextInt(clients.length);
      TestClient client = clients[which];
      if (client == null || !client.channel.isActive() || random.nextInt(500) == 0) {
        if (client != null) {
          client.close();
        }
        client = new TestClient(arena.service);
        client.hello("");
        client.ask("{'type':'guest'}");
        clients[which] = client;
      }
      byte[] message = MessageMutations.mutated(SEEDS, random);
      client.send(new TextWebSocketFrame(Unpooled.wrappedBuffer(message)));
      String text = new String(message, StandardCharsets.UTF_8);
      List<JsonNode> answers =
          client.all().stream().filter(each -> !TestClient.isPush(each)).toList();
      if (client.closeCode() != 0) {
        // Only what is no UTF-8 ends a connection.
        assertTrue(text.contains("\ufffd"), text);
        broken++;
      } else {
        assertEquals(1, answers.size(), text);
        JsonNode code = answers.get(0).get("code");
        assertTrue(code == null || !code.stringValue().equals("FAILED"), text + answers);
      }
    }
    assertTrue(broken > 0 && broken < MESSAGES / 2, broken + " were no UTF-8");
    for (TestClient client : clients) {
      client.close();
    }
    arena.nanos.addAndGet(SocketLimits.USUAL.resumeTime().toNanos() + 1);
    arena.service.sweep();
    assertEquals(0, arena.service.sessions().count());
    assertEquals(0, arena.service.feeds().count());
    assertEquals(Set.of(), Set.copyOf(arena.problems));
    arena.close();
  }
}
