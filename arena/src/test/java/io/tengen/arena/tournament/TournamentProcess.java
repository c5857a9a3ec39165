package io.tengen.arena.tournament;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.match.FinishedGame;
import io.tengen.arena.match.PlayedMove;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import java.io.IOException;

/** A process that plays a tournament, says in a line each what was saved, and is to be killed. */
public final class TournamentProcess {
  static final int GAMES = 1008;

  private TournamentProcess() {}

  static TournamentSpec tournament() {
    return TournamentFixture.roundRobin(84, 3, TournamentFixture.random(4));
  }

  /** Plays in the archive of the file that is given. */
  public static void main(String[] args) throws IOException {
    print("begin");
    try (GameArchive archive = GameArchive.open(args[0], TournamentProcess::print)) {
      new Tournament(tournament(), PlayerKinds.standard(), archive)
          .play(new Told(), new Cancellation());
    }
    print("end");
  }

  private static void print(String line) {
    System.out.println(line);
  }

  /** Tells of what was saved. */
  private static final class Told implements TournamentListener {
    @Override
    public void moved(Pairing pairing, PlayedMove move) {
      print("moved " + pairing.key() + " " + move.ply() + " " + move.action());
    }

    @Override
    public void replayed(Pairing pairing, String why) {
      print("replayed " + pairing.key());
    }

    @Override
    public void finished(GameResult result, FinishedGame game) {
      print("over " + result.pairing().key() + " " + result.outcome() + " " + result.movesHash());
    }
  }
}
