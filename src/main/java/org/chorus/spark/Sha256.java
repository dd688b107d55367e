package org.chorus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** SHA-256 of files and texts, as 64 hexadecimal digits. */
final class Sha256 {
  private static final int BUFFER_BYTES = 1 << 16;

  private Sha256() {}

  /** Of a file's contents. */
  static String of(FileSystem files, Path file) throws IOException {
    MessageDigest digest = digest();
    add(digest, files, file);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a text in UTF-8. */
  static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds a file's contents to what is hashed. */
  static void add(MessageDigest digest, FileSystem files, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = files.open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  /** One that nothing was added to yet. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
