package org.trunklang.lsp.completion;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.trunklang.check.SettingHelp;
import org.trunklang.lsp.caret.Wanted;
import org.trunklang.model.Protocol;
import org.trunklang.model.Trunk;

/**
 * The beginning of a declaration that is being written, as far as it is there.
 *
 * @param words the words and signs of it
 */
record Heading(ImmutableList<String> words) {
  private static final int BEFORE_ENDS = 4;

  /** The word that it begins with. */
  String kind() {
    return word(0);
  }

  String name() {
    return word(1);
  }

  /** Of a trunk, a mesh, or a profile of them. */
  Optional<Protocol> protocol() {
    return Arrays.stream(Protocol.values())
        .filter(protocol -> protocol.toString().equals(word(BEFORE_ENDS - 1)))
        .findFirst();
  }

  /** Of a trunk or mesh; a profile is for trunks of every shape. */
  Optional<Trunk.Shape> shape() {
    if (kind().equals("mesh")) {
      return Optional.of(Trunk.Shape.MESH_PAIR);
    }
    if (!kind().equals("trunk") || words.size() <= BEFORE_ENDS + 2) {
      return Optional.empty();
    }
    boolean fromOutside = word(BEFORE_ENDS).equals("outside");
    boolean toOutside = word(BEFORE_ENDS + 2).equals("outside");
    return Optional.of(
        word(BEFORE_ENDS + 1).equals("<->")
            ? Trunk.Shape.PEERS
            : fromOutside
                ? Trunk.Shape.CUSTOMER
                : toOutside ? Trunk.Shape.OUTBOUND : Trunk.Shape.REGISTERED);
  }

  /** Whether a node is named as end or member. */
  boolean names(String node) {
    return words.stream().skip(BEFORE_ENDS).anyMatch(node::equals);
  }

  /** Whose settings are written in its block. */
  SettingHelp.Owner owner(Wanted.Owner owner) {
    return switch (owner) {
      case NODE -> new SettingHelp.Owner.Node();
      case ASTERISK -> new SettingHelp.Owner.Asterisk();
      case PHONE -> new SettingHelp.Owner.Phone();
      case RULE -> new SettingHelp.Owner.Rule();
      case TRUNK -> new SettingHelp.Owner.OfTrunk(protocol(), shape());
    };
  }

  private String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }
}
