package io.tengen.client.world;

/**
 * A cart with its pole. Immutable.
 *
 * @param position metres from the middle of the track, to the right
 * @param angle radians from upright, to the right
 * @param action the last push: 0 left, 1 right, -1 before the first
 * @param length steps of the episode so far
 * @param lastLength of the episode before; 0 where there was none
 * @param lastFell whether the pole fell then, or the cart left the track
 * @param steps taken in all
 * @param returns of the episodes that have ended
 */
record CartFrame(
    double position,
    double angle,
    int action,
    int length,
    int lastLength,
    boolean lastFell,
    long steps,
    Returns.Snapshot returns) {}
