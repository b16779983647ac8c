// Fills a disk that is a limit on the size of files (EFBIG), which `prlimit` lifts when it is time to free space.
// Argument: the journal folder. Tells the report as JSON.
import { execFileSync } from 'node:child_process';
import { fillDisk } from '../fill-disk';

const lift = async (): Promise<void> => {
  execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
};

void fillDisk(process.argv[2] ?? '', lift).then((report) => process.stdout.write(JSON.stringify(report)));
