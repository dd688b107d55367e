package org.chorus.job;

import java.util.List;
import org.chorus.link.Profile;

/**
 * A profile on its way to the block of reports in which it is compared.
 *
 * @param block the block it is sent to
 * @param visits false in the block that the report belongs to; true where it comes to be compared
 * @param profile the report
 * @param partners the reports of that block that it is compared to; null where it belongs
 */
public record Shipment(int block, boolean visits, Profile profile, List<String> partners) {}
