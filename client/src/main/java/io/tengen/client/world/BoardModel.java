package io.tengen.client.world;

import io.tengen.arena.live.BoardPicture;
import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.client.key.Command;
import io.tengen.client.scene.Area;
import io.tengen.client.scene.Canvas;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.Texts;
import io.tengen.client.text.WorldText;
import io.tengen.client.world.BoardScene.Content;
import io.tengen.client.world.BoardTable.Seating;
import io.tengen.client.world.Control.Button;
import io.tengen.client.world.Control.Choice;
import io.tengen.client.world.Control.Entry;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.search.player.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board game as the window has it: a person against any player, or two people. */
final class BoardModel implements WorldModel {
  /** With fewer random games than these by legal action a search sees nothing. */
  private static final int PLAYOUTS_BY_ACTION = 12;

  private static final List<Seating> SEATINGS = List.of(Seating.values());

  private final WorldContext context;
  private final BoardTable table;
  private final BoardLook look;
  private final BoardScene scene;
  private final Thinker thinker;
  private final String memory;
  private String opponent;
  private final BoardHint hint;
  private @Nullable Agents agents;
  private boolean isResigned;
  private boolean isClosed;
  private @Nullable String problem;
  private @Nullable String note;
  private Area canvas = new Area(0, 0, 0, 0);
  private int under = -1;
  private int games;

  BoardModel(Game game, WorldContext context) {
    this.context = context;
    table = new BoardTable(game);
    look = BoardLook.of(game);
    scene = new BoardScene(look);
    thinker = new Thinker(game, context.owner());
    memory = game.name() + ".opponent";
    opponent = context.memory().get(memory).orElse(usualOpponent(game));
    hint = new BoardHint(context.desk().newAnalyst(), why -> problem = why);
    context
        .agents()
        .whenComplete(
            (found, failure) ->
                context
                    .owner()
                    .execute(
                        () -> {
                          agents = found;
                          if (failure != null) {
                            problem = String.valueOf(failure.getMessage());
                          }
                        }));
  }

  /** The agent that everybody knows of as many random games a move as the board is large for. */
  private static String usualOpponent(Game game) {
    int playouts = 300;
    while (playouts < PLAYOUTS_BY_ACTION * game.actionCount()) {
      playouts *= 10;
    }
    return "uct:playouts=" + playouts + ",memory=64";
  }

  private Texts texts() {
    return context.texts().get();
  }

  /** The game as it stands. */
  BoardTable table() {
    return table;
  }

  @Override
  public void paint(Canvas canvas) {
    this.canvas = Area.of(canvas);
    State position = table.position();
    String picture = BoardPicture.of(position);
    int ghost = -1;
    if (under >= 0 && table.isPersonsTurn() && table.isLegal(look.actionAt(under))) {
      ghost = look.cellOf(picture, look.actionAt(under));
    }
    scene.paint(
        canvas,
        this.canvas,
        new Content(
            picture,
            last(picture),
            ghost,
            position.currentPlayer(),
            hint.marks(look, picture, texts())));
  }

  /** Where the last stone lies; a column's topmost where stones are dropped. */
  private int last(String picture) {
    List<Integer> actions = table.actions();
    if (actions.isEmpty()) {
      return -1;
    }
    int action = actions.get(actions.size() - 1);
    if (!look.isDropped()) {
      return look.cellOf(picture, action);
    }
    int free = look.cellOf(picture, action);
    return free < 0 ? action : free + look.columns();
  }

  @Override
  public List<Control> controls() {
    Texts texts = texts();
    List<Control> controls = new ArrayList<>();
    controls.add(new Button("new", texts.get(WorldText.NEW_GAME), true, this::begin));
    controls.add(
        new Button("back", texts.get(WorldText.TAKE_BACK), table.canTakeBack(), this::takeBack));
    controls.add(
        new Button("hint", texts.get(WorldText.HINT_ASK), table.isPersonsTurn(), this::askHint));
    controls.add(
        new Choice(
            "seats",
            texts.get(WorldText.SEATS),
            List.of(
                texts.get(WorldText.FIRST),
                texts.get(WorldText.SECOND),
                texts.get(WorldText.TWO_PEOPLE)),
            SEATINGS.indexOf(table.seating()),
            index -> begin(SEATINGS.get(index))));
    List<String> names = new ArrayList<>();
    List<String> players = new ArrayList<>();
    for (AgentChoice choice : choices()) {
      names.add(choice.name());
      players.add(choice.playerText());
    }
    if (!players.contains(opponent)) {
      names.add(opponent);
      players.add(opponent);
    }
    controls.add(
        new Choice(
            "opponent",
            texts.get(WorldText.OPPONENT),
            names,
            players.indexOf(opponent),
            index -> seat(players.get(index))));
    controls.add(new Entry("player", texts.get(WorldText.PLAYER_TEXT), opponent, this::seat));
    return controls;
  }

  private List<AgentChoice> choices() {
    Agents known = agents;
    return known == null ? List.of() : known.forGame(table.game());
  }

  /** What the opponent is called: an agent's name, or the text itself. */
  private String opponentName() {
    return choices().stream()
        .filter(choice -> choice.playerText().equals(opponent))
        .map(AgentChoice::name)
        .findFirst()
        .orElse(opponent);
  }

  private void seat(String text) {
    try {
      KnownPlayers.kinds().parse(text);
    } catch (IllegalArgumentException e) {
      problem = e.getMessage();
      return;
    }
    problem = null;
    opponent = text;
    context.memory().put(memory, text);
    goOn();
  }

  private void begin() {
    begin(table.seating());
  }

  private void begin(Seating seating) {
    hint.forget();
    problem = null;
    note = null;
    isResigned = false;
    games++;
    table.begin(seating);
    goOn();
  }

  private void takeBack() {
    if (table.canTakeBack()) {
      thinker.cancel();
      hint.forget();
      problem = null;
      note = null;
      isResigned = false;
      table.takeBack();
      goOn();
    }
  }

  /** Has an agent think that is to move, and a person pass who has no other move. */
  private void goOn() {
    thinker.cancel();
    if (isClosed || isResigned) {
      return;
    }
    int pass = table.isPersonsTurn() ? pass() : -1;
    if (pass >= 0) {
      note = texts().get(WorldText.MUST_PASS, texts().get(WorldText.AGENT_YOU));
      table.play(pass);
      goOn();
    } else if (table.isAgentsTurn()) {
      long seed = RandomStream.derive(RandomStream.derive(context.seed(), games), 0);
      thinker.ask(opponent, table.position(), seed, this::answered, why -> problem = why);
    }
  }

  /** The pass of a position that allows nothing else; -1 where there is something else. */
  private int pass() {
    int only = table.onlyAction();
    return only >= look.cells() ? only : -1;
  }

  private void answered(Decision decision) {
    if (decision instanceof Decision.Play play) {
      note =
          play.action() >= look.cells() ? texts().get(WorldText.MUST_PASS, opponentName()) : null;
      table.play(play.action());
      goOn();
    } else {
      isResigned = true;
    }
  }

  private void askHint() {
    if (table.isPersonsTurn()) {
      hint.ask(table.position(), table.game().actionCount());
    }
  }

  @Override
  public List<String> status() {
    Texts texts = texts();
    List<String> lines = new ArrayList<>();
    if (problem != null) {
      lines.add(problem);
    }
    lines.add(
        isResigned
            ? texts.get(WorldText.YOU_WIN)
            : BoardWords.standing(table, opponentName(), texts));
    if (note != null) {
      lines.add(note);
    }
    if (look.style() == BoardLook.Style.SQUARES) {
      lines.add(BoardWords.discs(BoardPicture.of(table.position()), texts));
    }
    hint.best()
        .ifPresent(
            best ->
                lines.add(
                    texts.get(
                        WorldText.HINT_BEST, best.name(), texts.number(100 * best.winRate(), 0))));
    if (agents == null && problem == null) {
      lines.add(texts.get(CommonText.LOADING));
    }
    return lines;
  }

  @Override
  public void hover(float x, float y) {
    under = scene.place(canvas).cellAt(x, y, look.columns(), look.rows());
  }

  @Override
  public void pointer(float x, float y, boolean isDrag) {
    hover(x, y);
    if (!isDrag) {
      playUnder();
    }
  }

  private void playUnder() {
    if (under < 0 || isResigned || !table.isPersonsTurn()) {
      return;
    }
    if (!table.play(look.actionAt(under))) {
      note = texts().get(WorldText.ILLEGAL);
      return;
    }
    note = null;
    problem = null;
    hint.forget();
    goOn();
  }

  @Override
  public boolean perform(Command command) {
    if (command == Command.UNDO) {
      takeBack();
    } else if (command == Command.WORLD_VALUES) {
      askHint();
    } else if (command == Command.RESET || command == Command.NEW_GAME) {
      begin();
    } else if (command == Command.CURSOR_PLAY) {
      playUnder();
    } else {
      int next = Cursor.moved(command, under, look.columns(), look.rows());
      if (next < 0) {
        return false;
      }
      under = next;
    }
    return true;
  }

  @Override
  public void close() {
    isClosed = true;
    hint.close();
    thinker.close();
  }
}
