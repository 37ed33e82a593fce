import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WordedError } from '@awr/kernel';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** One thing that works, or does not. */
export interface StatusPart {
  readonly name: string;
  readonly ok: boolean;
  /** What is wrong, for whoever runs Awr; never personal data. */
  readonly reason?: string;
}

export interface StatusSource {
  parts(): Promise<readonly StatusPart[]>;
  /** Puts what is measured into the registry that `/metrics` tells of. */
  measure(registry: Registry): void;
}

export interface StatusPlace {
  readonly host: string;
  readonly port: number;
  /** What sets the port, for whoever has to choose another. */
  readonly variable: string;
}

export interface ServedStatus {
  /** Such as http://127.0.0.1:4001. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * `/health/live`, `/health/ready` and `/metrics` of a process that serves nothing else. @throws StatusNotServed
 */
export async function serveStatus(source: StatusSource, { host, port, variable }: StatusPlace): Promise<ServedStatus> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  source.measure(registry);
  const server = createServer((request, response) => {
    answer(request.url, source, registry, response).catch((reason: unknown) => {
      json(response, 500, { status: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
    });
  });
  server.listen(port, host);
  await once(server, 'listening').catch((reason: unknown) => {
    throw new StatusNotServed(host, port, variable, reason);
  });
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close').catch(() => {});
  };
  return { address, close };
}

async function answer(url: string | undefined, source: StatusSource, registry: Registry, response: ServerResponse) {
  if (url === '/health/live') return json(response, 200, { status: 'live' });
  if (url === '/health/ready') {
    const parts = await source.parts();
    const isReady = parts.every(({ ok }) => ok);
    return json(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not-ready', parts });
  }
  if (url === '/metrics') return response.setHeader('content-type', registry.contentType).end(await registry.metrics());
  return json(response, 404, { status: 'not-found' });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The port for a process's status can't be had. */
export class StatusNotServed extends WordedError {
  override readonly name = 'StatusNotServed';

  constructor(host: string, port: number, variable: string, reason: unknown) {
    const fault = (reason as NodeJS.ErrnoException).code ?? String(reason);
    super(
      {
        cy: `Ni ellir gwrando ar ${host}, porth ${port} (${fault}). Dewiswch borth arall gydag ${variable}.`,
        en: `It is not possible to listen on ${host}, port ${port} (${fault}). Choose another port with ${variable}.`,
      },
      { cause: reason },
    );
  }
}
