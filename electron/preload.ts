// The sandboxed bridge: exposes the verbs of the contract and nothing else. No generic channel, no Node, no ipcRenderer.
import { contextBridge, ipcRenderer } from 'electron';
import { channels, commitsChannel, usableChannel } from '#core/bridge/channels';
import type { StationBridge } from '#core/bridge/contract';

/** For verbs whose answer has no room for a fault: the page's error boundary shows it. */
async function answerOf<T>(channel: string, request: unknown): Promise<T> {
  const answer = await ipcRenderer.invoke(channel, request);
  if (!answer.ok) throw new Error(`${answer.error.kind}: ${answer.error.detail ?? ''}`);
  return answer.value;
}

function subscribe<T>(channel: string, listener: (message: T) => void): () => void {
  const relay = (_event: Electron.IpcRendererEvent, message: T) => listener(message);
  ipcRenderer.on(channel, relay);
  return () => ipcRenderer.removeListener(channel, relay);
}

const station: StationBridge = {
  execute: (request) => ipcRenderer.invoke(channels.execute, request),
  commitsSince: (cursor) => answerOf(channels.commitsSince, cursor),
  onCommit: (listener) => subscribe(commitsChannel, listener),
  renderDocument: (request) => ipcRenderer.invoke(channels.renderDocument, request),
  print: (request) => ipcRenderer.invoke(channels.print, request),
  printers: () => ipcRenderer.invoke(channels.printers, null),
  importFile: (request) => ipcRenderer.invoke(channels.importFile, request),
  exportFile: (request) => ipcRenderer.invoke(channels.exportFile, request),
  status: () => answerOf(channels.status, null),
  usable: () => ipcRenderer.send(usableChannel),
};

contextBridge.exposeInMainWorld('station', station);
