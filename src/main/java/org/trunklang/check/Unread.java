package org.trunklang.check;

/**
 * What a program names with {@code use} and does not get. That is reported where the {@code use}
 * stands; names that may be declared there are not reported once more.
 *
 * @param file whether a file is missing or unreadable: any name may be declared in it
 * @param module whether a module is missing: any name with a dot may be one of its names
 */
public record Unread(boolean file, boolean module) {
  public static final Unread NOTHING = new Unread(false, false);

  /** Whether the declaration of a name may be in what was not read. */
  boolean mayDeclare(String name) {
    return file || (module && name.indexOf('.') > 0);
  }
}
