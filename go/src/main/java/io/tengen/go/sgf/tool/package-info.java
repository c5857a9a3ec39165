/**
 * What the {@code sgf} commands do with whole collections: {@link io.tengen.go.sgf.tool.SgfCheck}
 * replays every game, {@link io.tengen.go.sgf.tool.SgfStats} counts what is in them, {@link
 * io.tengen.go.sgf.tool.SgfDiagram} draws a board, {@link io.tengen.go.sgf.tool.SgfConverter}
 * rewrites. Each holds one game at a time and goes on behind broken ones.
 */
@NullMarked
package io.tengen.go.sgf.tool;

import org.jspecify.annotations.NullMarked;
