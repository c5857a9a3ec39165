package io.tengen.go.gtp;

/**
 * A move of a colour, whoever's turn it is.
 *
 * @param colour black or white, see {@link io.tengen.go.Colour}
 * @param point a point of the board, or {@link io.tengen.go.Points#PASS}
 */
public record GtpMove(int colour, int point) {}
