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

export const sealCommit = (body: CommitBody, sha256: Sha256): Commit => ({
  ...body,
  hash: hashOf(commitBytes(body), sha256),
});
