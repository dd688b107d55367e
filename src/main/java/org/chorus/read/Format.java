package org.chorus.read;

import java.util.Locale;
import java.util.Optional;

/** What a file holds, told by its name. */
public enum Format {
  /** Plain text, one report a file: {@code .txt}. */
  TEXT,
  /** A page of the Web, one report a file: {@code .html}, {@code .htm}. */
  HTML,
  /** A web archive: {@code .warc}; or the plain texts of one: {@code .wet}. */
  WARC,
  /** A JSON object a line: {@code .jsonl}, {@code .ndjson}. */
  JSON_LINES,
  /** JSON Lines, or one array, or objects that span lines: {@code .json}. */
  JSON,
  /** Rows under a header, parted by comma, semicolon, tab or bar: {@code .csv}. */
  CSV,
  /** Rows under a header, parted by tabs: {@code .tsv}. */
  TSV,
  /** Parquet: {@code .parquet}. */
  PARQUET;

  /**
   * The format of the file with this name or path, the ending of a compression left aside; nothing
   * when it is none that Chorus reads.
   */
  public static Optional<Format> of(String name) {
    String plain = Compression.of(name).strip(name.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(
        switch (plain.substring(plain.lastIndexOf('.') + 1)) {
          case "txt" -> TEXT;
          case "html", "htm" -> HTML;
          case "warc", "wet" -> WARC;
          case "jsonl", "ndjson" -> JSON_LINES;
          case "json" -> JSON;
          case "csv" -> CSV;
          case "tsv" -> TSV;
          case "parquet" -> plain.equalsIgnoreCase(name) ? PARQUET : null;
          default -> null;
        });
  }
}
