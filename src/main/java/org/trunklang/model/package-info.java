/**
 * The network as meant: nodes, trunks, rules and expectations, with every name resolved and every
 * setting typed. Knows nothing of how it was written, apart from the place to point at. Start at
 * {@link Network}.
 */
@NullMarked
package org.trunklang.model;

import org.jspecify.annotations.NullMarked;
