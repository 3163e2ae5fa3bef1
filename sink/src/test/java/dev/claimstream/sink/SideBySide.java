package dev.claimstream.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Runs processes on one disk, one step of one of them at a time, in an order by chance. */
final class SideBySide {

  /** What a process does with the disk. */
  interface Body {
    void run(Disk disk) throws Exception;
  }

  private final Random random;
  private final Semaphore stepDone = new Semaphore(0);
  private final AtomicBoolean finished = new AtomicBoolean();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  SideBySide(Random random) {
    this.random = random;
  }

  void run(int processes, Disk shared, Body body) throws InterruptedException {
    List<Semaphore> turns = new ArrayList<>();
    List<Thread> alive = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      var turn = new Semaphore(0);
      var disk =
          new StepDisk(
              shared,
              step -> {
                stepDone.release();
                turn.acquireUninterruptibly();
              });
      turns.add(turn);
      alive.add(new Thread(() -> runOne(body, disk, turn)));
      alive.get(i).start();
    }
    while (!alive.isEmpty()) {
      int next = random.nextInt(alive.size());
      turns.get(next).release();
      stepDone.acquire();
      if (finished.getAndSet(false)) {
        alive.remove(next).join();
        turns.remove(next);
      }
    }
    if (failure.get() != null) {
      throw new AssertionError("a process failed", failure.get());
    }
  }

  private void runOne(Body body, Disk disk, Semaphore turn) {
    turn.acquireUninterruptibly();
    try {
      body.run(disk);
    } catch (Exception | Error e) {
      failure.set(e);
    } finally {
      finished.set(true);
      stepDone.release();
    }
  }
}
