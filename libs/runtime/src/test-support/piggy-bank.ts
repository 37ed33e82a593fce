import { type CommandContext } from '../index';
import { type Decider, type DomainEvent, type Sealer, newId, refuse } from '@awr/kernel';

export type PiggyCommand =
  { type: 'PutIn'; pence: number; from?: string } | { type: 'TakeOut'; pence: number } | { type: 'Smash' };
type PiggyEvent =
  | DomainEvent<'PutIn', { pence: number; from?: unknown }>
  | DomainEvent<'TakenOut', { pence: number }>
  | DomainEvent<'Smashed', { pieces: string }>;

/** A money box: small enough that each test shows what the runtime does, and not what the domain does. */
export const piggyBank: Decider<PiggyCommand, { pence: number; puts: number }, PiggyEvent> = {
  category: 'piggy',
  version: 1,
  initial: () => ({ pence: 0, puts: 0 }),
  decide: (command, { pence }) => {
    switch (command.type) {
      case 'PutIn':
        return [
          { type: 'PutIn', data: { pence: command.pence, ...(command.from !== undefined && { from: command.from }) } },
        ];
      case 'TakeOut':
        if (pence < command.pence) return refuse('too-little', { most: pence });
        return [{ type: 'TakenOut', data: { pence: command.pence } }];
      case 'Smash':
        return [{ type: 'Smashed', data: { pieces: 'x'.repeat(20_000) } }];
    }
  },
  evolve: (state, event) => {
    if (event.type === 'PutIn') state.pence += event.data.pence;
    if (event.type === 'PutIn') state.puts += 1;
    if (event.type === 'TakenOut') state.pence -= event.data.pence;
    return state;
  },
  events: {
    PutIn: { version: 1, personal: { fields: ['from'], person: () => 'nia' } },
    TakenOut: { version: 1 },
    Smashed: { version: 1 },
  },
};

export const sealer: Sealer = {
  seal: (person, eventId, field, plain) => ({
    sealed: 1,
    person,
    iv: `${eventId}/${field}`,
    text: btoa(String(plain)),
  }),
};

export function asking(commandId = newId()): CommandContext {
  return { commandId, actor: { id: 'token:1', roles: ['broker'] } };
}

export const putIn = (pence: number): PiggyCommand => ({ type: 'PutIn', pence });
export const takeOut = (pence: number): PiggyCommand => ({ type: 'TakeOut', pence });
