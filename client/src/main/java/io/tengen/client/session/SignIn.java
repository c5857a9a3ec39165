package io.tengen.client.session;

import org.jspecify.annotations.Nullable;

/**
 * Who one would be on a server: a guest, a person with name and password, or whom a token stands
 * for.
 *
 * @param name of a person, with a {@code password}; else null
 * @param token made on the account's page; else null
 */
public record SignIn(@Nullable String name, @Nullable String password, @Nullable String token) {

  /** Checks that name and password come together. */
  public SignIn {
    if ((name == null) != (password == null) || (name != null && token != null)) {
      throw new IllegalArgumentException(
          "to sign in takes a name and its password, or a token, or nothing");
    }
  }

  /** Somebody without an account. */
  public static SignIn asGuest() {
    return new SignIn(null, null, null);
  }

  /** A person with an account. */
  public static SignIn byPassword(String name, String password) {
    return new SignIn(name, password, null);
  }

  /** Whom a token stands for. */
  public static SignIn byToken(String token) {
    return new SignIn(null, null, token);
  }

  /** Tells no secret. */
  @Override
  public String toString() {
    return "SignIn[name=" + name + "]";
  }
}
