package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.link.PairScore;
import org.chorus.link.Profile;
import org.chorus.spark.PartitionKeys;
import org.chorus.spark.RecordEncoder;

/**
 * Compares candidates. Reports are spread over blocks by their ids; each is sent at most once to a
 * block, with the list of its partners there, and meets the block's own reports in memory.
 */
final class ComparePairs implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What stands for each block, so that each has a partition of its own. */
  private final int[] blocks;

  private final PairScore pairScore;
  private final double minProbability;

  /**
   * Sets up the comparison.
   *
   * @param blocks how many blocks the reports are spread over; a task holds one in memory
   * @param pairScore how two reports are compared
   * @param minProbability pairs below get no evidence
   */
  ComparePairs(int blocks, PairScore pairScore, double minProbability) {
    this.blocks = PartitionKeys.of(blocks);
    this.pairScore = pairScore;
    this.minProbability = minProbability;
  }

  /** One row for each candidate, of which both reports must be among {@code profiles}. */
  Dataset<ComparedPair> compare(Dataset<Profile> profiles, Dataset<Candidate> candidates) {
    Dataset<Row> partners =
        candidates
            .groupBy(col("reportA").as("reportId"))
            .agg(collect_list(col("reportB")).as("partners"));
    return profiles
        .select(struct(col("*")).as("profile"))
        .join(partners, col("profile.reportId").equalTo(col("reportId")), "left")
        .select("profile", "partners")
        .as(RecordEncoder.of(Partnership.class))
        .flatMap(
            (FlatMapFunction<Partnership, Shipment>) this::ship, RecordEncoder.of(Shipment.class))
        .repartition(blocks.length, col("block"))
        .sortWithinPartitions("block", "visits")
        .mapPartitions(
            (MapPartitionsFunction<Shipment, ComparedPair>) this::receive,
            RecordEncoder.of(ComparedPair.class));
  }

  private Iterator<Shipment> ship(Partnership report) {
    Map<Integer, List<String>> partnersByBlock = new TreeMap<>();
    if (report.partners() != null) {
      for (String partner : report.partners()) {
        partnersByBlock.computeIfAbsent(blockOf(partner), b -> new ArrayList<>()).add(partner);
      }
    }
    Profile profile = report.profile();
    List<Shipment> shipments = new ArrayList<>();
    shipments.add(new Shipment(blockOf(profile.reportId()), false, profile, null));
    partnersByBlock.forEach(
        (block, partners) -> shipments.add(new Shipment(block, true, profile, partners)));
    return shipments.iterator();
  }

  private int blockOf(String reportId) {
    return blocks[Math.floorMod(reportId.hashCode(), blocks.length)];
  }

  /** Takes in a block's own reports, which come first, then compares the visitors as they come. */
  private Iterator<ComparedPair> receive(Iterator<Shipment> shipments) {
    Block block = new Block();
    Spliterator<Shipment> inOrder =
        Spliterators.spliteratorUnknownSize(shipments, Spliterator.ORDERED);
    return StreamSupport.stream(inOrder, false).flatMap(block::take).iterator();
  }

  /** The reports of the block that is being worked on. */
  private final class Block {
    private final Map<String, Profile> own = new HashMap<>();
    private int number = -1;

    Stream<ComparedPair> take(Shipment shipment) {
      if (shipment.block() != number) {
        own.clear();
        number = shipment.block();
      }
      if (!shipment.visits()) {
        own.put(shipment.profile().reportId(), shipment.profile());
        return Stream.empty();
      }
      return shipment.partners().stream()
          .map(p -> ComparedPair.of(shipment.profile(), own.get(p), pairScore, minProbability));
    }
  }
}
