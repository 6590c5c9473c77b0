import { startFakeGateway } from "./fake-gateway.mjs";
import { startFakeStorage } from "./fake-storage.mjs";

export async function startFakes(options) {
  const storage = await startFakeStorage(options);
  const gateway = await startFakeGateway(storage, options);
  return {
    storage,
    gateway,
    stop() {
      gateway.stop();
      storage.stop();
    },
  };
}
