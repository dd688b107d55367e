package org.chorus.keyword;

import java.util.Map;

/** How a text writes a word or phrase. */
final class Forms {
  private Forms() {}

  /** The form with the highest count, the first of several; at least one. */
  static String mostFrequent(Map<String, Integer> forms) {
    String best = null;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      best = best == null || form.getValue() > forms.get(best) ? form.getKey() : best;
    }
    return best;
  }
}
