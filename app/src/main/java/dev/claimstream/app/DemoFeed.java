package dev.claimstream.app;

import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.ingest.IngestResult;
import dev.claimstream.ingest.Reading;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the demo puts in: the seed article, or files.
 *
 * @param console where to say what can't be used
 * @param files to publish instead of the seed article
 * @param progress is told what to wait for
 */
record DemoFeed(Console console, List<Path> files, DemoProgress progress)
    implements IngestListener {

  private static final String SEED = "/seeds/seed-article.txt";

  /** Publishes all of it and waits until it is in the topic. */
  IngestResult publish(LocalServices services) {
    try (Ingest ingest =
        Ingest.connect(services.cluster(), services.topics(), IngestConfig.defaults(), this)) {
      if (files.isEmpty()) {
        seed(ingest);
      } else {
        ingest.files(files);
      }
      return ingest.finish();
    }
  }

  private static void seed(Ingest ingest) {
    try (InputStream in = DemoFeed.class.getResourceAsStream(SEED)) {
      if (in == null) {
        throw new FileNotFoundException(SEED + " is not in the program's jar");
      }
      ingest.stream("seed-article.txt", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void publishing(Article article) {
    progress.expect(article.id(), article.revision());
  }

  @Override
  public void refused(Reading.Refused refused) {
    console.err().println("claimstream demo: " + refused.origin() + ": " + refused.reason());
  }
}
