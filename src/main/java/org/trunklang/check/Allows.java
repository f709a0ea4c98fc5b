package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import org.trunklang.check.problem.CannotBeAllowed;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Severity;
import org.trunklang.diagnostics.Similar;
import org.trunklang.syntax.Allow;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;

/** Checks that every {@code allow} names something that can be accepted, and why. */
public final class Allows {
  private static final ImmutableMap<String, Code> CODES =
      Arrays.stream(Code.values()).collect(ImmutableMap.toImmutableMap(Code::id, code -> code));

  private final Findings findings;

  private Allows(Findings findings) {
    this.findings = findings;
  }

  static void check(ImmutableList<Unit> units, Findings findings) {
    var allows = new Allows(findings);
    for (Unit unit : units) {
      unit.file().declarations().forEach(allows::check);
    }
  }

  private void check(Decl declaration) {
    switch (declaration) {
      case Decl.Allowed allowed -> check(allowed.allow());
      case Decl.Node node -> node.items().forEach(this::check);
      case Decl.NodeProfile profile -> profile.items().forEach(this::check);
      case Decl.Trunk trunk -> trunk.items().forEach(this::check);
      case Decl.Mesh mesh -> mesh.items().forEach(this::check);
      case Decl.TrunkProfile profile -> profile.items().forEach(this::check);
      case Decl.Use _, Decl.Prefix _, Decl.Expectation _, Decl.Broken _ -> {}
    }
  }

  private void check(NodeItem item) {
    switch (item) {
      case NodeItem.Allowed allowed -> check(allowed.allow());
      case NodeItem.Extensions extensions -> extensions.allows().forEach(this::check);
      case NodeItem.Phone phone -> phone.allows().forEach(this::check);
      case NodeItem.Route route -> route.allows().forEach(this::check);
      case NodeItem.Inbound inbound -> inbound.allows().forEach(this::check);
      case NodeItem.SettingItem _, NodeItem.Emergency _, NodeItem.Broken _ -> {}
    }
  }

  private void check(Decl.TrunkItem item) {
    switch (item) {
      case Decl.TrunkItem.Allowed allowed -> check(allowed.allow());
      case Decl.TrunkItem.SettingItem _, Decl.TrunkItem.Broken _ -> {}
    }
  }

  private void check(Allow allow) {
    var written = allow.code();
    var code = CODES.get(written.text());
    if (code == null) {
      findings.add(
          new CannotBeAllowed(
              written.span(),
              "there is no code `" + written.text() + "`",
              Similar.to(written.text(), CODES.keySet())));
    } else if (!canBeAccepted(code)) {
      findings.add(
          new CannotBeAllowed(
              written.span(),
              code == Code.ALLOWS_NOTHING
                  ? "`" + code + "` is about `allow` itself: remove the other one instead"
                  : "`" + code + "` is an error: it has to be mended",
              Optional.empty()));
    }
    if (allow.reason().value().isBlank()) {
      findings.add(
          new CannotBeAllowed(
              allow.reason().span(),
              "say why this is accepted, for those who read it after you",
              Optional.empty()));
    }
  }

  /** Whether an {@code allow} can name a code. */
  public static boolean canBeAccepted(Code code) {
    return code != Code.ALLOWS_NOTHING
        && (code.severity() != Severity.ERROR || code == Code.PREPEND_WITHOUT_EFFECT);
  }
}
