// The largest flow through a small network (Dinic). Feasibility of a seat arrangement without bans is such a flow:
// people of one sort → marks of a room's seats → the room's capacity.

export interface Network {
  readonly addNode: () => number;
  /** Returns the number of the edge, to ask for its flow later. */
  readonly addEdge: (from: number, to: number, capacity: number) => number;
  /** Sends as much as fits; to be called once. */
  readonly send: (source: number, sink: number) => number;
  readonly flowOf: (edge: number) => number;
  /** After `send`: whether the node lies on the source's side of a smallest cut. */
  readonly isCutOff: (node: number) => boolean;
}

export function network(): Network {
  const edgesOf: number[][] = [];
  const target: number[] = [];
  const room: number[] = []; // capacity left; edge e and its reverse e ^ 1 exchange it
  let depth: number[] = [];
  let next: number[] = [];

  const layers = (source: number, sink: number): boolean => {
    depth = edgesOf.map(() => -1);
    depth[source] = 0;
    const queue = [source];
    for (const node of queue)
      for (const edge of edgesOf[node] ?? []) {
        const to = target[edge] ?? 0;
        if ((room[edge] ?? 0) > 0 && depth[to] === -1) {
          depth[to] = (depth[node] ?? 0) + 1;
          queue.push(to);
        }
      }
    return depth[sink] !== -1;
  };

  // Paths are as short as the layers of the network are few, so recursion stays shallow.
  const push = (node: number, sink: number, wish: number): number => {
    if (node === sink) return wish;
    const edges = edgesOf[node] ?? [];
    let sent = 0;
    for (let i = next[node] ?? 0; i < edges.length; i++) {
      next[node] = i;
      const edge = edges[i] ?? 0;
      const to = target[edge] ?? 0;
      const left = room[edge] ?? 0;
      if (left <= 0 || depth[to] !== (depth[node] ?? 0) + 1) continue;
      const part = push(to, sink, Math.min(wish - sent, left));
      room[edge] = left - part;
      room[edge ^ 1] = (room[edge ^ 1] ?? 0) + part;
      sent += part;
      if (sent === wish) return sent;
    }
    next[node] = edges.length;
    return sent;
  };

  return {
    addNode: () => edgesOf.push([]) - 1,
    addEdge: (from, to, capacity) => {
      const edge = target.push(to, from) - 2;
      room.push(capacity, 0);
      edgesOf[from]?.push(edge);
      edgesOf[to]?.push(edge + 1);
      return edge;
    },
    send: (source, sink) => {
      let total = 0;
      while (layers(source, sink)) {
        next = edgesOf.map(() => 0);
        total += push(source, sink, Number.MAX_SAFE_INTEGER);
      }
      return total;
    },
    flowOf: (edge) => room[edge ^ 1] ?? 0,
    isCutOff: (node) => depth[node] !== -1,
  };
}
