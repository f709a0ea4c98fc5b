package org.trunklang.asterisk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;

/** A certificate and its key, made when they are needed. */
public final class SelfSigned {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private SelfSigned() {}

  /** Writes {@code node.crt} and {@code node.key}. */
  public static void writeTo(Path folder) throws IOException {
    Path store = folder.resolve("node.p12");
    try {
      int made =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "RSA",
                  "-dname",
                  "CN=node",
                  "-alias",
                  "node",
                  "-storepass",
                  new String(PASSWORD),
                  "-keystore",
                  store.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (made != 0) {
        throw new IOException("keytool ended with " + made);
      }
      var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
      write(folder.resolve("node.crt"), "CERTIFICATE", keys.getCertificate("node").getEncoded());
      var key = Objects.requireNonNull(keys.getKey("node", PASSWORD)).getEncoded();
      write(folder.resolve("node.key"), "PRIVATE KEY", key);
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void write(Path file, String kind, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }
}
