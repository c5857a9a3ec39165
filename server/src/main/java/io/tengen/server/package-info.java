/**
 * The arena on the network: HTTP, WebSocket and CGOS on Netty, the pages, and who may do what.
 * Games themselves are {@code io.tengen.arena}'s.
 */
@NullMarked
package io.tengen.server;

import org.jspecify.annotations.NullMarked;
