package io.tengen.client.world;

import io.tengen.arena.lobby.Agents;
import io.tengen.client.analysis.AnalysisDesk;
import io.tengen.client.text.Texts;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What a world is given by the client.
 *
 * @param texts in the language that is chosen at the moment
 * @param owner runs something on the thread that the model belongs to, later
 * @param agents who plays; there as soon as the networks have been read
 * @param desk where hints are searched for; not closed by worlds
 * @param memory what is kept from one start of the program to the next
 * @param seed of all randomness
 */
public record WorldContext(
    Supplier<Texts> texts,
    Executor owner,
    CompletionStage<Agents> agents,
    AnalysisDesk desk,
    WorldMemory memory,
    long seed) {}
