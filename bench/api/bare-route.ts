/**
 * What any service in this framework costs that validates, makes an event durable and answers: a Fastify route without
 * Nest, tokens, idempotency, rules, log or views. It validates the same body by the same class-validator rules, and
 * appends an event of the same size to the same kind of store. Takes a folder; prints its address.
 */
import { join } from 'node:path';
import { type NewEvent, openSqliteEventStore } from '@awr/event-store';
import { instant, newId, systemClock } from '@awr/kernel';
import Fastify from 'fastify';
import { DtoPipe } from '../../apps/api/src/edge';
import { GiftDto } from '../../apps/api/src/gifts/gift.dto';
import { HoursDto } from '../../apps/api/src/hours/hours.dto';

const [folder = '.'] = process.argv.slice(2);
const store = openSqliteEventStore(join(folder, 'bare.db'));
const validate = new DtoPipe();
const app = Fastify();
const timebankId = newId();
const hash = 'x'.repeat(22);
let entries = 0;

function event(type: string, data: object, commandId: string): NewEvent {
  entries += 1;
  const actor = `token:${timebankId}`;
  const recordedAt = instant(systemClock.nowMicros());
  const metadata = { recordedAt, actor, commandId, commandHash: hash, correlationId: newId(), timebankId };
  const entryId = `e-${String(entries).padStart(6, '0')}`;
  return { id: newId(), type, version: 1, data: { entryId, ...data, recordedBy: actor }, metadata };
}

app.post('/hours', async ({ body, headers }, reply) => {
  const { minutes, on } = validate.transform(body, { type: 'body', metatype: HoursDto }) as HoursDto;
  const data = { minutes, debit: 'issuing', credit: `member:${timebankId}`, on };
  const key = String(headers['idempotency-key']);
  const { positions } = await store.append('ledger-1', 'any', [event('HoursRecorded', data, key)]);
  return reply.code(201).send({ position: positions[0] });
});

app.post('/gifts', async ({ body, headers }, reply) => {
  const { minutes, on } = validate.transform(body, { type: 'body', metatype: GiftDto }) as GiftDto;
  const data = { minutes, debit: `member:${timebankId}`, credit: `member:${timebankId}`, on };
  const key = String(headers['idempotency-key']);
  const { positions } = await store.append('ledger-1', 'any', [event('CreditsGiven', data, key)]);
  return reply.code(201).send({ position: positions[0] });
});

void app.listen({ port: 0, host: '127.0.0.1' }).then((address) => console.log(address));
process.once('SIGTERM', () => void app.close().then(() => store.close()));
