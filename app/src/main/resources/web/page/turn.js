import { pause } from "../client/upload/patience.js";

const tooMany = 429;
const unnamed = 2;
const attempts = 30;

/** Waits as long as Gatepass asks for: in a long queue a limit on what is created is no failure. */
export async function inTurn(ask, { signal, onWait }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (error.status !== tooMany || attempt === attempts) throw error;
      onWait();
      await pause((error.retryAfter ?? unnamed) * 1000, signal);
    }
  }
}
