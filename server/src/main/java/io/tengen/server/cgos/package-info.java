/**
 * The line protocol of the Computer Go Server (CGOS) on a port of its own, so that Go programs
 * which play there play here unchanged. {@link io.tengen.server.cgos.CgosService} is where to
 * start; what the lines mean is in docs/cgos.md.
 *
 * <p>A connection is a {@code CgosConnection}, which has one {@code Stage} after another: the log
 * in, then that of a bot or of a viewer. All stages of a connection run in its order on threads
 * that may block, none of them Netty's.
 */
@NullMarked
package io.tengen.server.cgos;

import org.jspecify.annotations.NullMarked;
