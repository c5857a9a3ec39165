import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays any game by random legal moves, over the protocol of docs/protocol.md:
 *
 * <pre>java RandomAgent.java ws://localhost:8080/socket connect-four [TOKEN] [ROOM]</pre>
 *
 * <p>Without a token it plays as a guest against the server's agent "random". With one it waits in
 * a room instead, where its games are rated, until it is stopped.
 */
public class RandomAgent implements WebSocket.Listener {
  private final String[] words;
  private final Random random = new Random();
  private final StringBuilder text = new StringBuilder();
  private final CountDownLatch end = new CountDownLatch(1);

  RandomAgent(String[] words) {
    this.words = words;
  }

  public static void main(String[] words) throws InterruptedException {
    RandomAgent agent = new RandomAgent(words);
    HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(words[0]), agent).join();
    agent.end.await();
  }

  @Override
  public void onOpen(WebSocket socket) {
    String token = words.length > 2 ? ",\"token\":\"" + words[2] + "\"" : "";
    say(socket, "{\"type\":\"hello\",\"v\":1" + token + "}");
    if (words.length > 2) {
      say(socket, "{\"type\":\"ready\",\"room\":\"" + words[3] + "\"}");
    } else {
      say(socket, "{\"type\":\"guest\"}");
      say(socket, "{\"type\":\"challenge\",\"agent\":\"random\",\"game\":\"" + words[1] + "\"}");
    }
    socket.request(1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
    text.append(part);
    if (isLast) {
      String message = text.toString();
      text.setLength(0);
      heard(socket, message);
    }
    socket.request(1);
    return null;
  }

  private void heard(WebSocket socket, String message) {
    String type = find(message, "\"type\":\"(\\w+)\"");
    if (type.equals("yourTurn")) {
      List<String> legal = List.of(find(message, "\"legal\":\\[\"(.*?)\"\\]").split("\",\""));
      String move = legal.get(random.nextInt(legal.size()));
      String game = find(message, "\"game\":(\\d+)");
      String ply = find(message, "\"ply\":(\\d+)");
      say(
          socket,
          "{\"type\":\"play\",\"game\":%s,\"ply\":%s,\"move\":\"%s\"}".formatted(game, ply, move));
    } else if (type.equals("ended") || type.equals("error")) {
      System.out.println(message);
      if (words.length <= 2) {
        end.countDown();
      }
    }
  }

  /** One message at a time: the next when this one is on its way. */
  private static void say(WebSocket socket, String message) {
    socket.sendText(message, true).join();
  }

  /** What is in the brackets of a pattern: enough for this protocol, if not for all JSON. */
  private static String find(String message, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(message);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    System.out.println("closed: " + code + " " + reason);
    end.countDown();
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    System.out.println("lost: " + error);
    end.countDown();
  }
}
