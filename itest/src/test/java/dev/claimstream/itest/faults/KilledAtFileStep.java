package dev.claimstream.itest.faults;

import java.nio.file.Path;
import java.util.List;

/** The sink is killed as soon as it has made a certain step of publishing a file. */
record KilledAtFileStep(int times) implements Fault {

  /** A step of the protocol, known by the file that it makes. */
  private record Step(String folder, String ending) {}

  /** In their order; docs/decisions/sink-files.md tells what each one leaves behind. */
  private static final List<Step> STEPS =
      List.of(
          new Step("_staging", ".ndjson.part"),
          new Step("_staging", ".ndjson"),
          new Step("_staging", ".json.part"),
          new Step("_manifests", ".json"),
          new Step("", ".ndjson"));

  @Override
  public String name() {
    return "kill -9 of sink at each step of a file";
  }

  @Override
  public int strike(World world) throws Exception {
    Service sink = world.service("sink-1");
    for (int i = 0; i < times; i++) {
      Step step = STEPS.get(i % STEPS.size());
      Path folder = world.files().resolve(step.folder());
      try (var appearance = Appearance.in(folder)) {
        appearance.await(step.ending());
        sink.kill();
      }
      sink.start();
    }
    return times;
  }
}
