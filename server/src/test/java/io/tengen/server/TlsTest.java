package io.tengen.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
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
      X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      assertTrue(
          certificate.getSubjectAlternativeNames().toString().contains("localhost"),
          certificate::toString);
    }
  }

  @Test
  void filesThatAreNoneAreNamed() throws IOException {
    Path text = Files.writeString(directory.resolve("text.pem"), "no certificate");
    Path missing = directory.resolve("missing.pem");
    assertMessage("missing.pem cannot be read", text, missing);
    assertMessage("are no certificate and key in PEM", text, text);
  }

  private static void assertMessage(String part, Path certificate, Path key) {
    String message =
        String.valueOf(
            assertThrows(ServerException.class, () -> Tls.ofFiles(certificate, key)).getMessage());
    assertTrue(message.contains(part), message);
  }
}
