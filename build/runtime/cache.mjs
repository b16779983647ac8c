// Where runtimes are kept between checkouts: outside node_modules, so that `npm ci` does not throw 250 MB away.
import os from 'node:os';
import path from 'node:path';

/** STATION_RUNTIME_CACHE moves it. */
export function cacheFolder() {
  const { STATION_RUNTIME_CACHE, XDG_CACHE_HOME } = process.env;
  if (STATION_RUNTIME_CACHE) return path.resolve(STATION_RUNTIME_CACHE);
  const home = os.homedir() || os.userInfo().homedir; // HOME may be set and empty
  return path.join(XDG_CACHE_HOME || path.join(home, '.cache'), 'proctor-station');
}
