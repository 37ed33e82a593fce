import type { Cell } from '../schema/cells';

type Node<Value> = Map<Cell, Node<Value> | Value>;

/**
 * A map whose keys are lists of cells, all of one length: a map of maps. Joining a key's cells to one text would cost
 * more than all else that is done to a row.
 */
export class CellsMap<Value extends object | number> {
  size = 0;
  private root: Node<Value> = new Map();
  // Keys mostly begin like the last one, with the same timebank; to see that costs less than to look it up.
  private lastFirst: Cell | undefined = undefined;
  private lastNode: Node<Value> | undefined = undefined;

  get(key: readonly Cell[]): Value | undefined {
    let found: Node<Value> | Value | undefined = key.length === 1 ? this.root : this.nodeOf(key[0] as Cell);
    for (let place = key.length === 1 ? 0 : 1; place < key.length && found; place++) {
      found = (found as Node<Value>).get(key[place] as Cell);
    }
    return found as Value | undefined;
  }

  set(key: readonly Cell[], value: Value): void {
    let node = this.root;
    for (let place = 0; place < key.length - 1; place++) {
      const cell = key[place] as Cell;
      let next = node.get(cell) as Node<Value> | undefined;
      if (!next) node.set(cell, (next = new Map()));
      node = next;
    }
    const sizeBefore = node.size;
    node.set(key[key.length - 1] as Cell, value);
    this.size += node.size - sizeBefore;
  }

  clear(): void {
    this.root = new Map();
    this.size = 0;
    this.lastFirst = undefined;
    this.lastNode = undefined;
  }

  private nodeOf(first: Cell): Node<Value> | undefined {
    if (first === this.lastFirst && this.lastNode) return this.lastNode;
    this.lastFirst = first;
    this.lastNode = this.root.get(first) as Node<Value> | undefined;
    return this.lastNode;
  }
}
