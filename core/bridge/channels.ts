// Channel names only: the preload script needs them without the schemas.
export const channels = {
  execute: 'station:execute',
  commitsSince: 'station:commits-since',
  renderDocument: 'station:render-document',
  print: 'station:print',
  printers: 'station:printers',
  importFile: 'station:import-file',
  exportFile: 'station:export-file',
  status: 'station:status',
} as const;

/** From main to the page: commits that just became durable. */
export const commitsChannel = 'station:commits';

/** From the page to main, without an answer: the first screen can be used. */
export const usableChannel = 'station:usable';

/** Where the page is served from. No other origin ever gets an answer. */
export const appOrigin = 'app://station';
