import { decideBy, evolveBy, refuse, isSealed, type Decider } from '../index';
import { given } from './given-when-then';

type Command = { type: 'Light'; by: string } | { type: 'Blow' };
type Event = { type: 'Lit'; data: { by: string; candle: string } } | { type: 'BlownOut'; data: { candle: string } };
interface Candle {
  lit: boolean;
  by?: unknown;
}

const candle: Decider<Command, Candle, Event> = {
  category: 'candle',
  version: 1,
  initial: () => ({ lit: false }),
  decide: decideBy<Command, Candle, Event>({
    Light: (command, state) =>
      state.lit ? refuse('lit-already', { times: 1 }) : [{ type: 'Lit', data: { by: command.by, candle: 'c' } }],
    Blow: (_command, state) => (state.lit ? [{ type: 'BlownOut', data: { candle: 'c' } }] : refuse('dark')),
  }),
  evolve: evolveBy<Candle, Event>({
    Lit: (_state, { by }) => ({ lit: true, by }),
    BlownOut: (state) => ({ ...state, lit: false }),
  }),
  events: { Lit: { version: 1, personal: { fields: ['by'], person: () => 'nia' } }, BlownOut: { version: 1 } },
};

const lit: Event = { type: 'Lit', data: { by: 'Nia', candle: 'c' } };
const blownOut: Event = { type: 'BlownOut', data: { candle: 'c' } };

describe('given, when, then', () => {
  it('compares the events decided', () => {
    given(candle).when({ type: 'Light', by: 'Nia' }).then(lit);
    given(candle, [lit]).when({ type: 'Blow' }).then(blownOut);
  });

  it('fails on other events, more or fewer', () => {
    const lighting = given(candle).when({ type: 'Light', by: 'Nia' });
    expect(() => lighting.then(blownOut)).toThrow();
    expect(() => lighting.then(lit, blownOut)).toThrow();
    expect(() => lighting.then()).toThrow();
    expect(() => lighting.thenRefused('dark')).toThrow('not refused');
  });

  it('compares refusals, with details where they are given', () => {
    const again = given(candle, [lit]).when({ type: 'Light', by: 'Owain' });
    again.thenRefused('lit-already');
    again.thenRefused('lit-already', { times: 1 });
    expect(() => again.thenRefused('dark')).toThrow();
    expect(() => again.thenRefused('lit-already', { times: 2 })).toThrow();
    expect(() => again.then(lit)).toThrow('refused: lit-already');
  });

  it('shows the state before and after, personal fields sealed', () => {
    given(candle, [lit, blownOut]).thenState((state) => expect(state.lit).toBe(false));
    given(candle)
      .when({ type: 'Light', by: 'Nia' })
      .thenState((state) => expect([state.lit, isSealed(state.by)]).toEqual([true, true]));
  });

  it('catches a rule that answers differently when asked again', () => {
    let asked = 0;
    const moody = { ...candle, decide: () => [{ ...blownOut, data: { candle: String(asked++) } }] };
    expect(() => given(moody).when({ type: 'Blow' })).toThrow('not pure');
  });

  it('catches a step that changes an event', () => {
    const forging: typeof candle = {
      ...candle,
      evolve: (state, event) => {
        event.data.candle = 'another';
        return state;
      },
    };
    expect(() => given(forging, [blownOut]).thenState(() => undefined)).toThrow(TypeError);
  });
});
