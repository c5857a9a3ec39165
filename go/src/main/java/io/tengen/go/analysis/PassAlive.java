package io.tengen.go.analysis;

import java.util.BitSet;

/**
 * What of a colour is alive even if its player only passes.
 *
 * @param stones points of the chains that cannot be captured
 * @param territory points of the regions that those chains enclose and in which the opponent cannot
 *     live, the opponent's stones there included
 */
public record PassAlive(BitSet stones, BitSet territory) {}
