package org.trunklang.stdlib;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Which libphonenumber the sets come from, as its own jar says. */
record Release(String version, LocalDate date) {
  static Release current() {
    try (var jar =
        new JarFile(
            new File(
                PhoneNumberUtil.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()))) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      var built = Instant.ofEpochMilli(Long.parseLong(manifest.getValue("Bnd-LastModified")));
      return new Release(
          manifest.getValue("Bundle-Version"), LocalDate.ofInstant(built, ZoneOffset.UTC));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
