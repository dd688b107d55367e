package org.chorus.model;

import java.util.Locale;

/** Why a record of the input is not a report. */
public enum RejectionReason {
  /** The file holds nothing. */
  EMPTY_FILE,
  /** The file is no text: an image, an archive, a program. */
  BINARY_FILE,
  /** The file is no Parquet file, or a damaged one. */
  UNREADABLE_FILE,
  /** The compressed data ends early or is damaged; what could be read before was read. */
  BROKEN_COMPRESSION,
  /** The kind of file is not one that Chorus reads. */
  UNKNOWN_FORMAT,
  /** The record is longer than {@code input.max-record-bytes}. */
  RECORD_TOO_LONG,
  /** The line is not valid JSON. */
  INVALID_JSON,
  /** The line is JSON, but no object. */
  NOT_AN_OBJECT,
  /** The row of a CSV or TSV file can't be parsed. */
  INVALID_ROW,
  /** The record has no text field, or an empty one. */
  MISSING_TEXT,
  /** The web archive ends early or is damaged; what could be read before was read. */
  DAMAGED_ARCHIVE,
  /** The server answered with an error or a redirect, or not in HTTP. */
  HTTP_ERROR,
  /** The document from the Web is no HTML page. */
  NOT_HTML,
  /** The page holds no article: a front page, a list of articles, a message of the site. */
  NO_ARTICLE,
  /** Cleaning left nothing of the text. */
  NOTHING_LEFT,
  /** The report was withdrawn from the store with {@code chorus forget}. */
  FORGOTTEN;

  /** The word that stands in the table: {@code empty_file}, {@code invalid_json}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
