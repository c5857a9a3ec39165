import java.net.URI;
import java.net.http.*;
import java.util.Random;
import java.util.concurrent.*;
import java.util.regex.Pattern;

/**
 * Plays any game by random legal moves: java RandomAgent.java ws://localhost:8080/socket GAME [TOKEN ROOM]. As a guest it
 * plays one game against the server's agent "random"; with a token it waits in a room for rated games, until it is stopped.
 */
public class RandomAgent implements WebSocket.Listener {
  private static final CompletableFuture<String> END = new CompletableFuture<>();
  private static boolean isGuest;
  private final StringBuilder text = new StringBuilder();

  public static void main(String[] words) {
    isGuest = words.length < 4;
    var socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(words[0]), new RandomAgent()).join();
    say(socket, "{'type':'hello','v':1" + (isGuest ? "}" : ",'token':'" + words[2] + "'}"));
    say(socket, isGuest ? "{'type':'guest'}" : "{'type':'ready','room':'" + words[3] + "'}");
    if (isGuest) say(socket, "{'type':'challenge','agent':'random','game':'" + words[1] + "'}");
    System.out.println(END.join());
  }

  /** One message at a time: the next when this one is on its way. */
  private static synchronized void say(WebSocket socket, String message) {
    socket.sendText(message.replace('\'', '"'), true).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
    text.append(part);
    String message = isLast ? text.toString() : "";
    if (message.contains("\"type\":\"yourTurn\"")) {
      String[] legal = find(message, "legal\":\\[\"(.*?)\"\\]").split("\",\"");
      say(socket, "{'type':'play','game':%s,'ply':%s,'move':'%s'}".formatted(find(message, "game\":(\\d+)"),
          find(message, "ply\":(\\d+)"), legal[new Random().nextInt(legal.length)]));
    } else if (message.matches(".*\"type\":\"(ended|error)\".*") && (!isGuest || !END.complete(message))) {
      System.out.println(message);
    }
    text.setLength(isLast ? 0 : text.length());
    return WebSocket.Listener.super.onText(socket, "", isLast);
  }

  /** What is in the brackets of a pattern: enough for this protocol, if not for all JSON. */
  private static String find(String message, String pattern) {
    return Pattern.compile(pattern).matcher(message).results().findFirst().orElseThrow().group(1);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    return CompletableFuture.completedStage(END.complete("closed: " + code + " " + reason));
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    END.complete("lost: " + error);
  }
}
