package io.tengen.agents.alphazero.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What several checks advise, and putting advice together. */
final class Remedies {
  private static final String GUMBEL = "gumbel";
  private static final String ROOT_SEARCH = "selfPlay.rootSearch";

  private final Settings settings;

  Remedies(Settings settings) {
    this.settings = settings;
  }

  @SafeVarargs
  static List<Advice> of(Optional<Advice>... advice) {
    List<Advice> there = new ArrayList<>();
    for (Optional<Advice> one : advice) {
      one.ifPresent(there::add);
    }
    return List.copyOf(there);
  }

  /** Gumbel noise has no share to raise; more actions take part in its choice instead. */
  Optional<Advice> moreNoise() {
    return settings.text(ROOT_SEARCH).equals(GUMBEL)
        ? settings.times(
            "selfPlay.consideredActions",
            2,
            "twice as many first moves are searched, those among them of which the network thinks"
                + " little")
        : settings.scaled(
            "selfPlay.noiseFraction",
            1.6,
            0.5,
            "more of the first move's choice is noise, so that moves are tried of which the network"
                + " thinks little");
  }

  Optional<Advice> longerTemperature() {
    return temperature(
        2, "moves are drawn by their visits, not the best alone, for longer into a game");
  }

  Optional<Advice> shorterTemperature() {
    return temperature(
        0.5, "fewer random moves late in a game, so that results say more about positions");
  }

  /** Where Gumbel noise chooses every move, no temperature does. */
  private Optional<Advice> temperature(double factor, String reason) {
    boolean isGumbelAlone =
        settings.text(ROOT_SEARCH).equals(GUMBEL) && settings.number("selfPlay.fullShare") == 1;
    return isGumbelAlone
        ? Optional.empty()
        : settings.scaled("selfPlay.temperatureHalfLife", factor, 1_000, reason);
  }

  Optional<Advice> randomOpenings() {
    return settings.plus(
        "selfPlay.openingPlies", 4, "games begin with more random moves and so differ");
  }

  Optional<Advice> noisyOpenings() {
    return settings.scaled(
        "selfPlay.openingNoise",
        2,
        1,
        "more of those random moves are any moves, not those that the network expects");
  }

  Optional<Advice> moreVisits() {
    return settings.times(
        "selfPlay.visits",
        2,
        "a deeper search finds what the network misses, so there is more to learn from it");
  }

  Optional<Advice> lowerRate() {
    return settings.scaled(
        "learning.learningRate", 1 / 3.0, 10, "shorter steps of learning go astray less");
  }

  Optional<Advice> fewerSamples() {
    return settings.scaled(
        "replay.samplesPerPosition", 0.5, 100, "each position is learned from half as often");
  }

  Optional<Advice> moreSamples() {
    return settings.scaled(
        "replay.samplesPerPosition", 2, 16, "each position is learned from twice as often");
  }

  Optional<Advice> moreGames() {
    return settings.times(
        "run.gamesPerIteration", 2, "each network learns from twice as many new games");
  }

  Optional<Advice> biggerNetwork() {
    return settings.times(
        "network.filters", 1.5, "a network with more filters can tell more positions apart");
  }
}
