// The cheapest of all largest flows through a small network: paths of least cost, one after the other (Bellman–Ford).
// Costs are small whole numbers, none negative.

export interface CostNetwork {
  readonly addNode: () => number;
  readonly addEdge: (from: number, to: number, capacity: number, cost: number) => number;
  /** To be called once. Returns how much was sent. */
  readonly send: (source: number, sink: number) => number;
  readonly flowOf: (edge: number) => number;
}

export function costNetwork(): CostNetwork {
  const edgesOf: number[][] = [];
  const target: number[] = [];
  const room: number[] = [];
  const price: number[] = [];

  /** The edge by which each node is reached most cheaply, or null when the sink is not reached. */
  const cheapestPath = (source: number, sink: number): readonly number[] | null => {
    const distance = edgesOf.map(() => Infinity);
    const by = edgesOf.map(() => -1);
    const isWaiting = edgesOf.map(() => false);
    distance[source] = 0;
    const queue = [source];
    for (const node of queue) {
      isWaiting[node] = false;
      for (const edge of edgesOf[node] ?? []) {
        const to = target[edge] ?? 0;
        const far = (distance[node] ?? 0) + (price[edge] ?? 0);
        if ((room[edge] ?? 0) <= 0 || far >= (distance[to] ?? 0)) continue;
        distance[to] = far;
        by[to] = edge;
        if (isWaiting[to]) continue;
        isWaiting[to] = true;
        queue.push(to);
      }
    }
    if (distance[sink] === Infinity) return null;
    const path: number[] = [];
    for (let node = sink; node !== source; node = target[(by[node] ?? 0) ^ 1] ?? source) path.push(by[node] ?? 0);
    return path;
  };

  return {
    addNode: () => edgesOf.push([]) - 1,
    addEdge: (from, to, capacity, cost) => {
      const edge = target.push(to, from) - 2;
      room.push(capacity, 0);
      price.push(cost, -cost);
      edgesOf[from]?.push(edge);
      edgesOf[to]?.push(edge + 1);
      return edge;
    },
    send: (source, sink) => {
      let total = 0;
      for (let path = cheapestPath(source, sink); path; path = cheapestPath(source, sink)) {
        const part = Math.min(...path.map((edge) => room[edge] ?? 0));
        for (const edge of path) {
          room[edge] = (room[edge] ?? 0) - part;
          room[edge ^ 1] = (room[edge ^ 1] ?? 0) + part;
        }
        total += part;
      }
      return total;
    },
    flowOf: (edge) => room[edge ^ 1] ?? 0,
  };
}
