package org.chorus.link;

import java.util.Locale;
import java.util.Optional;

/** A kind of key that reports are compared by. */
public enum Family {
  NAMES('n'),
  NAME_PAIRS('p'),
  NUMBERS('#'),
  /** Days of the year: month and day, whether or not the report names the year. */
  DATES('d'),
  PLACES('c'),
  /** Words; counted per language, as the same letters mean other things elsewhere. */
  TERMS('t'),
  GRAMS('g');

  private final char mark;
  private final String word;

  Family(char mark) {
    this.mark = mark;
    this.word = name().toLowerCase(Locale.ROOT);
  }

  /** What sets the hashes of its keys apart from those of other families. */
  char mark() {
    return mark;
  }

  /** As it stands in tables and files: {@code names}, {@code name_pairs}, … */
  public String word() {
    return word;
  }

  /** The family of that word; nothing for any other. */
  public static Optional<Family> of(String word) {
    for (Family family : values()) {
      if (family.word().equals(word)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  /** Whether rare keys of this family make two reports candidates; grams are never rare enough. */
  boolean findsCandidates() {
    return this != GRAMS;
  }
}
