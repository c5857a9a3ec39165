package io.tengen.server.http;

import io.tengen.server.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is done for requests of a method and a path.
 *
 * @param method such as {@code GET}
 * @param pattern the path; {@code {name}} stands for any one part of it
 * @param role that the asker must have; null for anybody
 * @param pace whether it may wait
 * @param shortcut for those that may wait and mostly need not; null without
 */
public record Route(
    String method,
    String pattern,
    @Nullable Role role,
    Pace pace,
    Handler handler,
    @Nullable Shortcut shortcut) {
  /** Where a handler runs. */
  public enum Pace {
    /** On the connection's own thread, on which others wait: nothing there may wait itself. */
    AT_ONCE,
    /** On a thread that may wait for a disk. */
    IN_TURN
  }

  /** Answers. */
  @FunctionalInterface
  public interface Handler {
    /**
     * The answer to a request.
     *
     * @throws RefusedException when it cannot be done
     * @throws Exception for what is no fault of the client's
     */
    Reply handle(Request request) throws Exception;
  }

  /** Answers at once, where it can. */
  @FunctionalInterface
  public interface Shortcut {
    /**
     * The answer, made without waiting for anything; null when the handler must be asked.
     *
     * @param name the last part of the path
     * @param clientTag as {@link Request#clientTag} has it
     */
    @Nullable Reply answer(String name, String clientTag);
  }

  /** Anybody may read it, and it may wait. */
  public static Route get(String pattern, Handler handler) {
    return new Route("GET", pattern, null, Pace.IN_TURN, handler, null);
  }

  /** Anybody may read it, and it never waits. */
  public static Route quick(String pattern, Handler handler) {
    return new Route("GET", pattern, null, Pace.AT_ONCE, handler, null);
  }

  /** Something that changes. */
  public static Route post(String pattern, @Nullable Role role, Handler handler) {
    return new Route("POST", pattern, role, Pace.IN_TURN, handler, null);
  }

  /** Something that ends. */
  public static Route delete(String pattern, Role role, Handler handler) {
    return new Route("DELETE", pattern, role, Pace.IN_TURN, handler, null);
  }

  /** The same for those who have a role. */
  public Route only(Role needed) {
    return new Route(method, pattern, needed, pace, handler, shortcut);
  }

  /** The same with a shortcut, for which nobody's role is asked. */
  public Route withShortcut(Shortcut faster) {
    return new Route(method, pattern, role, pace, handler, faster);
  }
}
