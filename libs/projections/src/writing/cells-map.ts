import type { Cell } from '../schema/cells';

type Node<Value> = Map<Cell, Node<Value> | Value>;

/**
 * A map whose keys are lists of cells, all of one length: a map of maps. Joining a key's cells to one text would cost
 * more than all else that is done to a row.
 */
export class CellsMap<Value extends object> {
  size = 0;
  private root: Node<Value> = new Map();

  get(key: readonly Cell[]): Value | undefined {
    let found: Node<Value> | Value | undefined = this.root;
    for (let place = 0; place < key.length && found; place++) found = (found as Node<Value>).get(key[place] as Cell);
    return found as Value | undefined;
  }

  set(key: readonly Cell[], value: Value): void {
    const last = this.lastNode(key);
    const cell = key[key.length - 1] as Cell;
    if (!last.has(cell)) this.size++;
    last.set(cell, value);
  }

  /** Leaves empty maps on the way: they go with the next `clear`. */
  delete(key: readonly Cell[]): void {
    if (this.lastNode(key).delete(key[key.length - 1] as Cell)) this.size--;
  }

  clear(): void {
    this.root = new Map();
    this.size = 0;
  }

  private lastNode(key: readonly Cell[]): Node<Value> {
    let node = this.root;
    for (let place = 0; place < key.length - 1; place++) {
      const cell = key[place] as Cell;
      let next = node.get(cell) as Node<Value> | undefined;
      if (!next) node.set(cell, (next = new Map()));
      node = next;
    }
    return node;
  }
}
