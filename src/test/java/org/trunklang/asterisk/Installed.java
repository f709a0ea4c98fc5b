package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.trunklang.model.Caller;
import org.trunklang.model.Host;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Protocol;
import org.trunklang.model.SipDriver;
import org.trunklang.model.TrunkEnd;

/** A node's files as they are given to a server, and what the server must then list. */
public record Installed(
    Path project, Network network, Node node, ImmutableList<ConfText> files, Layout layout) {

  public static Stream<Installed> nodesOf(Path project) {
    Layout layout = Projects.layout(project);
    var compiled = Compiled.folder(project, layout);
    Network network = compiled.network();
    return compiled.nodes().entrySet().stream()
        .map(
            entry ->
                new Installed(
                    project,
                    network,
                    network.node(entry.getKey()).orElseThrow(),
                    entry.getValue(),
                    layout));
  }

  /** Which of the installed servers stands for the node's. */
  public String version() {
    return node.asterisk().major() < 20 ? "16" : "22";
  }

  public String[] addresses() {
    return node.address()
        .filter(address -> address.kind() != Host.Kind.NAME)
        .map(address -> new String[] {address.name()})
        .orElse(new String[] {"192.0.2.1"});
  }

  public boolean hasPjsip() {
    return node.asterisk().sip() == SipDriver.PJSIP;
  }

  public ImmutableSet<String> sipNames() {
    return Streams.concat(
            names(Protocol.SIP), node.phones().stream().map(phone -> phone.number().digits()))
        .collect(toImmutableSet());
  }

  public ImmutableSet<String> iaxNames() {
    return names(Protocol.IAX2).collect(toImmutableSet());
  }

  private Stream<String> names(Protocol protocol) {
    return network.endsAt(node.name()).stream()
        .filter(end -> network.trunk(end).orElseThrow().protocol() == protocol)
        .map(end -> ObjectName.of(end, network.trunk(end).orElseThrow()).toString());
  }

  /** Where the calls of each caller enter. */
  public ImmutableList<String> contexts() {
    var contexts = ImmutableList.<String>builder().add("trunk-phones");
    for (TrunkEnd end : network.endsAt(node.name())) {
      contexts.add(ContextName.entry(new Caller.Via(end)).toString());
    }
    return contexts.build();
  }

  public void writeTo(Path folder) throws IOException {
    for (ConfText file : files) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    if (layout == Layout.INCLUDE) {
      writeInstallation(folder);
    }
    if (node.tlsCertificate().isPresent()) {
      SelfSigned.writeTo(Files.createDirectory(folder.resolve("keys")));
    }
  }

  /** The files of an installation that does what the heads of the fragments ask for. */
  private void writeInstallation(Path folder) throws IOException {
    installation(
        folder,
        "extensions.conf",
        """
        [general]
        autofallthrough = yes
        extenpatternmatchnew = no
        [by-hand]
        exten => 1,1,Hangup()
        """);
    installation(
        folder,
        "iax.conf",
        """
        [general]
        requirecalltoken = yes
        autokill = yes
        """);
    if (hasPjsip()) {
      installation(
          folder,
          "pjsip.conf",
          """
          [global]
          type = global
          endpoint_identifier_order = auth_username,ip,username
          max_initial_qualify_time = 1
          [by-hand]
          type = transport
          protocol = udp
          bind = 0.0.0.0
          """);
    } else {
      installation(
          folder,
          "sip.conf",
          """
          [general]
          allowguest = no
          alwaysauthreject = yes
          """);
    }
  }

  private static void installation(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text + "#include \"trunk-" + name + "\"\n");
  }

  /** As the name of a test. */
  @Override
  public String toString() {
    return project.getFileName() + "/" + node.name();
  }
}
