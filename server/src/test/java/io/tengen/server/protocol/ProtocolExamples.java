package io.tengen.server.protocol;

import java.util.List;

/** A message of each type, as docs/protocol.md shows them. */
final class ProtocolExamples {
  private static final RequestId ID = new RequestId(7L);
  private static final long GAME = 412;
  private static final List<SeatView> PLAYERS =
      List.of(new SeatView("ann", null), new SeatView("uct-1000", true));

  private ProtocolExamples() {}

  /** What clients say. */
  static List<ClientMessage> ofClients() {
    Offer nine = new Offer("go", 9, 7.0, "chinese", "5m+3x20s", false, "black", 0, true);
    return List.of(
        new SessionMessage.Hello(new RequestId("hi"), 1, null, null, null),
        new SessionMessage.Hello(ID, 1, null, "3q2-7wAAAAAAAAAAAAAAAA", 57L),
        new SessionMessage.Login(ID, "ann", "correct horse battery"),
        new SessionMessage.Guest(ID),
        new SessionMessage.Ping(ID, 1_767_225_600_000L),
        new LobbyMessage.Lobby(ID, true),
        new LobbyMessage.Seek(ID, nine),
        new LobbyMessage.Unseek(ID, 31),
        new LobbyMessage.Challenge(ID, null, "uct-1000", nine),
        new LobbyMessage.Challenge(ID, "bob", null, Offer.of("connect-four")),
        new LobbyMessage.Accept(ID, 31),
        new LobbyMessage.Decline(ID, 31),
        new LobbyMessage.Ready(ID, "ladder-go-9x9"),
        new LobbyMessage.Leave(ID, "ladder-go-9x9"),
        new GameMessage.Observe(ID, GAME),
        new GameMessage.Unobserve(ID, GAME),
        new GameMessage.Play(ID, GAME, "C3", 2),
        new GameMessage.Resign(ID, GAME),
        new GameMessage.Abort(ID, GAME),
        new GameMessage.Undo(ID, GAME),
        new GameMessage.UndoAnswer(ID, GAME, true),
        new GameMessage.Dead(ID, GAME, List.of("C3", "D4")),
        new GameMessage.Resume(ID, GAME),
        new GameMessage.Chat(ID, GAME, "have a good game"),
        new AnalysisMessage.Analyse(ID, GAME, 2, null, 400, true),
        new AnalysisMessage.StopAnalysis(ID));
  }

  /** What the server answers. */
  static List<Answer> answers() {
    return List.of(
        new Answer.Welcome(ID, 1, "3q2-7wAAAAAAAAAAAAAAAA", "ann", "PLAYER", 57, true, true),
        Answer.Ok.of(ID),
        Answer.Ok.ofGame(ID, GAME),
        Answer.Ok.ofSeek(ID, 31),
        Answer.Ok.ofMove(ID, 3),
        Answer.Ok.ofName(ID, "guest-tkmbqa", "PLAYER", "c2VjcmV0LWFuZC1sb25n"),
        new Answer.Refused(ID, "NOT_YOUR_TURN", "it is uct-1000's turn in game 412"),
        new Answer.Pong(ID, 1_767_225_600_000L));
  }

  /** What the server pushes. */
  static List<Push> pushes() {
    Offer offered = new Offer("go-9x9", 9, 7.0, "chinese", "5m+3x20s", false, "black", 0, true);
    return List.of(
        new Push.Reset(),
        new Push.Shutdown("the server is being restarted; your games go on in a minute"),
        new LobbyPush.Lobby(
            List.of(line()),
            1,
            List.of(new SeekLine(31, "bob", null, offered)),
            List.of(new RoomLine("ladder-go-9x9", "go-9x9", 9, "tromp-taylor", 7.5, "5m+2s"))),
        new LobbyPush.Seek(new SeekLine(32, "bob", "ann", offered)),
        new LobbyPush.SeekGone(32),
        new LobbyPush.GameBegan(line()),
        new LobbyPush.GameEnded(GAME, "B+R", 0),
        new LobbyPush.Ratings("ladder-go-9x9"),
        new GamePush.Game(tinyGame(0)),
        new GamePush.Moved(GAME, 1, 1, "b3", 1_840, ".O..X....", null, clocks(0), 0),
        new GamePush.YourTurn(
            GAME, 2, clocks(0), List.of("a3", "c3", "a2", "c2", "a1", "b1", "c1")),
        new GamePush.UndoAsked(GAME, 0),
        new GamePush.UndoRefused(GAME, 0),
        new GamePush.Undone(tinyGame(0)),
        new GamePush.DeadProposed(GAME, 0, List.of("C3", "D4")),
        new GamePush.PlayResumed(tinyGame(0)),
        new GamePush.Ended(GAME, "B+R", "RESIGNATION", "", 0),
        new GamePush.Analysis(
            GAME,
            2,
            400,
            0.25,
            List.of(new GamePush.AnalysedMove("c3", 310, 0.63, 0.41, List.of("c3", "a1"))),
            List.of(0.1f, 0.0f, 0.41f, 0.1f, 0.0f, 0.1f, 0.1f, 0.09f, 0.1f),
            null,
            false),
        new GamePush.AnalysisFailed(GAME, 2, "the network cannot be opened"),
        new GamePush.Chat(GAME, "bob", "have a good game"));
  }

  private static GameLine line() {
    return new GameLine(GAME, "casual-tic-tac-toe", "tic-tac-toe", null, PLAYERS, "5m", false, 2);
  }

  private static GameView tinyGame(int side) {
    return new GameView(
        GAME,
        "casual-tic-tac-toe",
        "tic-tac-toe",
        3,
        3,
        null,
        null,
        null,
        "5m",
        false,
        true,
        PLAYERS,
        side,
        List.of(new MoveView("b2", 2_100), new MoveView("b3", 1_840)),
        ".O..X....",
        null,
        "b3",
        clocks(0),
        0,
        "playing",
        null,
        null,
        List.of("a3", "c3", "a2", "c2", "a1", "b1", "c1"),
        0,
        null,
        null);
  }

  private static List<ClockView> clocks(int running) {
    return List.of(
        new ClockView(297_900, 0, 0, 0, running == 0),
        new ClockView(298_160, 0, 0, 0, running == 1));
  }
}
