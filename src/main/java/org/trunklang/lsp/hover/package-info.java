/**
 * What is said of a place that somebody points at: of names, of patterns, and of rules,
 * where they lead. Start at {@link org.trunklang.lsp.hover.Hovers}.
 */
package org.trunklang.lsp.hover;
