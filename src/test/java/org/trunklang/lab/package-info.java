/**
 * Real Asterisk servers for tests: where they are installed, how one runs on a network of its own,
 * and how to talk to it. Tests that need one carry the tag "lab". Knows nothing of Trunk: it is
 * given folders of configuration. Start at {@link org.trunklang.lab.AsteriskLab}.
 */
@NullMarked
package org.trunklang.lab;

import org.jspecify.annotations.NullMarked;
