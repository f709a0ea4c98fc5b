package org.trunklang.syntax;

/** Where reading goes on after a mistake. */
enum Resume {
  /** At the next declaration or item, or at the end of the block. */
  AT_NEXT,
  /** Where the parser stands. */
  HERE,
  /** After the token that is wrong. */
  AFTER_TOKEN,
  /** On the next line, or at the end of the block. */
  AFTER_LINE,
  /** At the next section of Asterisk's, or the next declaration. */
  AFTER_SECTION
}
