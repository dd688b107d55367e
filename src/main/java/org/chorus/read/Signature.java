package org.chorus.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** First bytes by which common files that are no text give themselves away. */
final class Signature {
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("\u0089PNG", "a PNG image");
    KNOWN.put("\u00FF\u00D8\u00FF", "a JPEG image");
    KNOWN.put("GIF8", "a GIF image");
    KNOWN.put("%PDF-", "a PDF document");
    KNOWN.put("PK\u0003\u0004", "a ZIP archive or an office document");
    KNOWN.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
    KNOWN.put("\u001F\u008B", "gzip data: name it .gz");
    KNOWN.put("BZh", "bzip2 data: name it .bz2");
    KNOWN.put("(\u00B5/\u00FD", "Zstandard data: name it .zst");
    KNOWN.put("\u00FD7zXZ", "xz data");
    KNOWN.put("7z\u00BC\u00AF", "a 7z archive");
    KNOWN.put("PAR1", "a Parquet file: name it .parquet");
    KNOWN.put("\u007FELF", "a program");
  }

  private Signature() {}

  /** What a file that begins with {@code head} is, when that shows at once. */
  static Optional<String> of(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    return KNOWN.entrySet().stream()
        .filter(known -> start.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
