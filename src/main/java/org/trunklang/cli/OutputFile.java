package org.trunklang.cli;

import java.nio.charset.StandardCharsets;

/**
 * A file to be written.
 *
 * @param path below the output folder, with forward slashes
 * @param secret whether it holds a secret, so that only its owner may read it
 */
record OutputFile(String path, String text, boolean secret) {
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
