package org.trunklang.check;

import org.trunklang.model.Secret;
import org.trunklang.source.Span;

/** A secret, and the place to point at when something is wrong with it. */
record WrittenSecret(Secret secret, Span span) {}
