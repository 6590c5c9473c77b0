import { createProgress } from "../client/upload/progress.js";
import { createRate } from "./rate.js";

const paintEvery = 250;

/** Progress and pace of one file, painted at a pace people can read. */
export function createMeter(file, { flow, paint }) {
  let rate = createRate();
  const progress = createProgress(file.size, (more) => {
    flow.sent(more);
    rate.note(more);
  });

  return {
    progress,
    /** A line that starts anew has no pace yet. */
    newPace() {
      rate = createRate();
    },
    async during(job) {
      const painter = setInterval(() => paint(rate.read(progress.left())), paintEvery);
      try {
        return await job();
      } finally {
        clearInterval(painter);
      }
    },
  };
}
