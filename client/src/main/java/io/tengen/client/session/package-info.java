/**
 * Games against others, in this process or on a server. {@link io.tengen.client.session.Arena} is
 * where to start reading: it begins a {@link io.tengen.client.session.GameSession} by a {@link
 * io.tengen.client.session.Challenge}, and what a session looks like at a moment is a {@link
 * io.tengen.client.session.SessionView}. {@link io.tengen.client.session.LocalArena} has the
 * server's own lobby in this process; {@link io.tengen.client.session.RemoteArena} speaks
 * docs/protocol.md with a server, where there are people too.
 *
 * <p>Nothing here blocks its caller. Whatever is told, and whatever a stage is completed with,
 * comes on the owner's executor: the thread that draws.
 */
@NullMarked
package io.tengen.client.session;

import org.jspecify.annotations.NullMarked;
