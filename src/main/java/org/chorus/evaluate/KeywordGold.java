package org.chorus.evaluate;

import java.util.List;

/**
 * A text with the keywords that people chose for it.
 *
 * @param id what it is called, for choosing a sample
 * @param set the collection that it is from
 * @param language BCP 47
 * @param title may be null
 * @param text what keywords are found in
 * @param keywords one at least
 */
public record KeywordGold(
    String id, String set, String language, String title, String text, List<String> keywords) {}
