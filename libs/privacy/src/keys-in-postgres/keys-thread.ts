import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker, receiveMessageOnPort } from 'node:worker_threads';
import { newId } from '@awr/kernel';
import { type PostgresAddress, asPostgresError, connectionTo, postgresCode } from '@awr/postgres';
import { PrivacyError } from '../privacy-error';
import { Lease, PLACES } from './lease';
import { ERASED_CHANNEL } from './schema';
import type { Answer, Begun, Statement, ThreadNeeds } from './thread-messages';

const CONNECTING = { connectMillis: 2000, statementMillis: 3000, name: 'awr keys' };
/** Run from source, Node would say at each start that the file's kind of module had to be found out. */
const UNTYPED = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
/** Longer than the thread itself takes to give up. */
const PATIENCE_MILLIS = 8000;

/**
 * Asks PostgreSQL for keys, and sleeps until it has answered: sealing and unsealing happen in the middle of deciding and
 * projecting, where nothing else may come between. A thread of its own does the asking.
 */
export class KeysThread {
  private lastId = 0;
  private isClosed = false;

  private constructor(
    private readonly worker: Worker,
    private readonly port: MessagePort,
    private readonly answered: Int32Array,
    readonly lease: Lease,
    private readonly place: string,
  ) {}

  /** Resolves once the lease is held. @throws StoreUnavailable, StoreUnusable */
  static async start(address: PostgresAddress, place: string): Promise<KeysThread> {
    const { port1, port2 } = new MessageChannel();
    const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const known = new BigInt64Array(new SharedArrayBuffer(PLACES * BigInt64Array.BYTES_PER_ELEMENT));
    const config = connectionTo(address, CONNECTING);
    const needs: ThreadNeeds = { config, holder: newId(), channel: ERASED_CHANNEL, port: port2, answered, known };
    const worker = new Worker(require.resolve('./keys-thread-main'), {
      workerData: needs,
      transferList: [port2],
      execArgv: [...process.execArgv, UNTYPED],
    });
    const [{ failed }] = (await once(worker, 'message')) as [Begun];
    if (failed) {
      await worker.terminate();
      throw asPostgresError(errorOf(failed), address.shown);
    }
    worker.on('error', () => {});
    worker.unref();
    port1.unref();
    return new KeysThread(worker, port1, answered, new Lease(known, place), place);
  }

  /** The rows of each statement; several are one transaction, on disk when this returns. @throws StoreUnavailable */
  ask<Row>(...statements: Statement[]): Row[][] {
    // Where the lease ran out the server is out of reach: nobody is to sleep for what will not come.
    this.lease.erasures();
    const { rows, failed } = this.answerTo(statements);
    if (failed) throw this.meant(errorOf(failed));
    return rows as Row[][];
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.lease.isHeld) this.answerTo([]);
    this.port.close();
    void this.worker.terminate();
  }

  private answerTo(statements: readonly Statement[]): Answer {
    const id = (this.lastId += 1);
    const deadline = performance.now() + PATIENCE_MILLIS;
    let count = Atomics.load(this.answered, 0);
    this.port.postMessage({ id, statements });
    for (;;) {
      Atomics.wait(this.answered, 0, count, Math.max(0, deadline - performance.now()));
      count = Atomics.load(this.answered, 0);
      const answer = this.received(id);
      if (answer) return answer;
      if (performance.now() >= deadline) return { id, failed: { message: 'timeout expired' } };
    }
  }

  /** The answer with this number; older ones came too late for whoever asked. */
  private received(id: number): Answer | undefined {
    for (;;) {
      const received = receiveMessageOnPort(this.port) as { message: Answer } | undefined;
      if (!received || received.message.id === id) return received?.message;
    }
  }

  private meant(reason: Error): unknown {
    const meant = asPostgresError(reason, this.place);
    const fault = postgresCode(meant);
    // What it says beside its code may hold what was in a row.
    if (fault !== undefined) return new PrivacyError('keys-unreadable', { keys: this.place, fault });
    return meant;
  }
}

function errorOf({ message, code, severity }: NonNullable<Answer['failed']>): Error {
  return Object.assign(new Error(message), code !== undefined && { code }, severity !== undefined && { severity });
}
