package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SgfWriterTest {
  private static final String TEXT = "ab \\]:;()[\n\r\tß囲";

  @ParameterizedTest
  @ValueSource(strings = {"variations.sgf", "setup.sgf", "old.sgf"})
  void aRoundTripKeepsEveryProperty(String file) throws SgfException {
    String text = new String(Sgf.resource(file), StandardCharsets.UTF_8);
    for (SgfGame game : SgfReader.readAll(text, SgfOptions.TOLERANT)) {
      String before = Sgf.dump(game.root());
      for (SgfWriter.Layout layout : SgfWriter.Layout.values()) {
        SgfGame again = Sgf.game(SgfWriter.toString(game, layout));
        assertEquals(before, Sgf.dump(again.root()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoundTripKeepsRandomTrees(SgfWriter.Layout layout) throws SgfException {
    RandomStream random = new RandomStream(3);
    for (int i = 0; i < 300; i++) {
      SgfGame game = randomGame(random);
      String written = SgfWriter.toString(game, layout);
      assertEquals(Sgf.dump(game.root()), Sgf.dump(Sgf.game(written).root()), written);
    }
  }

  private static SgfGame randomGame(RandomStream random) {
    SgfNode root = new SgfNode().put("CA", "UTF-8");
    List<SgfNode> nodes = new ArrayList<>(List.of(root));
    for (int count = random.nextInt(40); count > 0; count--) {
      SgfNode node = nodes.get(random.nextInt(nodes.size())).addChild();
      for (int property = random.nextInt(4); property > 0; property--) {
        List<String> values = new ArrayList<>();
        for (int value = random.nextInt(3); value >= 0; value--) {
          // The escape that the writer adds, added already.
          values.add(SgfText.escape(randomText(random)).replaceAll("([\n\r])\\(", "$1\\\\("));
        }
        node.put(String.valueOf((char) ('A' + random.nextInt(26))), values);
      }
      nodes.add(node);
    }
    return new SgfGame(root);
  }

  private static String randomText(RandomStream random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      text.append(TEXT.charAt(random.nextInt(TEXT.length())));
    }
    return text.toString();
  }

  @Test
  void aPastedGameInACommentIsNotTakenForTheNextGame() throws SgfException {
    SgfNode root = new SgfNode().putText("C", "look:\n(;GM[1").put("XX", "\r(;FF[");
    String written = SgfWriter.toString(new SgfGame(root), SgfWriter.Layout.LINE);
    assertEquals("look:\n(;GM[1", Sgf.game(written).root().text("C").orElseThrow());
  }

  @Test
  void longAndDeepTreesOverflowNothing() throws SgfException {
    SgfNode root = new SgfNode();
    SgfNode node = root;
    for (int i = 0; i < 5_000; i++) {
      node.addChild().put("B", "aa");
      node = node.addChild().put("W", "bb");
    }
    for (int i = 0; i < 200_000; i++) {
      node = node.addChild().put("B", "");
    }
    SgfGame game = new SgfGame(root);
    for (SgfWriter.Layout layout : SgfWriter.Layout.values()) {
      SgfGame again = Sgf.game(SgfWriter.toString(game, layout));
      assertEquals(Sgf.dump(root).length(), Sgf.dump(again.root()).length());
    }
  }

  @Test
  void pagesHaveShortLines() {
    SgfNode root = new SgfNode().put("GM", "1");
    SgfNode node = root;
    for (int i = 0; i < 200; i++) {
      node = node.addChild().put(i % 2 == 0 ? "B" : "W", "aa");
    }
    String page = SgfWriter.toString(new SgfGame(root), SgfWriter.Layout.PAGE);
    assertTrue(page.lines().allMatch(line -> line.length() < 90));
    String line = SgfWriter.toString(new SgfGame(root), SgfWriter.Layout.LINE);
    assertEquals(1, line.lines().count());
  }

  @Test
  void textThatIsNotAsciiIsUtf8AndSaysSo() {
    SgfNode root = new SgfNode().put("GM", "1");
    root.addChild().putText("C", "囲碁");
    String written = SgfWriter.toString(new SgfGame(root), SgfWriter.Layout.LINE);
    assertEquals("(;CA[UTF-8]GM[1];C[囲碁])\n", written);
  }
}
