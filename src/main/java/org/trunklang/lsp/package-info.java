/**
 * The language server: what the other packages know of a project, told to editors. Nothing
 * is decided here. Start at {@link org.trunklang.lsp.Server}; each interface that ends in {@code
 * Requests} says which package answers what.
 */
package org.trunklang.lsp;
