package io.tengen.client.ui.screen;

import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.SessionView;
import java.util.List;

/**
 * Brings the moves of a game that is being played into its record, whatever the user looks at or
 * tries out there meanwhile.
 */
final class SessionFollower {
  private final GameRecord record;
  private List<Integer> known;

  /**
   * Follows a game.
   *
   * @param record of the game so far; its main line may have moves of it already
   */
  SessionFollower(GameRecord record) {
    this.record = record;
    List<MoveNode> line = record.mainLine();
    this.known = line.stream().skip(1).filter(MoveNode::isMove).map(MoveNode::action).toList();
  }

  /** Brings the record up to date; answers what has changed. */
  Change follow(SessionView view) {
    List<Integer> actions = view.actions();
    int same = 0;
    int least = Math.min(known.size(), actions.size());
    while (same < least && known.get(same).equals(actions.get(same))) {
      same++;
    }
    int gone = known.size() - same;
    record.takeBackMainLine(gone);
    for (int action : actions.subList(same, actions.size())) {
      record.addMainLine(action);
    }
    int added = actions.size() - same;
    known = actions;
    return new Change(added, gone);
  }

  /** How many moves came, and how many were taken back. */
  record Change(int added, int gone) {}
}
