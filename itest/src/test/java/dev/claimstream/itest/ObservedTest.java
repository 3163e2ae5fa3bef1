package dev.claimstream.itest;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedTest {

  @Test
  void dump(@TempDir Path folder) throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    try (LocalRun run = LocalRun.start(folder, 2);
        Child ingest = Child.start(run, folder.resolve("i.log"), "ingest", "--http=0", "--watch=" + in);
        Child enrich = Child.start(run, folder.resolve("e.log"), "enrich", "--http=0", "--state-dir=" + folder.resolve("s"));
        Child sink = Child.start(run, folder.resolve("k.log"), "sink", "--http=0", "--dir=" + run.files(), "--roll-age=1s")) {
      Files.copy(Seed.FOLDER.resolve("seed-article.txt"), in.resolve("a.txt"));
      for (Child c : new Child[] {ingest, enrich, sink}) {
        await().atMost(Duration.ofSeconds(60)).until(() -> address(c) != null);
        await().atMost(Duration.ofSeconds(60)).until(() -> Scrape.get(address(c), "/health/ready").statusCode() == 200);
      }
      await().atMost(Duration.ofSeconds(60)).until(() -> run.content("news.claims").size() > 20);
      Thread.sleep(9000);
      Files.writeString(Path.of("/tmp/m-ingest.txt"), Scrape.get(address(ingest), "/metrics").body());
      Files.writeString(Path.of("/tmp/m-enrich.txt"), Scrape.get(address(enrich), "/metrics").body());
      Files.writeString(Path.of("/tmp/m-sink.txt"), Scrape.get(address(sink), "/metrics").body());
      System.err.println(Scrape.get(address(sink), "/health/ready").body());
      System.err.println(Seed.read(enrich.log()));
    }
  }

  static String address(Child c) {
    Matcher m = Pattern.compile("address=\"?([0-9.:]+)").matcher(Seed.read(c.log()));
    return m.find() ? m.group(1) : null;
  }
}
