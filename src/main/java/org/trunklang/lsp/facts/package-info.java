/**
 * What follows from the texts of a folder: found out when it is first asked for, kept until a text
 * changes, and given up where one does meanwhile. Knows no request of an editor, and
 * nothing of who is told. Start at {@link org.trunklang.lsp.facts.Workspace}; what can be asked is
 * {@link org.trunklang.lsp.facts.Project}.
 */
package org.trunklang.lsp.facts;
