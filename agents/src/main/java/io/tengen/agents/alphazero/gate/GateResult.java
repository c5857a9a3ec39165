package io.tengen.agents.alphazero.gate;

import io.tengen.env.rating.PairResults;
import io.tengen.env.rating.Pentanomial;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The match of a network that has learned against the best one.
 *
 * @param iteration after which it was played, from 0
 * @param candidate the generation of the network that has learned
 * @param best the generation of the other
 * @param pairs its pairs of games, in order
 * @param isAccepted whether the candidate took the other's place
 */
public record GateResult(
    int iteration, int candidate, int best, List<PairScore> pairs, boolean isAccepted) {
  /** Copies the list. */
  public GateResult {
    pairs = List.copyOf(pairs);
  }

  /** How many games gave the candidate so many points. */
  public int gamesWith(int points) {
    int count = 0;
    for (PairScore pair : pairs) {
      count += (pair.asFirst() == points ? 1 : 0) + (pair.asSecond() == points ? 1 : 0);
    }
    return count;
  }

  /** How many pairs gave it how many points. */
  public Pentanomial pentanomial() {
    return PairScore.sum(pairs);
  }

  /** The games by who moved first, for ratings; players are called by their generations. */
  public List<PairResults> results() {
    String own = Integer.toString(candidate);
    String other = Integer.toString(best);
    int[] first = new int[3];
    int[] second = new int[3];
    for (PairScore pair : pairs) {
      first[pair.asFirst()]++;
      second[pair.asSecond()]++;
    }
    return List.of(
        new PairResults(own, other, first[2], first[1], first[0]),
        new PairResults(other, own, second[0], second[1], second[2]));
  }

  /** A line of the ledger, as JSON. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "{\"iteration\":%d,\"candidate\":%d,\"best\":%d,\"wins\":%d,\"draws\":%d,\"losses\":%d,"
            + "\"pairs\":%s,\"accepted\":%b}",
        iteration,
        candidate,
        best,
        gamesWith(2),
        gamesWith(1),
        gamesWith(0),
        pairs.stream().map(pair -> List.of(pair.asFirst(), pair.asSecond())).toList(),
        isAccepted);
  }

  /** Writes it to a checkpoint. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(iteration);
    out.writeInt(candidate);
    out.writeInt(best);
    out.writeBoolean(isAccepted);
    writePairs(pairs, out);
  }

  /** Reads one back. */
  public static GateResult read(DataInputStream in) throws IOException {
    int iteration = in.readInt();
    int candidate = in.readInt();
    int best = in.readInt();
    boolean isAccepted = in.readBoolean();
    return new GateResult(iteration, candidate, best, readPairs(in), isAccepted);
  }

  /** Writes pairs, of a match that may not be over. */
  public static void writePairs(List<PairScore> pairs, DataOutputStream out) throws IOException {
    out.writeInt(pairs.size());
    for (PairScore pair : pairs) {
      out.writeByte(pair.asFirst());
      out.writeByte(pair.asSecond());
    }
  }

  /** Reads pairs back. */
  public static List<PairScore> readPairs(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<PairScore> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pairs.add(new PairScore(in.readByte(), in.readByte()));
    }
    return pairs;
  }
}
