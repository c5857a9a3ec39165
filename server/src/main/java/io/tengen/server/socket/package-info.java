/**
 * WebSocket: connections, the sessions that outlive them, and what clients may ask for. Start with
 * {@link io.tengen.server.socket.SocketService}. Threads of Netty read, write and never wait; what
 * waits for a disk runs on others, in order for each session.
 */
@NullMarked
package io.tengen.server.socket;

import org.jspecify.annotations.NullMarked;
