package org.chorus.job;

import org.chorus.link.Located;

/**
 * A report on its way to a cell of what is near it in meaning.
 *
 * @param cell number of the cell
 * @param report the report
 */
public record Placed(int cell, Located report) {}
