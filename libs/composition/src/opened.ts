/** What has been opened, to be closed in the opposite order: whatever was opened later may need what was there before. */
export class Opened {
  private readonly closings: (() => unknown)[] = [];

  /** Notes how to close something that has just been opened. */
  add<Thing>(thing: Thing, close: (thing: Thing) => unknown): Thing {
    this.closings.push(() => close(thing));
    return thing;
  }

  /** Closes everything, also where something fails to close; then says what failed first. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.closings.splice(0).reverse()) {
      try {
        await close();
      } catch (reason) {
        failures.push(reason);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
