package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.regex.Pattern;

/** Every step that a server's dialplan has taken for calls from elsewhere. */
record DialplanSteps(ImmutableList<AmiMessage> steps) {
  private static final Pattern HOPS =
      Pattern.compile("b\\(trunk-hops\\^send\\^1\\(\\d{1,3}\\)\\)$");
  private static final String MARK = "the-last-call";

  /** Those until now: a call of the server's own comes after them. To be asked once. */
  static DialplanSteps of(AsteriskServer server) throws IOException {
    server
        .ami()
        .send(
            "Originate",
            ImmutableMap.of(
                "Channel", "Local/s@trunk-refused/n",
                "ChannelId", "from-" + MARK,
                "OtherChannelId", MARK,
                "Application", "Wait",
                "Data", "0"));
    server.ami().await(event -> event.isEvent("Hangup") && event.get("Uniqueid").equals(MARK));
    return new DialplanSteps(
        server.ami().events().stream()
            .filter(event -> event.isEvent("Newexten"))
            .filter(event -> !event.get("Uniqueid").endsWith(MARK))
            .collect(toImmutableList()));
  }

  /** What was given to Dial, by the caller's number; without the count of hops. */
  ImmutableListMultimap<String, String> dialed() {
    return steps.stream()
        .filter(step -> step.get("Application").equals("Dial"))
        .collect(
            toImmutableListMultimap(
                step -> step.get("CallerIDNum"),
                step -> HOPS.matcher(step.get("AppData")).replaceFirst("")));
  }
}
