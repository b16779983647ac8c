// Hashing and checking the chain of commits. The hash function is a port: core has no crypto of its own.
import { canonicalJson } from '#core/kernel/canonical-json';
import { commitHash, type Commit, type CommitBody, type CommitHash } from './commit';

/** Lower-case hex SHA-256 of bytes. */
export type Sha256 = (bytes: Uint8Array) => string;

const encoder = new TextEncoder();

/** The bytes that are stored and hashed: canonical JSON in UTF-8 of everything but the hash itself. */
export function commitBytes(commit: CommitBody | Commit): Uint8Array<ArrayBuffer> {
  const { hash: _hash, ...body }: CommitBody & { readonly hash?: CommitHash } = commit;
  return encoder.encode(canonicalJson(body));
}

export const hashOf = (bytes: Uint8Array, sha256: Sha256): CommitHash => commitHash.parse(sha256(bytes));

/** A commit with the very bytes that its hash was made of: these are written, so the two can't part. */
export interface SealedCommit {
  readonly commit: Commit;
  readonly bytes: Uint8Array;
}

export function sealCommit(body: CommitBody, sha256: Sha256): SealedCommit {
  const bytes = commitBytes(body);
  return { commit: { ...body, hash: hashOf(bytes, sha256) }, bytes };
}
