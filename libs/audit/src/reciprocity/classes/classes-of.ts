import { balanceOf } from '../metrics/give-and-take';
import type { Network } from '../network';
import type { MemberClass } from './class-network';

export interface Class extends Pick<MemberClass, 'credits' | 'ties'> {
  readonly members: readonly number[];
}

interface Alike {
  readonly member: number;
  readonly credits: MemberClass['credits'];
  readonly ties: number;
}

const KINDS = ['mostly-received', 'even', 'mostly-paid'] as const;
/** Beyond this, most of what somebody moved went one way. */
const MOSTLY = 1 / 3;

/** Members with ties, in classes of at least so many who are alike. A kind of which there are too few is not shown. */
export function classesOf(network: Network, least: number): Class[] {
  const alike = withTies(network);
  return KINDS.flatMap((kind) => {
    const ofKind = alike
      .filter(({ credits }) => credits === kind)
      .sort((a, b) => a.ties - b.ties || a.member - b.member);
    return cut(ofKind, least).map((members) => ({
      credits: kind,
      ties: { fewest: members[0]!.ties, most: members.at(-1)!.ties },
      members: members.map(({ member }) => member),
    }));
  });
}

/** As many classes as can be; those with as many ties stay together, so that a class does not end by chance. */
function cut(sorted: readonly Alike[], least: number): Alike[][] {
  const classes: Alike[][] = [];
  for (const one of sorted) {
    const last = classes.at(-1);
    if (!last || (last.length >= least && last.at(-1)!.ties !== one.ties)) classes.push([one]);
    else last.push(one);
  }
  const rest = classes.at(-1);
  if (rest && rest.length < least) {
    classes.pop();
    classes.at(-1)?.push(...rest);
  }
  return classes;
}

function withTies(network: Network): Alike[] {
  const { received, paid } = network.flows();
  const ties = new Uint32Array(network.size);
  for (const { from, to } of network.ties()) {
    ties[from]! += 1;
    ties[to]! += 1;
  }
  const alike: Alike[] = [];
  for (let member = 0; member < network.size; member += 1) {
    const balance = balanceOf(received[member]!, paid[member]!);
    if (balance === null) continue;
    const credits = balance > MOSTLY ? 'mostly-received' : balance < -MOSTLY ? 'mostly-paid' : 'even';
    alike.push({ member, credits, ties: ties[member]! });
  }
  return alike;
}
