package org.chorus.keyword;

import com.ibm.icu.lang.UScript;

/** Whether two words are probably forms of one: case endings, plurals, joined articles. */
public final class Kinship {
  /** Letters of an alphabet that two forms share at least, at their beginning. */
  private static final int SHARED = 4;

  /** What an article or preposition joined to an Arabic or Hebrew word is at most. */
  private static final int LONGEST_CLITIC = 3;

  private static final int SHORTEST_STEM = 3;

  private Kinship() {}

  /** Both words normalised, neither empty. */
  public static boolean areKin(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (shorter.charAt(0) == longer.charAt(0)) {
      return shareBeginning(shorter, longer);
    }
    return shorter.length() >= SHORTEST_STEM
        && longer.length() - shorter.length() <= LONGEST_CLITIC
        && joinsArticles(longer)
        && longer.endsWith(shorter);
  }

  /** What they share is two thirds of the longer one at least. */
  private static boolean shareBeginning(String shorter, String longer) {
    int shared = 0;
    while (shared < shorter.length() && shorter.charAt(shared) == longer.charAt(shared)) {
      shared++;
    }
    return 3 * shared >= 2 * longer.length() && Words.length(longer.substring(0, shared)) >= SHARED;
  }

  private static boolean joinsArticles(String word) {
    int script = UScript.getScript(word.codePointAt(0));
    return script == UScript.ARABIC || script == UScript.HEBREW;
  }
}
