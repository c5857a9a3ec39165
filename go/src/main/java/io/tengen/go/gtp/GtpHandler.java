package io.tengen.go.gtp;

/** Carries out a command and answers at once. */
@FunctionalInterface
public interface GtpHandler {

  /**
   * Carries the command out.
   *
   * @return what follows the {@code =}; several lines begin with a line break if the first is to
   *     stand below it
   * @throws GtpFailure when it cannot; nothing has changed then
   */
  String handle(GtpArguments arguments) throws GtpFailure;
}
