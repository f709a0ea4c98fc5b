package org.trunklang.check;

import org.trunklang.model.Protocol;
import org.trunklang.model.Trunk.Shape;
import org.trunklang.source.Span;
import org.trunklang.syntax.Name;

/**
 * A trunk or mesh while its settings are read.
 *
 * @param whole the whole declaration
 */
record TrunkTarget(Name name, Span whole, Protocol protocol, Shape shape) {
  /** In a sentence: {@code an iax2 trunk `A <-> B`}. */
  String words() {
    return shape == Shape.MESH_PAIR
        ? "a mesh of " + protocol + " trunks"
        : Words.a(protocol.toString()) + " trunk " + SettingTable.words(shape);
  }

  boolean has(SettingKey<?> key) {
    return key.fits(protocol, shape);
  }
}
