/** What is found by looking at all numbers: the facts of each finding, and the words for it. */
@NullMarked
package org.trunklang.analyze.problem;

import org.jspecify.annotations.NullMarked;
