package org.trunklang.lsp.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingTest {
  @Test
  void who_lets_others_go_first_goes_when_all_have_an_answer() throws Exception {
    var waiting = new Waiting(Duration.ofHours(1));
    waiting.begin();
    waiting.begin();
    Thread findings = Thread.ofPlatform().start(waiting::letGoFirst);
    waiting.end();
    while (findings.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    waiting.end();
    findings.join();
    assertEquals(Thread.State.TERMINATED, findings.getState());
  }

  @Test
  void nobody_is_waited_for_where_nobody_waits() {
    var waiting = new Waiting(Duration.ofHours(1));
    waiting.letGoFirst();
    waiting.begin();
    waiting.end();
    waiting.letGoFirst();
  }

  @Test
  void an_answer_that_takes_long_is_not_waited_for() {
    var waiting = new Waiting(Duration.ofMillis(1));
    waiting.begin();
    waiting.letGoFirst();
  }
}
