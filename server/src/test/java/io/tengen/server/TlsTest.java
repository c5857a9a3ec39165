package io.tengen.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final String PASSWORD = "of a test";
  private static X509Certificate certificate;
  private static Key key;

  @TempDir private Path directory;

  @Test
  void aCertificateOfOnesOwnIsForLocalhost() throws IOException, GeneralSecurityException {
    SSLContext trusting = SSLContext.getInstance("TLS");
    trusting.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
    try (ArenaBed bed = new ArenaBed(directory);
        ArenaServer server = bed.serve(Tls.selfSigned(), ServerLimits.USUAL);
        SSLSocket socket =
            (SSLSocket)
                trusting
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertEquals("HTTP/1.1 200 OK", reader.readLine());
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      assertTrue(
          shown.getSubjectAlternativeNames().toString().contains("localhost"), shown::toString);
    }
  }

  /** A certificate for localhost and its key, by the JDK's keytool. */
  @BeforeAll
  static void makeKey(@TempDir Path keys) throws Exception {
    Path file = keys.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            keytool,
            "-genkeypair",
            "-alias",
            "own",
            "-keyalg",
            "EC",
            "-validity",
            "30",
            "-dname",
            "CN=own",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor());
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    certificate = (X509Certificate) store.getCertificate("own");
    key = store.getKey("own", PASSWORD.toCharArray());
  }

  private static String pem(String kind, byte[] bytes) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
  }

  private static String certificatePem() throws GeneralSecurityException {
    return pem("CERTIFICATE", certificate.getEncoded());
  }

  private static String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private Path write(String name, String... parts) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("", parts));
  }

  @Test
  void filesAreServedToWhoTrustsThem() throws Exception {
    // What tools write around the blocks does no harm, and both may be in one file.
    Path both = write("both.pem", "subject=CN = own\n", certificatePem(), "\n", keyPem());
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("own", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (ArenaBed bed = new ArenaBed(directory);
        ArenaServer server = bed.serve(Tls.ofFiles(both, both), ServerLimits.USUAL)) {
      HttpClient client = HttpClient.newBuilder().sslContext(context).build();
      URI uri = URI.create("https://localhost:" + server.port() + "/healthz");
      assertEquals(
          "ok\n",
          client
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
              .body());
    }
  }

  @Test
  void filesThatAreNoneAreNamed() throws Exception {
    Path chain = write("chain.pem", certificatePem());
    Path secret = write("key.pem", keyPem());
    Path text = write("text.pem", "no certificate");
    Path missing = directory.resolve("missing.pem");
    assertMessage("missing.pem cannot be read; give", chain, missing);
    assertMessage("missing.pem cannot be read; give", missing, secret);
    assertMessage("text.pem has no certificate in PEM; give the chain", text, secret);
    assertMessage("chain.pem has no private key in PEM; give that", chain, chain);
    Path broken = write("broken.pem", pem("CERTIFICATE", new byte[] {1, 2, 3}));
    assertMessage("broken.pem has a certificate that cannot be read (", broken, secret);
    Path cut = write("cut.pem", "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----\n");
    assertMessage("cut.pem has a key that is not whole", chain, cut);
    for (String kind : List.of("RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY")) {
      Path old = write("old.pem", pem(kind, new byte[] {1, 2, 3}));
      assertMessage("old.pem is no PKCS #8 without a password; 'openssl", chain, old);
    }
  }

  @Test
  void keysOfOthersAreNamed() throws Exception {
    Path chain = write("chain.pem", certificatePem());
    for (String algorithm : List.of("EC", "RSA")) {
      Key other = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
      Path stranger = write("stranger.pem", pem("PRIVATE KEY", other.getEncoded()));
      assertMessage("stranger.pem is not that of " + chain, chain, stranger);
    }
  }

  @Test
  void certificatesThatDoNotHoldNowAreNamed() throws Exception {
    Path chain = write("chain.pem", certificatePem());
    Path secret = write("key.pem", keyPem());
    Instant begin = certificate.getNotBefore().toInstant();
    Instant end = certificate.getNotAfter().toInstant();
    assertEquals(1, ServerKey.read(chain, secret, begin).chain().size());
    assertEquals(
        "the certificate of CN=own in %s expired at %s; renew it".formatted(chain, end),
        refusal(() -> ServerKey.read(chain, secret, end.plusSeconds(1))));
    assertEquals(
        "the certificate of CN=own in %s is not valid before %s; wait, or set this machine's clock"
            .formatted(chain, begin),
        refusal(() -> ServerKey.read(chain, secret, begin.minusSeconds(1))));
  }

  private static String refusal(Executable action) {
    String message = String.valueOf(assertThrows(ServerException.class, action).getMessage());
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private static void assertMessage(String part, Path chain, Path secret) {
    String message = refusal(() -> Tls.ofFiles(chain, secret));
    assertTrue(message.contains(part), message);
  }
}
