/**
 * How files are made: what they declare and where it is used, by which names, of which parts and
 * kinds of tokens, in which layout; and how to change names and layout (R-6.36, R-6.39, R-6.42,
 * Each class answers requests of one kind.
 */
package org.trunklang.lsp.structure;
