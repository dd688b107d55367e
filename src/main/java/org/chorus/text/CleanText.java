package org.chorus.text;

import java.util.List;

/**
 * What cleaning made of a report.
 *
 * @param title the headline; null when there is none
 * @param text the body, paragraphs parted by single line ends; empty when nothing was left
 * @param removed what was taken out, in the order of the text
 */
public record CleanText(String title, String text, List<Removed> removed) {

  /**
   * One thing that was taken out.
   *
   * @param position characters from the start of the raw text; 0 for the title
   * @param rule the name of the rule
   * @param text what was taken out, at most 500 characters of it
   */
  public record Removed(int position, String rule, String text) {}
}
