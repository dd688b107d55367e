package org.chorus.text;

/** Lines of buttons for passing a report on. */
final class ShareBar {
  private static final int MOST_WORDS = 4;
  private static final int MOST_LABEL_WORDS = 8;

  /** A network whose name is shorter has other meanings, and takes no endings. */
  private static final int SHORTEST_INFLECTED = 6;

  private static final int LONGEST_ENDING = 4;

  /** No word about sharing is longer in a script that does not part words. */
  private static final int LONGEST_UNSPACED = 12;

  private ShareBar() {}

  /** Every word is about sharing, and there is something to share by or two networks. */
  static boolean isOne(String line, String folded) {
    Words words = Words.of(folded);
    if (words == null) {
      int colon = LineRule.separator(line);
      Words label = colon <= 0 ? null : Words.of(Line.folded(line.substring(0, colon)));
      return label != null
          && label.sharing > 0
          && label.all > 1
          && label.all <= MOST_LABEL_WORDS
          && !LineRule.endsWithStop(line);
    }
    boolean counted = words.counts > 0 && line.codePoints().anyMatch(Character::isDigit);
    return words.networks > 1
        || counted
        || (words.sharing > 0 && (words.networks > 0 || words.all <= MOST_WORDS));
  }

  /** Whether a line is part of a share bar when one stands next to it. */
  static boolean belongsToOne(String line) {
    if (line.codePoints().allMatch(c -> Character.isDigit(c) || c == ' ')) {
      return true;
    }
    Words words = Words.of(Line.folded(line));
    return words != null && words.networks + words.sharing > 0;
  }

  /** How many words are for sharing, networks, counts of shares, or any of these or fillers. */
  private record Words(int sharing, int networks, int counts, int all) {
    /** Null when a word is none of them. */
    static Words of(String folded) {
      if (folded.isEmpty()) {
        return null;
      }
      int sharing = 0;
      int networks = 0;
      int counts = 0;
      int all = 0;
      for (int at = 0; at < folded.length(); all++) {
        int end = end(folded, at);
        String word = folded.substring(at, end);
        if (Furniture.isPhrase("share", word)) {
          sharing++;
        } else if (isNetwork(word)) {
          networks++;
        } else if (Furniture.isPhrase("share-count", word)) {
          counts++;
        } else if (!Furniture.isPhrase("share-filler", word)) {
          return null;
        }
        at = end < folded.length() && folded.charAt(end) == ' ' ? end + 1 : end;
      }
      return new Words(sharing, networks, counts, all);
    }
  }

  /** Many languages put endings to names: "Facebookissa". */
  private static boolean isNetwork(String word) {
    for (int cut = 0; cut <= LONGEST_ENDING; cut++) {
      int length = word.length() - cut;
      if (cut > 0 && length < SHORTEST_INFLECTED) {
        return false;
      }
      if (length > 0 && Furniture.isPhrase("network", word.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** Where the word at {@code start} ends; where no blanks part them, the longest known one. */
  private static int end(String folded, int start) {
    int blank = folded.indexOf(' ', start);
    int end = blank < 0 ? folded.length() : blank;
    if (CharacterKind.of(folded.charAt(start)) != CharacterKind.UNSPACED) {
      return end;
    }
    end = Math.min(end, start + LONGEST_UNSPACED);
    while (end > start + 1 && !isKnown(folded.substring(start, end))) {
      end--;
    }
    return end;
  }

  private static boolean isKnown(String word) {
    return Furniture.isPhrase("share", word)
        || Furniture.isPhrase("network", word)
        || Furniture.isPhrase("share-filler", word);
  }
}
