package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a game that is open.
 *
 * @param id its number
 * @param player who offers it
 * @param opponent who alone may accept it; null for anybody
 * @param offer what, with nothing left out that is not as usual; the colour is that of {@code
 *     player}
 */
public record SeekLine(
    long id, String player, @Nullable String opponent, @JsonUnwrapped Offer offer) {}
