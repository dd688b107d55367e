package org.chorus.job;

import org.chorus.read.Forgotten;
import org.chorus.spark.Store;

/** {@code FORGOTTEN}: the hashes of the reports that were withdrawn from a store. */
final class ForgottenFile {
  private static final String NAME = "FORGOTTEN";

  private ForgottenFile() {}

  static Forgotten read(Store store) {
    return store.readText(store.path(NAME)).map(Forgotten::parse).orElse(Forgotten.NONE);
  }

  static void write(Store store, Forgotten forgotten) {
    store.writeText(store.path(NAME), forgotten.render());
  }
}
