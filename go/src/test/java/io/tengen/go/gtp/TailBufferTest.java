package io.tengen.go.gtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TailBufferTest {

  @Test
  void keepsTheLastBytes() {
    TailBuffer buffer = new TailBuffer(5);
    StringBuilder all = new StringBuilder();
    for (String text : new String[] {"ab", "", "cde", "fghijklmn", "o", "pqrst", "uvw"}) {
      byte[] bytes = (text + "unused").getBytes(StandardCharsets.UTF_8);
      buffer.write(bytes, text.length());
      all.append(text);
      assertEquals(all.substring(Math.max(0, all.length() - 5)), buffer.text());
    }
  }
}
