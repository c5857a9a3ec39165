/**
 * What clients and the server say to one another over a WebSocket: a JSON object a message, of
 * version {@link io.tengen.server.protocol.ClientMessage#VERSION}. docs/protocol.md describes it
 * for who writes a client. Nothing here knows a network or a game.
 */
@NullMarked
package io.tengen.server.protocol;

import org.jspecify.annotations.NullMarked;
