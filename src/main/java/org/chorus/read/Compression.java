package org.chorus.read;

import java.util.Locale;

/** How a file is compressed, told by the end of its name. */
public enum Compression {
  NONE(""),
  GZIP(".gz"),
  BZIP2(".bz2"),
  ZSTD(".zst");

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** The compression of the file with this name or path. */
  public static Compression of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && lower.endsWith(compression.ending)) {
        return compression;
      }
    }
    return NONE;
  }

  /** The name without the ending of this compression. */
  String strip(String name) {
    return name.substring(0, name.length() - ending.length());
  }
}
