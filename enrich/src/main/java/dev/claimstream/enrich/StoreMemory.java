package dev.claimstream.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * The memory that stores take outside the heap: one bound for the whole process, however many
 * partitions it has. Left to itself, RocksDB has a block cache of 50 MB and three write buffers of
 * 16 MB for each of them, and what it knows of its files in addition.
 *
 * <p>Kafka Streams makes one for each store.
 */
public final class StoreMemory implements RocksDBConfigSetter {

  /** What is read and what is yet to be written, together. */
  static final long MOST_BYTES = 32L << 20;

  /** Of that, what is yet to be written. */
  static final long MOST_UNWRITTEN = 16L << 20;

  private static final long WRITE_BUFFER = 4L << 20;
  private static final int WRITE_BUFFERS = 3;
  private static final int SHARDS_BY_SIZE = -1;
  private static final double FOR_INDEXES = 0.25;

  /** Made when the first store opens, by which time the native library is there. */
  private static final class Shared {
    static final Cache CACHE = new LRUCache(MOST_BYTES, SHARDS_BY_SIZE, false, FOR_INDEXES);
    static final WriteBufferManager BUFFERS = new WriteBufferManager(MOST_UNWRITTEN, CACHE);

    private Shared() {}
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(Shared.CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(Shared.BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(WRITE_BUFFERS);
  }

  /** Nothing of this store's alone. */
  @Override
  public void close(String store, Options options) {}
}
