package org.chorus.job;

import java.util.List;
import org.chorus.link.Profile;

/**
 * A report and those that it is compared to.
 *
 * @param profile the report
 * @param partners ids of the others, each pair with one of its two reports; null when there are
 *     none
 */
public record Partnership(Profile profile, List<String> partners) {}
