package io.tengen.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key and the certificates that belong to it, read from files in PEM. Whatever would let
 * clients be turned away later is refused here.
 *
 * @param chain the server's own first
 */
record ServerKey(PrivateKey key, List<X509Certificate> chain) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([\\s\\S]*?)-----END \\1-----");
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String KEY = "PRIVATE KEY";
  private static final byte[] SAMPLE = "signed and verified".getBytes(StandardCharsets.US_ASCII);

  /** Copies the chain. */
  ServerKey {
    chain = List.copyOf(chain);
  }

  /**
   * Reads them.
   *
   * @param now by which they are valid
   * @throws ServerException when they cannot be used, in a line that says why and what to do
   */
  static ServerKey read(Path certificate, Path key, Instant now) {
    List<X509Certificate> chain = chain(certificate, text(certificate));
    chain.forEach(each -> requireValid(certificate, each, now));
    PublicKey shown = chain.get(0).getPublicKey();
    byte[] encoded = encodedKey(key, text(key));
    try {
      PrivateKey secret =
          KeyFactory.getInstance(shown.getAlgorithm())
              .generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (isPair(secret, shown)) {
        return new ServerKey(secret, chain);
      }
    } catch (GeneralSecurityException e) {
      throw new ServerException(stranger(certificate, key), e);
    }
    throw new ServerException(stranger(certificate, key));
  }

  private static String stranger(Path certificate, Path key) {
    return "the key of %s is not that of %s; give the key that the certificate was made for"
        .formatted(key, certificate);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new ServerException(
          file + " cannot be read; give the files of certificate and key, which this user may read",
          e);
    }
  }

  private static List<X509Certificate> chain(Path file, String text) {
    List<X509Certificate> chain = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      Matcher blocks = BLOCK.matcher(text);
      while (blocks.find()) {
        if (blocks.group(1).equals(CERTIFICATE)) {
          chain.add(
              (X509Certificate)
                  factory.generateCertificate(new ByteArrayInputStream(decoded(blocks))));
        }
      }
    } catch (CertificateException | IllegalArgumentException e) {
      throw new ServerException(
          "%s has a certificate that cannot be read (%s); give the chain in PEM"
              .formatted(file, e.getMessage()),
          e);
    }
    if (chain.isEmpty()) {
      throw new ServerException(
          file + " has no certificate in PEM; give the chain, the server's own first");
    }
    return chain;
  }

  private static void requireValid(Path file, X509Certificate certificate, Instant now) {
    Instant begin = certificate.getNotBefore().toInstant();
    Instant end = certificate.getNotAfter().toInstant();
    String name = certificate.getSubjectX500Principal().getName();
    if (now.isAfter(end)) {
      throw new ServerException(
          "the certificate of %s in %s expired at %s; renew it".formatted(name, file, end));
    }
    if (now.isBefore(begin)) {
      throw new ServerException(
          "the certificate of %s in %s is not valid before %s; wait, or set this machine's clock"
              .formatted(name, file, begin));
    }
  }

  private static byte[] encodedKey(Path file, String text) {
    boolean isOther = false;
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      if (blocks.group(1).equals(KEY)) {
        try {
          return decoded(blocks);
        } catch (IllegalArgumentException e) {
          throw new ServerException(file + " has a key that is not whole; copy it again", e);
        }
      }
      isOther |= blocks.group(1).endsWith(KEY);
    }
    // What OpenSSL wrote in former times is told apart from what is no key at all.
    throw new ServerException(
        isOther
            ? "%s is no PKCS #8 without a password; 'openssl pkcs8 -topk8 -nocrypt -in %s' makes one"
                .formatted(file, file)
            : file + " has no private key in PEM; give that of the certificate");
  }

  private static byte[] decoded(Matcher block) {
    return Base64.getMimeDecoder().decode(block.group(2));
  }

  /** Whether what the one signs the other verifies. */
  private static boolean isPair(PrivateKey secret, PublicKey shown)
      throws GeneralSecurityException {
    String algorithm =
        switch (shown.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> shown.getAlgorithm();
        };
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(secret);
    signature.update(SAMPLE);
    byte[] signed = signature.sign();
    signature.initVerify(shown);
    signature.update(SAMPLE);
    return signature.verify(signed);
  }
}
