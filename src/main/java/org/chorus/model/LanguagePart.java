package org.chorus.model;

/**
 * The language of a paragraph of a report that mixes languages: a row of the table {@code
 * language_parts}, key {@code reportId, paragraph}. A report in one language has none.
 *
 * @param reportId the report
 * @param paragraph 0 for the title, 1 for the first line of the text, and so on
 * @param language BCP 47 tag; {@code und} when it can't be told
 * @param script ISO 15924 code of the script of most letters, where one that is not Latin counts
 *     twice; {@code Zyyy} without letters
 * @param confidence how sure the identification is, 0 to 1
 * @param reliable false when the language is a guess that nothing should rest on
 */
public record LanguagePart(
    String reportId,
    int paragraph,
    String language,
    String script,
    double confidence,
    boolean reliable) {}
