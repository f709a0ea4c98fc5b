package org.trunklang.project;

/**
 * What long work passes between its stages. It throws an exception when nobody wants the result any
 * more; the work then leaves nothing behind.
 */
@FunctionalInterface
public interface Checkpoint {
  /** Never stops anything. */
  Checkpoint NONE = () -> {};

  void pass();
}
