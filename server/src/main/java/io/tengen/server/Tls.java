package io.tengen.server;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;

/** Encryption: by files of certificates, or by a certificate that the server makes for itself. */
public final class Tls {
  private static final int DAYS = 365;
  private static final int SECONDS = 60;

  private final SslContext context;

  private Tls(SslContext context) {
    this.context = context;
  }

  /** For the pipelines of connections. */
  SslContext context() {
    return context;
  }

  /**
   * By files.
   *
   * @param certificate the chain in PEM, the server's own first
   * @param key its private key in PEM, as PKCS #8 without a password
   * @throws ServerException when they cannot be used: missing, of another kind, not one another's,
   *     or out of date
   */
  public static Tls ofFiles(Path certificate, Path key) {
    ServerKey own = ServerKey.read(certificate, key, Instant.now());
    try {
      return new Tls(
          SslContextBuilder.forServer(own.key(), own.chain()).sslProvider(SslProvider.JDK).build());
    } catch (SSLException | IllegalArgumentException e) {
      throw new ServerException(
          "%s and %s cannot be used (%s); give another certificate and its key"
              .formatted(certificate, key, e.getMessage()),
          e);
    }
  }

  /**
   * By a certificate for {@code localhost} that nobody has signed, so that browsers warn of it. It
   * is made by the JDK's own keytool, and forgotten when the server ends.
   *
   * @throws ServerException when there is no keytool
   */
  public static Tls selfSigned() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    try {
      Path directory = Files.createTempDirectory("tengen-tls");
      Path file = directory.resolve("key.p12");
      try {
        generate(file, password);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
          store.load(in, password.toCharArray());
        }
        KeyManagerFactory keys =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password.toCharArray());
        return new Tls(SslContextBuilder.forServer(keys).sslProvider(SslProvider.JDK).build());
      } finally {
        Files.deleteIfExists(file);
        Files.delete(directory);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new ServerException("no certificate can be made (" + e.getMessage() + ")", e);
    }
  }

  /** The password goes by the environment, since everybody may read command lines. */
  private static void generate(Path file, String password) throws IOException {
    ProcessBuilder keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                Integer.toString(DAYS),
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "TENGEN_KEYSTORE")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    keytool.environment().put("TENGEN_KEYSTORE", password);
    Process process = keytool.start();
    try {
      if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    throw new IOException("the JDK's keytool has made none");
  }
}
