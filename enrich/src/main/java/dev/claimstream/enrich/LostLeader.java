package dev.claimstream.enrich;

import java.util.Arrays;

/**
 * A bug of Kafka's clients up to 4.3.1 (KAFKA-20312): a partition that loses its leader while its
 * lag is looked up fails the stream thread, which a new one can go on from.
 */
final class LostLeader {

  private LostLeader() {}

  static boolean isBehind(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof NullPointerException
        && Arrays.stream(root.getStackTrace())
            .anyMatch(
                frame ->
                    frame.getClassName().endsWith(".OffsetFetcherUtils")
                        && frame.getMethodName().equals("regroupPartitionMapByNode"));
  }
}
