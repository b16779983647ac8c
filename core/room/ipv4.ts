// Addresses as people write them, 192.168.31.101, taken apart at the last dot. Only well-formed ones come here.

/** The part that a room shares, with its dot (`192.168.31.`), and the part of the machine (0 to 255). */
export interface SplitIp {
  readonly segment: string;
  readonly host: number;
}

export function splitIp(ip: string): SplitIp {
  const dot = ip.lastIndexOf('.') + 1;
  return { segment: ip.slice(0, dot), host: Number(ip.slice(dot)) };
}

/** 0 is the segment itself, 255 everyone in it; neither can be a machine's. */
export const isMachineHost = (host: number): boolean => host >= 1 && host <= 254;

/** The same machine one segment further, 192.168.31.101 → 192.168.32.101; null after the last. */
export function nextSegment(ip: string): string | null {
  const [a, b, c, d] = ip.split('.').map(Number);
  return c === undefined || c >= 255 ? null : `${a}.${b}.${c + 1}.${d}`;
}
