import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Wording } from '@awr/kernel';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Relay } from '../relay/relay';
import { relayHealth } from './relay-health';
import { relayMetrics } from './relay-metrics';

export interface ServedStatus {
  /** Such as http://127.0.0.1:4001. */
  readonly address: string;
  close(): Promise<void>;
}

/** A relay's `/health/live`, `/health/ready` and `/metrics`. @throws StatusNotServed */
export async function serveRelayStatus(relay: Relay, host: string, port: number): Promise<ServedStatus> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  relayMetrics(relay, registry);
  const server = createServer((request, response) => {
    answer(request.url, relay, registry, response).catch((reason: unknown) => {
      json(response, 500, { status: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
    });
  });
  server.listen(port, host);
  await once(server, 'listening').catch((reason: unknown) => {
    throw new StatusNotServed(host, port, reason);
  });
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close').catch(() => {});
  };
  return { address, close };
}

async function answer(url: string | undefined, relay: Relay, registry: Registry, response: ServerResponse) {
  if (url === '/health/live') return json(response, 200, { status: 'live' });
  if (url === '/health/ready') {
    const parts = await relayHealth(relay);
    const isReady = parts.every(({ ok }) => ok);
    return json(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not-ready', parts });
  }
  if (url === '/metrics') return response.setHeader('content-type', registry.contentType).end(await registry.metrics());
  return json(response, 404, { status: 'not-found' });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The port for the relay's status can't be had. */
export class StatusNotServed extends Error {
  override readonly name = 'StatusNotServed';
  readonly wording: Wording;

  constructor(host: string, port: number, reason: unknown) {
    const fault = (reason as NodeJS.ErrnoException).code ?? String(reason);
    const wording = {
      cy: `Ni ellir gwrando ar ${host}, porth ${port} (${fault}). Dewiswch borth arall gydag AWR_RELAY_PORT.`,
      en: `It is not possible to listen on ${host}, port ${port} (${fault}). Choose another port with AWR_RELAY_PORT.`,
    };
    super(wording.en, { cause: reason });
    this.wording = wording;
  }
}
