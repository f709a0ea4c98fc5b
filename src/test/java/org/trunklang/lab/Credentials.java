package org.trunklang.lab;

import com.google.common.base.Joiner;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Who somebody says to be, and what is to prove it. */
record Credentials(String user, String secret) {

  /** The digest of some texts, joined as SIP and IAX2 do. */
  static String md5(String separator, String... parts) {
    try {
      byte[] text = Joiner.on(separator).join(parts).getBytes(StandardCharsets.UTF_8);
      return BaseEncoding.base16()
          .lowerCase()
          .encode(MessageDigest.getInstance("MD5").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
