// One IPP request over HTTP, to a TCP address or a local socket. Network faults and answers that can't be read are values.
import { request as httpRequest } from 'node:http';
import { err, ok, type Result } from '#core/kernel/result';
import type { CupsAddress } from './cups-address';
import { decodeResponse, encodeRequest, type IppAttribute, type IppResponse } from './ipp-message';

/**
 * `unreachable`: the server never saw the request. `rejected`: it answered that it won't. `silent`: nobody knows what it
 * did. `detail` says what and where, without a language: "ECONNREFUSED localhost:631".
 */
export interface IppFault {
  readonly kind: 'unreachable' | 'rejected' | 'silent';
  readonly detail: string;
}

const idleTimeout = 15_000;
let requests = 0;

export async function askServer(
  address: CupsAddress,
  path: string,
  operation: number,
  attributes: readonly IppAttribute[],
  {
    job = [],
    document = new Uint8Array(),
  }: { readonly job?: readonly IppAttribute[]; readonly document?: Uint8Array } = {},
): Promise<Result<IppResponse, IppFault>> {
  const body = Buffer.concat([encodeRequest(operation, ++requests, attributes, job), document]);
  const answer = await post(address, path, body);
  if (!answer.ok) return answer;
  try {
    return ok(decodeResponse(answer.value));
  } catch (error) {
    if (error instanceof RangeError) return err({ kind: 'silent', detail: `no IPP ${placeOf(address)}` });
    throw error;
  }
}

function post(address: CupsAddress, path: string, body: Buffer): Promise<Result<Buffer, IppFault>> {
  return new Promise((resolve) => {
    const fail = (kind: IppFault['kind'], what: string) =>
      resolve(err({ kind, detail: `${what} ${placeOf(address)}` }));
    const lost = (error: NodeJS.ErrnoException) =>
      fail(connected ? 'silent' : 'unreachable', error.code ?? error.message);
    let connected = false;
    const request = httpRequest({
      ...address,
      method: 'POST',
      path,
      agent: false,
      timeout: idleTimeout,
      // The server checks the host it is called by; a socket is always this machine.
      headers: { 'content-type': 'application/ipp', 'content-length': body.length, host: hostOf(address) },
    });
    request.on('timeout', () => request.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    request.on('socket', (socket) => socket.once('connect', () => (connected = true)));
    request.on('error', lost);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', lost);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(ok(Buffer.concat(chunks)))
          : fail('rejected', `HTTP ${response.statusCode ?? ''}`),
      );
    });
    request.end(body);
  });
}

const placeOf = (address: CupsAddress): string =>
  'socketPath' in address ? address.socketPath : `${address.host}:${address.port}`;

const hostOf = (address: CupsAddress): string =>
  'socketPath' in address ? 'localhost' : `${address.host}:${address.port}`;
