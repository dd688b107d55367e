package org.chorus.keyword;

import java.util.Map;

/** How a text writes a word or phrase. */
final class Forms {
  private Forms() {}

  /**
   * The form with the highest count, of several the first one that is not all in capitals, as
   * headlines are; at least one.
   */
  static String mostFrequent(Map<String, Integer> forms) {
    String best = null;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      int more = best == null ? 1 : form.getValue() - forms.get(best);
      if (more > 0 || (more == 0 && shouts(best) && !shouts(form.getKey()))) {
        best = form.getKey();
      }
    }
    return best;
  }

  private static boolean shouts(String form) {
    return form.codePoints().noneMatch(Character::isLowerCase);
  }
}
