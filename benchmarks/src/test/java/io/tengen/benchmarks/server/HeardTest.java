package io.tengen.benchmarks.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardTest {
  private static Heard heard(String json) {
    byte[] bytes = ("xx" + json.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
    return Heard.of(bytes, 2, bytes.length - 2);
  }

  @Test
  void answers() {
    assertEquals(
        new Heard("ok", 7, 0, 3, -1, "", 0, false, List.of()),
        heard("{'type':'ok','id':7,'ply':3}"));
    assertEquals(31, heard("{'type':'ok','id':7,'seek':31}").seek());
    assertEquals(
        new Heard("error", 7, 0, -1, -1, "NOT_YOUR_TURN", 0, false, List.of()),
        heard("{'type':'error','id':7,'code':'NOT_YOUR_TURN','text':'it is not'}"));
  }

  @Test
  void pushes() {
    assertEquals(
        new Heard("yourTurn", 0, 412, 2, -1, "", 0, false, List.of("a3", "pass")),
        heard(
            "{'seq':58,'type':'yourTurn','game':412,'ply':2,'clocks':[{'main':1},{'main':2}],"
                + "'legal':['a3','pass']}"));
    assertEquals(
        new Heard("game", 0, 412, -1, -1, "0-1", 0, true, List.of()),
        heard(
            "{'seq':58,'type':'game','game':{'id':412,'moves':[{'move':'b2','used':1}],"
                + "'status':'over','result':'0-1'}}"));
  }
}
