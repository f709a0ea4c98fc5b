package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;
import org.trunklang.asterisk.Layout;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Routing;
import org.trunklang.source.SourceFile;

/** A small network for one test, and the files of its servers. */
record LabProject(Routing routing, ImmutableMap<NodeName, ImmutableList<ConfText>> files) {

  static LabProject of(String source) {
    return of(Compiled.of(Layout.FULL, ImmutableList.of(SourceFile.of("network.trunk", source))));
  }

  static LabProject in(Path folder) {
    return of(Compiled.folder(folder, Layout.FULL));
  }

  private static LabProject of(Compiled compiled) {
    return new LabProject(Routing.of(compiled.network()), compiled.nodes());
  }

  /** A call of a node's phones. */
  Question call(String node, String number) {
    return new Question(
        routing.place(new NodeName(node), Caller.PHONES), DialedNumber.of(number), Down.NOTHING);
  }

  /** The same with the files of some nodes changed after they were made. */
  LabProject tampered(Predicate<String> nodes, UnaryOperator<String> change) {
    return new LabProject(
        routing,
        ImmutableMap.copyOf(
            Maps.transformEntries(
                files, (name, texts) -> nodes.test(name.text()) ? changed(texts, change) : texts)));
  }

  private static ImmutableList<ConfText> changed(
      ImmutableList<ConfText> texts, UnaryOperator<String> change) {
    return texts.stream()
        .map(text -> new ConfText(text.name(), change.apply(text.text()), text.holdsSecret()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Places calls; returns where reality differs, and adds the answers. */
  ImmutableList<String> ask(CallLab lab, Collection<Question> questions, List<Answer> answers)
      throws IOException {
    return lab.place("a test's own network", routing, files, questions, answers::add);
  }
}
