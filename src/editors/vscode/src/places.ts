/** A place that a trace names, and where in its text it does. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  readonly file: string;
  readonly line: number;
}

// A name ends where the columns of a trace do: at two blanks.
const file = String.raw`(?:(?! {2}|, ).)+\.trunk`;
const cell = new RegExp(String.raw`(?<= {2})(?! )${file}:\d+(?:, (?:${file}:)?\d+\b)*`, "gm");
const place = new RegExp(String.raw`(?:(${file}):)?(\d+)(?:, |$)`, "g");

/** Of `a.trunk:4, 9, b.trunk:3` each place; a line alone is one of the file before it. */
export function placesIn(trace: string): readonly NamedPlace[] {
  return [...trace.matchAll(cell)].flatMap((found) => {
    let inFile = "";
    return [...found[0].matchAll(place)].map((one) => {
      const start = found.index + one.index;
      inFile = one[1] ?? inFile;
      const end = start + one[0].replace(/, $/, "").length;
      return { start, end, file: inFile, line: Number(one[2]) };
    });
  });
}
