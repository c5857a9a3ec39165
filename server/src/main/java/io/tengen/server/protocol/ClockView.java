package io.tengen.server.protocol;

/**
 * A side's clock as it stands when the message is written.
 *
 * @param main what is left of the main time, in milliseconds; 0 where there is none
 * @param period what is left of the period that runs, or the length of the next, in milliseconds; 0
 *     where there are none
 * @param periods of byo-yomi that are left, the running one included; else 0
 * @param moves to make in the period of Canadian byo-yomi; else 0
 * @param running whether it ticks
 */
public record ClockView(long main, long period, int periods, int moves, boolean running) {}
