import type { Network } from '../network';

/** The ties of each member, one after another: those of member m are from `starts[m]` up to `starts[m + 1]`. */
interface Outgoing {
  readonly starts: Uint32Array;
  readonly to: Uint32Array;
}

const UNSEEN = 0;

/**
 * The size of the largest strongly connected component. R. Tarjan, “Depth-first search and linear graph algorithms”,
 * SIAM J. Comput. 1 (1972); with a stack of its own, since a chain of ten thousand members is deeper than the call stack.
 */
export function largestComponent(network: Network): number {
  const { starts, to } = outgoing(network);
  const { size } = network;
  // Places are counted from 1, so that 0 is a member not met yet.
  const place = new Uint32Array(size);
  const lowest = new Uint32Array(size);
  const next = starts.slice(0, size);
  const isOpen = new Uint8Array(size);
  const open: number[] = [];
  let [places, largest] = [0, 0];
  for (let root = 0; root < size; root += 1) {
    if (place[root] !== UNSEEN) continue;
    const path = [root];
    while (path.length > 0) {
      const member = path.at(-1)!;
      if (place[member] === UNSEEN) {
        place[member] = lowest[member] = ++places;
        open.push(member);
        isOpen[member] = 1;
      }
      if (next[member]! < starts[member + 1]!) {
        const other = to[next[member]!]!;
        next[member]! += 1;
        if (place[other] === UNSEEN) path.push(other);
        else if (isOpen[other] === 1) lowest[member] = Math.min(lowest[member]!, place[other]!);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) lowest[before] = Math.min(lowest[before]!, lowest[member]!);
      if (lowest[member] === place[member]) largest = Math.max(largest, closed(member, open, isOpen));
    }
  }
  return largest;
}

/** Takes a whole component off the stack; gives its size. */
function closed(first: number, open: number[], isOpen: Uint8Array): number {
  for (let count = 1; ; count += 1) {
    const member = open.pop()!;
    isOpen[member] = 0;
    if (member === first) return count;
  }
}

function outgoing(network: Network): Outgoing {
  const starts = new Uint32Array(network.size + 1);
  for (const { from } of network.ties()) starts[from + 1]! += 1;
  for (let member = 0; member < network.size; member += 1) starts[member + 1]! += starts[member]!;
  const to = new Uint32Array(network.tieCount);
  const next = starts.slice();
  for (const tie of network.ties()) {
    to[next[tie.from]!] = tie.to;
    next[tie.from]! += 1;
  }
  return { starts, to };
}
