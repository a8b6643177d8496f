import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakePlace, FakeReply, FakeWire } from './wire.ts';

/**
 * What goes wrong with one request: nothing; an answer in odd forms, or none (by its form's
 * number); a refusal in the service's words; a plain HTTP status; a slow answer; a connection that
 * breaks before or within the body; JSON that ends too soon.
 */
export type Fault =
  | 'none'
  | 'odd'
  | { readonly nothing: number }
  | 'bad-key'
  | 'quota-spent'
  | 'busy'
  | 'refused'
  | { readonly http: number; readonly retryAfter?: string }
  | { readonly slowMs: number }
  | 'reset'
  | 'broken-off'
  | 'truncated'
  | 'login-page';

export interface FakeServerOptions {
  readonly wire: FakeWire;
  /** The only key that opens; null for any. */
  readonly key: string | null;
  /** What lies at an address; null for nothing. */
  readonly placeOf: (question: string) => FakePlace | null;
  /** Called for every request, counted from 0. */
  readonly faultOf: (number: number, question: string) => Fault;
}

/** A geocoding service of the fake world on a port of this machine. */
export class FakeServer {
  /** Addresses in the order in which they were asked for, failures included. */
  readonly questions: string[] = [];
  readonly #options: FakeServerOptions;
  readonly #server: Server;

  constructor(options: FakeServerOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => this.#serve(request, response));
  }

  /** Starts to listen and gives the base URL. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(incoming: IncomingMessage, response: ServerResponse): void {
    const { wire, key, placeOf, faultOf } = this.#options;
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (url.pathname !== wire.path) return send(response, { http: 404, body: 'Not found' });
    const request = { parameters: url.searchParams, headers: incoming.headers };
    const question = wire.question(request);
    const given = wire.keyParameter === null ? null : url.searchParams.get(wire.keyParameter);
    this.questions.push(question);
    const fault = faultOf(this.questions.length - 1, question);
    const place = placeOf(question);
    const isLockedOut = wire.keyParameter !== null && key !== null && given !== key;
    const reply =
      wire.complaint?.(request) ??
      (isLockedOut || fault === 'bad-key' ? wire.badKey(`${given}`) : null) ??
      codedReply(wire, fault) ??
      (place === null ? wire.nothing[0]! : null) ??
      (fault === 'odd' ? wire.foundOddly(place!, request) : wire.found(place!, request));
    deliver(response, reply, fault);
  }
}

/** The reply of a fault that is one; null for faults of delivery. */
function codedReply(wire: FakeWire, fault: Fault): FakeReply | null {
  if (fault === 'quota-spent') return wire.quotaSpent;
  if (fault === 'busy') return wire.busy;
  if (fault === 'refused') return wire.refused;
  if (fault === 'login-page') return { http: 200, body: '<html>Please log in</html>' };
  if (typeof fault !== 'object') return null;
  if ('nothing' in fault) return wire.nothing[fault.nothing] ?? null;
  if (!('http' in fault)) return null;
  const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
  return { http: fault.http, body: `HTTP ${fault.http}`, headers };
}

function deliver(response: ServerResponse, reply: FakeReply, fault: Fault): void {
  if (fault === 'reset') {
    response.destroy();
  } else if (fault === 'broken-off') {
    const { body } = reply;
    response.writeHead(200, { 'Content-Length': Buffer.byteLength(JSON.stringify(body)) });
    response.write(JSON.stringify(body).slice(0, 20), () => response.destroy());
  } else if (fault === 'truncated') {
    response.writeHead(200).end(JSON.stringify(reply.body).slice(0, -9));
  } else if (typeof fault === 'object' && 'slowMs' in fault) {
    setTimeout(() => send(response, reply), fault.slowMs);
  } else {
    send(response, reply);
  }
}

function send(response: ServerResponse, { http, body, headers = {} }: FakeReply): void {
  response.writeHead(http, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
}
