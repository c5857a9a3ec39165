package io.tengen.agents.network;

/** What keeps the scale of a network's planes. */
public enum Normalisation {
  /** Batch normalisation: Ioffe and Szegedy, 2015. */
  BATCH,
  /** Nothing; convolutions have biases instead. */
  NONE
}
