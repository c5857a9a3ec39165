package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.format.swiss.DutchPairing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of a Swiss tournament.
 *
 * @param pairs the numbers of the players of each encounter, from 1
 * @param bye the number of who has the bye, or null
 * @param remarks what readers of the table should know
 */
record SwissRound(
    List<Encounter> encounters,
    List<DutchPairing.Pair> pairs,
    @Nullable Integer bye,
    List<String> remarks) {
  /** Copies the lists. */
  SwissRound {
    encounters = List.copyOf(encounters);
    pairs = List.copyOf(pairs);
    remarks = List.copyOf(remarks);
  }
}
