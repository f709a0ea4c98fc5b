package org.trunklang.lab;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dialplan of a server that is asked which extension it would choose for a number. */
record AskedDialplan(AsteriskServer server, String text) {
  private static final int AT_ONCE = 500;
  private static final Pattern ROW = Pattern.compile("exten => ([_0-9*#+][^,]*),1,.*");
  private static final String DEVICE = "Custom:";

  /**
   * What the console shows: the extension that comes first of those that own priority 1. It shows
   * them in the order in which they are tried, but for {@code extenpatternmatchnew}, of which it
   * does not know.
   */
  ImmutableList<Optional<String>> shown(List<LookUp> lookUps) throws IOException {
    load();
    return ask(
        "Command",
        lookUps,
        lookUp -> "dialplan show " + lookUp.number() + "@" + lookUp.table().context(),
        answer -> ChosenExtension.in(answer.get("Output")));
  }

  /**
   * The hint of the extension that the server finds, by the very search that a call takes. Needs
   * {@linkplain #withHints hints}.
   */
  ImmutableList<Optional<String>> hinted(List<LookUp> lookUps) throws IOException {
    load();
    ImmutableList<String> rows = rows();
    return ask(
        "Getvar",
        lookUps,
        lookUp -> "HINT(" + lookUp.number() + "@" + lookUp.table().context() + ")",
        answer ->
            Optional.of(answer.get("Value"))
                .filter(hint -> hint.startsWith(DEVICE))
                .map(hint -> rows.get(Integer.parseInt(hint.substring(DEVICE.length())))));
  }

  /** Every step of the dialplan on the way of each number, which is really called. */
  ImmutableList<String> steps(List<LookUp> lookUps) throws IOException {
    load();
    var ids = new ArrayList<String>();
    var calls = new ArrayList<ImmutableMap<String, String>>();
    int before = server.ami().events().size();
    for (LookUp lookUp : lookUps) {
      String id = "call-" + before + "-" + ids.size();
      ids.add(id);
      calls.add(
          ImmutableMap.of(
              "Channel",
              "Local/" + lookUp.number() + "@" + lookUp.table().context() + "/n",
              "ChannelId",
              "from-" + id,
              "OtherChannelId",
              id,
              "Application",
              "Wait",
              "Data",
              "0"));
    }
    server.ami().sendAll("Originate", calls);
    String last = ids.getLast();
    server.ami().await(event -> event.isEvent("Hangup") && event.get("Uniqueid").equals(last));
    ImmutableListMultimap<String, AmiMessage> events =
        Multimaps.index(server.ami().events(), event -> event.get("Uniqueid"));
    return ids.stream().map(id -> steps(events.get(id))).collect(toImmutableList());
  }

  private static String steps(ImmutableList<AmiMessage> events) {
    return events.stream()
        .filter(event -> event.isEvent("Newexten"))
        .map(event -> event.get("Context") + " " + event.get("Application") + event.get("AppData"))
        .collect(Collectors.joining("; "));
  }

  /** The same with {@code extenpatternmatchnew=yes}. */
  AskedDialplan withTree() {
    String changed = text.replace("extenpatternmatchnew = no", "extenpatternmatchnew = yes");
    checkState(!changed.equals(text), "nothing to change");
    return new AskedDialplan(server, changed);
  }

  /** The same with a hint beside each extension, which tells its number among them. */
  AskedDialplan withHints() {
    var changed = new ArrayList<String>();
    int row = 0;
    for (String line : lines()) {
      changed.add(line);
      Matcher matcher = ROW.matcher(line);
      if (matcher.matches()) {
        changed.add("exten => " + matcher.group(1) + ",hint," + DEVICE + row);
        row++;
      }
    }
    return new AskedDialplan(server, String.join("\n", changed) + "\n");
  }

  /** The same with the extensions of every context in the other order. */
  AskedDialplan turned() {
    var changed = new ArrayList<String>();
    var rows = new ArrayList<String>();
    for (String line : lines()) {
      if (ROW.matcher(line).matches()) {
        rows.addFirst(line);
      } else {
        if (line.startsWith("[")) {
          changed.addAll(rows);
          rows.clear();
        }
        changed.add(line);
      }
    }
    return new AskedDialplan(server, String.join("\n", changed) + "\n");
  }

  private ImmutableList<String> rows() {
    return lines().stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .collect(toImmutableList());
  }

  private List<String> lines() {
    return Splitter.on('\n').splitToList(text);
  }

  private void load() throws IOException {
    server.replace("extensions.conf", text);
    server.cli("dialplan reload");
  }

  private ImmutableList<Optional<String>> ask(
      String action,
      List<LookUp> lookUps,
      Function<LookUp, String> question,
      Function<AmiMessage, Optional<String>> answer)
      throws IOException {
    String field = action.equals("Command") ? "Command" : "Variable";
    var answers = ImmutableList.<Optional<String>>builder();
    for (List<LookUp> some : Lists.partition(lookUps, AT_ONCE)) {
      var questions =
          Lists.transform(some, lookUp -> ImmutableMap.of(field, question.apply(lookUp)));
      server.ami().sendAll(action, questions).stream().map(answer).forEach(answers::add);
    }
    return answers.build();
  }
}
