package org.trunklang.lab;

import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Place;

/** A call to be placed: by whom, to which number, and what does not work meanwhile. */
public record Question(Place from, DialedNumber number, Down down) {}
