// The page's only way out: the verbs that the preload script exposes.
import type { StationBridge } from '#core/bridge/contract';

declare global {
  interface Window {
    readonly station: StationBridge;
  }
}

export const bridge: StationBridge = window.station;
