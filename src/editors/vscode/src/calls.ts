/** A place where a call can start, as it is offered, and as the server is told. */
export interface Place {
  readonly label: string;
  readonly description: string;
  readonly arguments: readonly string[];
}

export const everywhere: Place = {
  label: "everywhere",
  description: "the phones of every node",
  arguments: [],
};

/** The digits of what is written, where it is one number; `-` is for reading only. */
export function dialed(written: string): string | undefined {
  const digits = written.trim().replace(/-/g, "");
  return /^[0-9*#+]{1,78}$/.test(digits) ? digits : undefined;
}

/** None where there is nothing to choose. */
export function placesToAsk(names: readonly string[]): readonly Place[] {
  return names.length < 2 ? [] : [everywhere, ...names.map(placeNamed)];
}

function placeNamed(name: string): Place {
  const [trunk, node] = name.split("@");
  return {
    label: name,
    description: node === undefined ? `the phones of ${name}` : `arriving at ${node} by ${trunk}`,
    arguments: [name],
  };
}
