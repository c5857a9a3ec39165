package io.tengen.search;

/**
 * What a search found out about one action of the root.
 *
 * @param action the action
 * @param name what a person calls it
 * @param visits N: the playouts that began with it, those of a tree kept from earlier moves
 *     included
 * @param value Q: what it is worth to the player to move, in [-1, 1]: proven, or the mean of its
 *     playouts, or 0 without any
 * @param prior P: the policy's share, with root noise if there is any
 * @param isProven whether the value is proven
 */
public record ActionResult(
    int action, String name, int visits, double value, double prior, boolean isProven) {}
