package io.tengen.arena.engine;

import io.tengen.go.Rules;
import io.tengen.go.gtp.GtpArguments;
import io.tengen.go.gtp.GtpCommandGroup;
import io.tengen.go.gtp.GtpCommandTable;
import io.tengen.go.gtp.GtpFailure;
import io.tengen.go.gtp.GtpSession;

/**
 * KataGo's commands for the rules ("GTP Extensions"), and that of KGS. Komi is the standard's own
 * command, and stays.
 */
final class RulesCommands implements GtpCommandGroup {
  private final GtpSession session;

  RulesCommands(GtpSession session) {
    this.session = session;
  }

  @Override
  public void register(GtpCommandTable table) {
    table.register("kata-get-rules", this::get);
    table.register("kata-set-rules", this::setAll);
    table.register("kata-set-rule", this::setOne);
    table.register("kgs-rules", this::setForKgs);
  }

  private String get(GtpArguments arguments) throws GtpFailure {
    arguments.require(0);
    return KataRules.toJson(session.rules());
  }

  private String setAll(GtpArguments arguments) throws GtpFailure {
    StringBuilder text = new StringBuilder(arguments.word(0));
    for (int i = 1; i < arguments.count(); i++) {
      text.append(' ').append(arguments.word(i));
    }
    return set(KataRules.parse(text.toString(), session.rules()));
  }

  private String setOne(GtpArguments arguments) throws GtpFailure {
    arguments.require(2);
    return set(KataRules.with(session.rules(), arguments.word(0), arguments.word(1)));
  }

  private String setForKgs(GtpArguments arguments) throws GtpFailure {
    String name = arguments.require(1).word(0);
    return set(KataRules.ofKgs(name, session.rules()));
  }

  private String set(Rules rules) throws GtpFailure {
    session.setRules(rules);
    return "";
  }
}
