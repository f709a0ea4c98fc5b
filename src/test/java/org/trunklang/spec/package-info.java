/**
 * Holds the specification in {@code lang-spec/} to itself and to the program: its rule numbers, its
 * examples, its schemas and its table of codes.
 */
@NullMarked
package org.trunklang.spec;

import org.jspecify.annotations.NullMarked;
