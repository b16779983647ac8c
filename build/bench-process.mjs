// One bench in a process of its own: node bench-process.mjs FILE.cjs sends the rows to the parent.
import { createRequire } from 'node:module';

const [program = ''] = process.argv.slice(2);
const rows = await createRequire(import.meta.url)(program).rows();
process.send?.(rows, () => process.exit(0)); // whatever a bench left open must not keep the others waiting
