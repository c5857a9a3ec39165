package io.tengen.arena.archive;

import java.sql.SQLException;

/** What SQLite may complain of, by its result codes, and what a user can do about it. */
enum SqliteProblem {
  /** SQLITE_BUSY. */
  BUSY(5, "is locked by another program; wait for that one or stop it, then go on"),
  /** SQLITE_LOCKED. */
  LOCKED(6, "is locked by another program; wait for that one or stop it, then go on"),
  /** SQLITE_READONLY. */
  READ_ONLY(8, "cannot be written; make the file and its folder writable, or give another file"),
  /** SQLITE_IOERR. */
  DISK(10, "cannot be used, since the disk fails; see to that, then go on from what was saved"),
  /** SQLITE_CORRUPT. */
  DAMAGED(11, "is damaged; take a copy of it, or save what can be read: sqlite3 FILE .recover"),
  /** SQLITE_FULL. */
  FULL(13, "cannot grow, since the disk is full; make room, then go on from what was saved"),
  /** SQLITE_CANTOPEN. */
  NOT_OPEN(14, "cannot be opened; see that the file and its folder may be read and written"),
  /** SQLITE_CONSTRAINT. */
  CONSTRAINT(19, "refuses what contradicts it"),
  /** SQLITE_NOTADB. */
  NO_DATABASE(26, "is no archive: the file is something else; give another file"),
  /** Anything else. */
  OTHER(-1, "cannot be used");

  /** The rest of a result code says more exactly what it is. */
  private static final int PRIMARY = 0xff;

  private final int code;
  private final String remedy;

  SqliteProblem(int code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /** Which one an exception tells of. */
  static SqliteProblem of(SQLException e) {
    for (SqliteProblem problem : values()) {
      if (problem.code == (e.getErrorCode() & PRIMARY)) {
        return problem;
      }
    }
    return OTHER;
  }

  /** In a line: the problem of an archive. */
  String describe(String archive, SQLException e) {
    String words = "the archive " + archive + " " + remedy;
    boolean isClear = this != OTHER && this != CONSTRAINT && this != DISK;
    return isClear ? words : words + " (" + firstLine(e) + ")";
  }

  static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
