package io.tengen.client.ui.screen;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.ClientException;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.session.Opponent;
import io.tengen.client.session.Past;
import io.tengen.client.strength.Grade;
import io.tengen.go.GoGame;
import io.tengen.go.Handicap;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The wishes for a new game of Go, and what can be wished. Apart from drawing. */
public final class NewGamePresenter {
  /** Sizes of boards that are offered. */
  static final List<Integer> SIZES = List.of(7, 9, 11, 13, 15, 17, 19, 25);

  private static final double LARGEST_KOMI = 100;

  private final boolean isOnServer;
  private int size = 9;
  private Ruleset rules = Ruleset.TROMP_TAYLOR;
  private String komi = "7.5";
  private int handicap;
  private String time = "none";
  private SideWish side = SideWish.FIRST;
  private Against against = new ByGrade(Grade.EASY);
  private String playerText = "uct:time=2";
  private boolean mayUndo = true;
  private List<Opponent> opponents = List.of();

  /** Whom one has played last, until it is known who that is; empty for nobody. */
  private String recalled = "";

  /** Whom one plays against. */
  sealed interface Against {}

  /** A person beside one. */
  record Person() implements Against {}

  /** A program of a strength. */
  record ByGrade(Grade grade) implements Against {}

  /** A program of the arena. */
  record ByName(Opponent opponent) implements Against {}

  /** A player by its text. */
  record ByText() implements Against {}

  /**
   * The usual wishes.
   *
   * @param isOnServer whether games are begun on a server: it has its own programs and starts no
   *     other, and nobody sits beside one there
   */
  public NewGamePresenter(boolean isOnServer) {
    this.isOnServer = isOnServer;
  }

  /** Takes up what was wished the last time; what is out of range stays as it is. */
  public void recall(Challenge last) {
    GameChoice game = last.game();
    if (game.isGo() && game.size() >= GoGame.MIN_SIZE && game.size() <= GoGame.MAX_SIZE) {
      size = game.size();
      handicap = game.handicap() <= Handicap.maximumFixed(size) ? game.handicap() : 0;
      komi = komiText(game.komi());
      try {
        rules = Ruleset.parse(game.rules());
      } catch (IllegalArgumentException spelt) {
        // Rules that have no name cannot be wished here.
        rules = Ruleset.TROMP_TAYLOR;
      }
    }
    time = last.time();
    side = last.side();
    mayUndo = last.mayUndo();
    recalled = last.opponent().strip();
    if (recalled.contains(":")) {
      takeAsText();
    } else {
      findRecalled();
    }
  }

  private void takeAsText() {
    if (!isOnServer) {
      playerText = recalled;
      against = new ByText();
    }
    recalled = "";
  }

  /** The opponent of the last game: by its strength if one of those has it, else by its name. */
  private void findRecalled() {
    if (recalled.isEmpty() || opponents.isEmpty()) {
      return;
    }
    Optional<Opponent> known =
        opponents.stream().filter(each -> each.name().equals(recalled)).findFirst();
    if (known.isEmpty()) {
      takeAsText();
      return;
    }
    against =
        Stream.of(Grade.values())
            .filter(grade -> grade.of(opponents).equals(known.get()))
            .findFirst()
            .<Against>map(ByGrade::new)
            .orElseGet(() -> new ByName(known.get()));
    recalled = "";
  }

  private static String komiText(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }

  int size() {
    return size;
  }

  /** Another size; the handicap goes where it does not fit. */
  void setSize(int edge) {
    size = edge;
    if (handicap > Handicap.maximumFixed(edge)) {
      handicap = 0;
    }
  }

  Ruleset rules() {
    return rules;
  }

  /** Other rules, with their komi. */
  void setRules(Ruleset other) {
    rules = other;
    komi = komiText(handicap > 0 ? 0.5 : other.rules().komi());
  }

  String komi() {
    return komi;
  }

  void setKomi(String text) {
    komi = text;
  }

  int handicap() {
    return handicap;
  }

  /** Another handicap; komi is then half a point. */
  void setHandicap(int stones) {
    handicap = stones;
    komi = komiText(stones > 0 ? 0.5 : rules.rules().komi());
  }

  /** The handicaps that the board has room for. */
  List<Integer> handicaps() {
    List<Integer> handicaps = new ArrayList<>(List.of(0));
    for (int stones = 2; stones <= Handicap.maximumFixed(size); stones++) {
      handicaps.add(stones);
    }
    return handicaps;
  }

  String time() {
    return time;
  }

  void setTime(String text) {
    time = text.isBlank() ? "none" : text.strip();
  }

  SideWish side() {
    return side;
  }

  void setSide(SideWish wish) {
    side = wish;
  }

  Against against() {
    return against;
  }

  void setAgainst(Against other) {
    against = other;
    recalled = "";
  }

  /** Whether a player may be wished by its text. */
  boolean isTextAllowed() {
    return !isOnServer;
  }

  String playerText() {
    return playerText;
  }

  void setPlayerText(String text) {
    playerText = text;
  }

  boolean mayUndo() {
    return mayUndo;
  }

  void setMayUndo(boolean allowed) {
    mayUndo = allowed;
  }

  /** The programs of the arena for the game that is wished, from beginner to strongest. */
  void setOpponents(List<Opponent> known) {
    opponents = List.copyOf(known);
    findRecalled();
    if (against instanceof ByName name && !opponents.contains(name.opponent())) {
      against = new ByGrade(Grade.EASY);
    }
  }

  /** Whether it is known who the opponent is. */
  boolean isReady() {
    return !(against instanceof ByGrade) || !opponents.isEmpty();
  }

  /** Whom one may choose. */
  List<Against> choices() {
    List<Against> choices = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      choices.add(new ByGrade(grade));
    }
    if (!isOnServer) {
      choices.add(new Person());
    }
    opponents.forEach(each -> choices.add(new ByName(each)));
    if (isTextAllowed()) {
      choices.add(new ByText());
    }
    return choices;
  }

  /**
   * The game that is wished.
   *
   * @throws ClientException when komi is none, in a line
   */
  GameChoice game() {
    double points;
    try {
      points = Double.parseDouble(komi.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw badKomi();
    }
    if (!(Math.abs(points) <= LARGEST_KOMI) || points * 2 != Math.rint(points * 2)) {
      throw badKomi();
    }
    String name = rules.name().toLowerCase(Locale.ROOT).replace('_', '-');
    GameChoice choice = GameChoice.go(size, name, points, handicap);
    // Refuses what cannot be.
    choice.game();
    return choice;
  }

  private ClientException badKomi() {
    String shown = komi.length() > 20 ? komi.substring(0, 20) + "..." : komi;
    return new ClientException(
        "komi is '" + shown + "', but must be a multiple of 0.5 from -100 to 100, such as 7.5");
  }

  /**
   * The challenge that is wished; not for {@link Person}.
   *
   * @throws ClientException when something is out of range, or there is no opponent yet, in a line
   */
  Challenge challenge() {
    return against(opponent());
  }

  /**
   * The challenge that is wished, for anybody.
   *
   * @throws ClientException when something is out of range, in a line
   */
  Challenge offer() {
    return against("");
  }

  private Challenge against(String opponent) {
    Challenge challenge = new Challenge(opponent, game(), time, side, mayUndo, false, Past.NONE);
    challenge.timeControl();
    return challenge;
  }

  private String opponent() {
    if (against instanceof ByGrade grade) {
      if (opponents.isEmpty()) {
        throw new ClientException("the programs are still being read; try again in a moment");
      }
      return grade.grade().of(opponents).name();
    }
    if (against instanceof ByName name) {
      return name.opponent().name();
    }
    if (against instanceof ByText && !playerText.isBlank()) {
      return playerText.strip();
    }
    throw new ClientException("no opponent is named; write a player such as uct:time=2");
  }
}
