package org.chorus.job;

import org.chorus.link.Located;

/**
 * A report on its way to a cell of what is near it in meaning.
 *
 * @param cell number of the cell
 * @param report the report
 * @param changed whether its nearest are looked for; false for one that only may be met
 */
public record Placed(int cell, Located report, boolean changed) {}
