// The server of benchmarks/companion, one process a core: no database, nothing is remembered.
// usage: node peer.mjs <port> <folder>
import cluster from "node:cluster";
import { availableParallelism } from "node:os";

if (cluster.isPrimary) for (let core = 0; core < availableParallelism(); core++) cluster.fork();
else await import("./server.mjs");
