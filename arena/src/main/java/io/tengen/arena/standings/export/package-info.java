/**
 * Tables of results for people and programs: text for a terminal, CSV, JSON, and one page of HTML
 * that needs nothing else.
 *
 * <p>Start with {@link io.tengen.arena.standings.export.ResultFiles}, which writes them all. {@link
 * io.tengen.arena.standings.export.ResultPage} is the page, {@link
 * io.tengen.arena.standings.export.ResultText} what a terminal shows, {@link
 * io.tengen.arena.standings.export.ResultCsv} and {@link
 * io.tengen.arena.standings.export.ResultJson} what programs read.
 */
@NullMarked
package io.tengen.arena.standings.export;

import org.jspecify.annotations.NullMarked;
