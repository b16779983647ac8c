// Where the print server listens, found as libcups finds it, without its configuration files.
export type CupsAddress = { readonly socketPath: string } | { readonly host: string; readonly port: number };

const ippPort = 631;
const localSockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];

/** `server` is CUPS_SERVER: host, host:port or a socket's path. Without it the local socket, then localhost. */
export function cupsAddress(server: string | undefined, exists: (path: string) => boolean): CupsAddress {
  const named = server?.replace(/\/version=[\d.]+$/, '') ?? '';
  if (named.startsWith('/')) return { socketPath: named };
  if (named !== '') {
    const [, literal, host, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(named) ?? [];
    return { host: literal ?? host ?? named, port: Number(port ?? ippPort) };
  }
  const local = localSockets.find(exists);
  return local ? { socketPath: local } : { host: 'localhost', port: ippPort };
}
