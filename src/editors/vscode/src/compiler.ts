import type { Client } from "./client";

/**
 * The compiler that serves the editor: one at a time, and the one that was asked for last. Who asks
 * for another one does not wait until the one before has started.
 */
export class Compiler {
  private current: Client | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly make: () => Client,
    private readonly cannotStart: (error: unknown) => void,
  ) {}

  /**
   * The one that was asked for last, once it starts: while another one ends before it, it does not
   * run yet. None after the end.
   */
  async client(): Promise<Client | undefined> {
    let wanted: Client | undefined;
    do {
      wanted = this.current;
      await this.ended; // `restart` has waited for that before, so that it goes on before
    } while (this.current !== wanted);
    return wanted;
  }

  async restart(): Promise<void> {
    const allBefore = this.end();
    const next = this.make();
    this.current = next;
    await allBefore;
    if (this.current !== next) {
      return;
    }
    try {
      await next.start();
    } catch (error) {
      if (this.current === next) {
        this.cannotStart(error);
      }
    }
  }

  end(): Promise<void> {
    const before = this.current;
    this.current = undefined;
    this.ended = this.ended.then(() => before?.end());
    return this.ended;
  }
}
