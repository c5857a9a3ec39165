package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a client says. Texts are of bounded length and numbers in range, as {@link
 * ClientMessageReader} checks; whether there is such a game, seek, or move is not known here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage
    permits SessionMessage, LobbyMessage, GameMessage, AnalysisMessage {
  /** The only version that there is. */
  int VERSION = 1;

  /** What the answer repeats; null when the client does not care to know which one it is. */
  @Nullable RequestId id();
}
