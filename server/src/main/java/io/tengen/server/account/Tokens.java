package io.tengen.server.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes secrets that nobody guesses. An account's token is 256 random bits. A guest's carries its
 * name and its end, and a code (HMAC, RFC 2104) that only this server can make, so that guests take
 * no room in the archive and are still known after the server was started again.
 */
final class Tokens {
  private static final int BYTES = 32;
  private static final String GUEST_MARK = "guest.";
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int GUEST_LETTERS = 6;
  private static final int LONGEST = 200;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  /**
   * Makes one.
   *
   * @param key of guests' tokens, in the form of {@link #random}
   */
  Tokens(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
  }

  /** 256 random bits in 43 letters, digits, dashes and underscores. */
  static String random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A new token of an account. */
  String next() {
    return random(random);
  }

  /** By what the archive knows a token. */
  static String hash(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A new guest's name. */
  String guestName() {
    StringBuilder name = new StringBuilder(AccountNames.GUEST);
    for (int i = 0; i < GUEST_LETTERS; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return name.toString();
  }

  /** The token of a guest. */
  String ofGuest(String name, Instant now, Duration life) {
    String content = GUEST_MARK + name + "." + now.plus(life).getEpochSecond();
    return content + "." + code(content);
  }

  /** Whether a token is a guest's, or would be one. */
  static boolean isGuests(String token) {
    return token.startsWith(GUEST_MARK);
  }

  /** The name of the guest whose token this is, if it is genuine and not over. */
  Optional<String> guest(String token, Instant now) {
    int end = token.lastIndexOf('.');
    int beforeTime = token.lastIndexOf('.', end - 1);
    if (token.length() > LONGEST || beforeTime <= GUEST_MARK.length()) {
      return Optional.empty();
    }
    String content = token.substring(0, end);
    byte[] given = token.substring(end + 1).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(code(content).getBytes(StandardCharsets.UTF_8), given)) {
      return Optional.empty();
    }
    long until = Long.parseLong(content.substring(beforeTime + 1));
    return now.getEpochSecond() < until
        ? Optional.of(content.substring(GUEST_MARK.length(), beforeTime))
        : Optional.empty();
  }

  private String code(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] code = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC by SHA-256", e);
    }
  }
}
